import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Head } from './chain.ts';

/** What a chain's head was at some time, told to a file that whoever can change the store can't change. */
export interface Anchor extends Head {
  readonly chain: string;
  readonly time: string;
  /** The chain has no rows after this one. */
  readonly end?: true;
}

const anchor: z.ZodType<Anchor> = z.object({
  chain: z.string(), sequence: z.int().min(0), hash: z.string(), time: z.string(), end: z.literal(true).exactOptional(),
});

/** Reads a file of anchors, one JSON document a line. Lines that aren't anchors, such as one half written in a power cut, are counted. */
export async function readAnchors(path: string): Promise<{ readonly anchors: readonly Anchor[]; readonly unreadable: number }> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const anchors = lines.flatMap((line) => anchorOf(line) ?? []);
  return { anchors, unreadable: lines.length - anchors.length };
}

function anchorOf(line: string): Anchor | undefined {
  try {
    return anchor.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Adds anchors to a file, and comes back when they are on the disk. Several processes may write to one file. */
export async function writeAnchors(path: string, anchors: readonly Anchor[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Opened each time: the file may have been put away, or its volume mounted anew.
  const file = await open(path, 'a', 0o600);
  try {
    // The first line break ends what a power cut may have left of another line. One write, so that lines of several processes don't mix.
    await file.appendFile(`\n${anchors.map((each) => JSON.stringify(each)).join('\n')}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** How often a chain is anchored: after so many rows, or so many milliseconds if there are new rows. */
export interface AnchorPace {
  readonly rows: number;
  readonly interval: number;
}

/** The usual pace: what was written within it can be cut off without being missed. */
export const usualPace: AnchorPace = { rows: 1000, interval: 60_000 };

/** Anchors one chain as it grows. */
export class AnchorWriter {
  readonly #path: string;
  readonly #chain: string;
  readonly #pace: AnchorPace;
  readonly #timer: NodeJS.Timeout;
  #head: Head;
  #anchored: Head;
  #writing: Promise<void> | undefined;
  #failed = false;

  /** `head` is already in the file. */
  constructor({ path, chain, head, pace }: { readonly path: string; readonly chain: string; readonly head: Head; readonly pace: AnchorPace }) {
    this.#path = path;
    this.#chain = chain;
    this.#pace = pace;
    this.#head = head;
    this.#anchored = head;
    this.#timer = setInterval(() => this.#inBackground(), pace.interval).unref();
  }

  /** The chain has grown to this head, on the disk. */
  moved(head: Head): void {
    this.#head = head;
    if (head.sequence - this.#anchored.sequence >= this.#pace.rows) this.#inBackground();
  }

  /** Resolves at once unless the last anchor couldn't be written: then it is tried again, and this rejects if it still can't. */
  async caughtUp(): Promise<void> {
    if (this.#failed) await this.#write();
  }

  /** Anchors the last head of all. */
  async end(head: Head): Promise<void> {
    this.stop();
    await this.#writing?.catch(() => undefined);
    await writeAnchors(this.#path, [{ chain: this.#chain, ...head, time: new Date().toISOString(), end: true }]);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #inBackground(): void {
    if (this.#head !== this.#anchored) this.#write().catch(() => undefined); // the next append is told
  }

  #write(): Promise<void> {
    return (this.#writing ??= this.#writeHead(this.#head).finally(() => (this.#writing = undefined)));
  }

  async #writeHead(head: Head): Promise<void> {
    try {
      await writeAnchors(this.#path, [{ chain: this.#chain, ...head, time: new Date().toISOString() }]);
      this.#anchored = head;
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      throw new Error(`Anchors: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

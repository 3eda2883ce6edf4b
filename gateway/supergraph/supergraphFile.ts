import { unwatchFile, watchFile } from 'node:fs';
import type { StatsListener } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { logEvent } from '../log.ts';

/** How the last look at the file ended. `refused`: the file is broken or gone, and the supergraph before it is in use. */
export type ReloadState = { readonly reload: 'current'; readonly since: Date } | { readonly reload: 'refused'; readonly since: Date; readonly reason: string };

const lookEvery = 250;
const settleFor = 150;

/** Watches a supergraph file and hands each new text to `takeOver`, which throws if it is broken. Owns the watch until `stop`. */
export class SupergraphFile {
  readonly #path: string;
  #state: ReloadState = { reload: 'current', since: new Date() };
  #text = '';
  #watch: StatsListener | undefined;
  #reading: Promise<void> | undefined;
  #stopped = false;

  constructor(path: string) {
    this.#path = path;
  }

  state(): ReloadState {
    return this.#state;
  }

  /** The text at the start. Rejects if there is no such file. */
  async read(): Promise<string> {
    this.#text = await readFile(this.#path, 'utf8');
    return this.#text;
  }

  /** Looks at the file's status four times a second: unlike events, that sees a rename over it, a link moved, and network volumes. */
  watch(takeOver: (text: string) => void): void {
    this.#watch = () => {
      this.#reading ??= this.#reload(takeOver).finally(() => (this.#reading = undefined));
    };
    watchFile(this.#path, { interval: lookEvery, persistent: false }, this.#watch);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#watch) unwatchFile(this.#path, this.#watch);
    await this.#reading;
  }

  async #reload(takeOver: (text: string) => void): Promise<void> {
    try {
      const text = await this.#settled();
      if (this.#stopped) return;
      if (text !== this.#text) takeOver(text);
      const changed = text !== this.#text;
      this.#text = text;
      this.#state = { reload: 'current', since: new Date() };
      if (changed) logEvent('info', 'supergraph taken over', { bytes: Buffer.byteLength(text) });
    } catch (thrown) {
      this.#state = { reload: 'refused', since: new Date(), reason: firstLine(thrown) };
      logEvent('error', 'supergraph refused', { reason: firstLine(thrown) });
    }
  }

  /** The text once nobody is writing it any more: the same before and after a pause. */
  async #settled(): Promise<string> {
    for (;;) {
      const before = await stat(this.#path);
      await pause(settleFor);
      const text = await readFile(this.#path, 'utf8');
      const after = await stat(this.#path);
      if (this.#stopped || (before.mtimeMs === after.mtimeMs && before.size === after.size && before.ino === after.ino)) return text;
    }
  }
}

/** The first line of an error on a supergraph, short enough to show. */
export function firstLine(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return 'the file is missing';
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return (message.split('\n').find((line) => line.trim()) ?? '').slice(0, 300);
}

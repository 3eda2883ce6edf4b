import type { BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { EngineFailure } from '../engine.ts';
import { markOf, tickOf } from './fileTime.ts';

/** A file's bytes, all from one state of it. */
export interface StillFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mark: string;
  /** A moment at which the file was in this state, by `performance.now()`. */
  readonly since: number;
}

/** The most bytes that a file may have: it is read as a whole. */
const mostMebibytes = 256;

/** Between two looks at a file that changes, in milliseconds. */
const lookInterval = 25;

/**
 * Reads a file once it has been as it is for `stillness` milliseconds: one that is being written in pieces is whole only when no more come. A file that
 * takes its place meanwhile doesn't disturb; one that changes while it is read is read again. Undefined if it is still changing after twice that time.
 */
export async function readStill(path: string, stillness: number, signal: AbortSignal): Promise<StillFile | undefined> {
  await using file = await open(path);
  const opened = performance.now();
  const deadline = opened + 2 * stillness + 4 * lookInterval;
  const first = await file.stat({ bigint: true });
  for (let now = opened; now < deadline; now = performance.now()) {
    const before = await whenStill(file, stillness, deadline, signal);
    if (!before) break;
    const mebibytes = Number(before.size) / 2 ** 20;
    if (mebibytes > mostMebibytes) throw new EngineFailure('DRIFT', `Expected ${path} to have at most ${mostMebibytes} MiB, got ${mebibytes.toFixed(1)}`, { whole: false });
    const bytes = await allBytes(file, Number(before.size));
    if (bytes && markOf(before) === markOf(await file.stat({ bigint: true }))) {
      return { bytes, mark: markOf(before), since: isWrittenSince(first, before) ? now : opened };
    }
  }
  return undefined;
}

const isWrittenSince = (first: BigIntStats, later: BigIntStats): boolean => first.size !== later.size || first.mtimeNs !== later.mtimeNs;

/** Waits until nothing has been written for a while, by the file's own time or, where its clock differs from ours, by what is seen. */
async function whenStill(file: FileHandle, stillness: number, deadline: number, signal: AbortSignal): Promise<BigIntStats | undefined> {
  let last: BigIntStats | undefined;
  let since = performance.now();
  for (;;) {
    const found = await file.stat({ bigint: true });
    if (last && isWrittenSince(last, found)) since = performance.now();
    last = found;
    const needed = stillness === 0 ? 0 : stillness + tickOf(found.mtimeNs);
    if (Date.now() - Number(found.mtimeMs) >= needed || performance.now() - since >= needed) return found;
    signal.throwIfAborted();
    if (performance.now() >= deadline) return undefined;
    await wait(lookInterval);
  }
}

/** The first bytes of a file; undefined if there are fewer. */
async function allBytes(file: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(new ArrayBuffer(size));
  let place = 0;
  while (place < size) {
    const { bytesRead } = await file.read(bytes, place, Math.min(size - place, 2 ** 24), place);
    if (bytesRead === 0) return undefined;
    place += bytesRead;
  }
  return bytes;
}

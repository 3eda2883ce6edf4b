import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../load/table.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The median of the milliseconds of CPU that something takes, once it has been done some times. */
export function timeOf(work: () => unknown, times: number): number {
  const took: number[] = [];
  for (let count = -3; count < times; count += 1) {
    const begun = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(begun);
    if (count >= 0) took.push((user + system) / 1000);
  }
  return median(took);
}

/** The bytes that each of so many results holds on to. */
export function heldBy(make: (index: number) => unknown, times: number): number {
  make(-1);
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: times }, (_, index) => make(index));
  collect();
  const after = process.memoryUsage().heapUsed;
  return (after - before) / kept.length;
}

/** About how many bytes are taken from the heap while something is done, also those given back at once. */
export async function allocatedBy(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.startSampling', { samplingInterval: 8192, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true });
  work();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  // The declarations of Node's types leave the samples out.
  const { samples } = profile as typeof profile & { readonly samples: readonly { readonly size: number }[] };
  return samples.reduce((sum, { size }) => sum + size, 0);
}

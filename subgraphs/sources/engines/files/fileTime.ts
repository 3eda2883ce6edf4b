import type { BigIntStats } from 'node:fs';

/** Which file it is, how long, and when it was written and changed in any other way: differs when the contents do, if it isn't written twice within `tickOf`. */
export const markOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs, ctimeNs].join(':');

/**
 * How long a file may be written again without its time telling, in milliseconds. Most file systems count in hundredths of a second or less, which the time of being
 * still more than covers; some in seconds, or in two.
 */
export const tickOf = (time: bigint): number => (time % 1_000_000_000n === 0n ? 2000 : 0);

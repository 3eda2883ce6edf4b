import { hash } from 'node:crypto';

/**
 * What is added to a count: the number of ones among `2 × bound` bits, less `bound`. So it is from `-bound` to `bound`, 0 on average, with a variance of `bound / 2`,
 * and its ends are rare: one in 2^(2 × bound). The bits follow from the secret and the cell's key, so the same people have the same noise however they are asked for.
 * A smaller bound uses the first of the same bits: seeing both tells no more than the smaller one.
 */
export function noise(secret: Buffer, key: number, bound: number): number {
  // Always as long, so that nothing can be put behind it.
  const text = Buffer.alloc(secret.length + 4, secret);
  text.writeUInt32BE(key, secret.length);
  const bits = hash('sha256', text, 'buffer').readUInt32BE() >>> (32 - 2 * bound);
  return onesIn(bits) - bound;
}

function onesIn(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}

import { expect } from 'vitest';
import { ownEngine } from './engines/ownEngine.ts';
import { explore } from './explore.ts';
import type { Exploration } from './explore.ts';
import { features } from './features/features.ts';
import { shrink } from './shrink/shrink.ts';
import { tell } from './shrink/tell.ts';

/** What the environment asks for, so that a seed can be tried again or many more be tried. */
const asked = {
  seed: numberFrom('DIFFERENTIAL_SEED'),
  supergraphs: numberFrom('DIFFERENTIAL_SUPERGRAPHS'),
  operations: numberFrom('DIFFERENTIAL_OPERATIONS'),
};

/** Operations in each part, and the most time that these may take. */
export const operationsInPart = asked.operations ?? 5_000;
export const milliseconds = 60_000 + operationsInPart * 60;

/** Compares the engine with the monolith over supergraphs from a seed on; fails with the first differences, made small. */
export async function expectAlike(firstSeed: number): Promise<void> {
  const seed = asked.seed ?? firstSeed;
  const exploration = await explore(ownEngine, { seed, operations: operationsInPart, ...(asked.supergraphs !== undefined && { supergraphs: asked.supergraphs }) });
  console.log(summaryOf(seed, exploration));
  const [failure] = exploration.failures;
  if (failure) {
    const others = exploration.failures.slice(1).map((other) => `seed ${other.seed}: ${other.verdict.reason.slice(0, 300)}`);
    throw new Error([`DIFFERENTIAL_SEED=${failure.seed} DIFFERENTIAL_SUPERGRAPHS=1: ${tell(await shrink(failure, ownEngine))}`, ...others].join('\n\n'));
  }
  if (asked.supergraphs === undefined) expectEnough(exploration);
}

/** The generator lost nothing: each feature occurred, and little had to be thrown away. */
function expectEnough({ operations, supergraphs, uncomposed, invalid, unplanned, features: counted }: Exploration): void {
  expect(operations).toBeGreaterThanOrEqual(operationsInPart);
  expect(uncomposed / (supergraphs + uncomposed)).toBeLessThan(0.3);
  expect(invalid / operations).toBeLessThan(0.03);
  expect(unplanned / operations).toBeLessThan(0.001);
  const least = operationsInPart / 1_000;
  expect(features.filter(({ name, perThousand }) => (counted.get(name) ?? 0) < perThousand * least).map(({ name }) => `${name}: ${counted.get(name) ?? 0}`)).toEqual([]);
}

function summaryOf(seed: number, { operations, executions, supergraphs, uncomposed, invalid, unplanned, features: counted }: Exploration): string {
  const each = [...counted].toSorted(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`).join(', ');
  return `seeds ${seed} to ${seed + supergraphs + uncomposed - 1}: ${operations} operations, executed ${executions} times, on ${supergraphs} supergraphs (thrown away: ${uncomposed} supergraphs, ${invalid} invalid and ${unplanned} unplanned operations). ${each}`;
}

function numberFrom(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: expected a whole number, got ${text}`);
  return value;
}

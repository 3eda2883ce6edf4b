import type { Random } from './random.ts';

/** Invented conditions of a post; real vacancies have them only in free text, which isn't here. Null where the partner wouldn't know. */
export interface Conditions {
  readonly posts: number | null;
  readonly workingTime: 'FULL' | 'PART' | 'EITHER' | null;
  readonly salary: { readonly least: number; readonly most: number; readonly period: 'YEAR' | 'MONTH' | 'HOUR' } | null;
}

/** Gross euros a year by the first digit of ISCO-08, least and most. */
const yearlyPay: Readonly<Record<string, readonly [number, number]>> = {
  1: [32_000, 48_000], 2: [26_000, 40_000], 3: [22_000, 32_000], 4: [18_500, 25_000], 5: [16_800, 22_500], 6: [17_200, 22_000], 7: [19_500, 28_000], 8: [19_500, 27_000], 9: [16_600, 20_500],
};

/** Conditions that go with an occupation. */
export function inventConditions(isco08: string, numbers: Random): Conditions {
  const chance = numbers.next();
  const care = /^(5|9)/.test(isco08);
  return {
    posts: numbers.chance(0.75) ? numbers.pick([1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 6, 10]) : null,
    workingTime: chance < 0.3 ? null : chance < (care ? 0.6 : 0.82) ? 'FULL' : chance < 0.94 ? 'PART' : 'EITHER',
    salary: numbers.chance(0.45) ? salaryOf(isco08, numbers) : null,
  };
}

function salaryOf(isco08: string, numbers: Random): Conditions['salary'] {
  const [least, most] = yearlyPay[isco08.charAt(0)] ?? [16_600, 24_000];
  const yearly = Math.round((least + numbers.next() * (most - least) * 0.6) / 100) * 100;
  const period = numbers.pick(['YEAR', 'YEAR', 'MONTH', 'HOUR'] as const);
  const parts = { YEAR: 1, MONTH: 14, HOUR: 1780 }[period];
  const rounded = (amount: number): number => Number((amount / parts).toFixed(2));
  return { least: rounded(yearly), most: rounded(numbers.chance(0.4) ? yearly : yearly * 1.12), period };
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { callSites, kindsOfNames, reached } from './callSites.ts';
import { mistakes, problemsIn, sdls } from './mistakes.ts';

it('every place that tells of a mistake is reached by one of these', async () => {
  const sites = callSites();
  expect(sites.length).toBeGreaterThan(50);
  const seen = await reached(async () => {
    const { loadPartners } = await import('../compilePartner.ts');
    const { readModel } = await import('../readModel.ts');
    const models = new Map(sdls.map(([domain, sdl]) => [domain, readModel(sdl)] as const));
    for (const mistake of mistakes) problemsIn(mistake, loadPartners, models);
  });
  expect(sites.filter((site) => !seen.has(site))).toEqual([]);
});

it('every kind of name that can be wrong is wrong in one of these', () => {
  const messages = readFileSync(new URL('messages.txt', import.meta.url), 'utf8');
  const kinds = kindsOfNames();
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => !kind.test(messages)).map(String)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { ProposedEntity } from '../connect/proposal.ts';
import { openTerminal } from '../output/terminal.ts';
import { WrongUse } from '../wrongUse.ts';
import { askTables } from './askTables.ts';

const proposed = (entity: string, domain: ProposedEntity['domain'], table: string): ProposedEntity =>
  ({ entity, domain, table: [table], key: ['id'], keyReason: '', confidence: 1, reason: '', fields: [], public: new Map(), open: [], alternatives: [] });

const proposal = {
  entities: [proposed('Offer', 'offers', 'ofertes'), proposed('PeopleServedStatistics', 'people', 'candidats')], unusedTables: [], languages: ['ca'],
};

/** Nobody is there to answer. */
const { told, terminal } = (() => {
  const said: string[] = [];
  return { told: said, terminal: { ...openTerminal({ language: 'en', json: true, color: false, yes: true }), tell: (text: string) => void said.push(text) } };
})();

test('a table of people is left out, and that is told, unless it is asked for', async () => {
  expect(await askTables(proposal, undefined, terminal)).toEqual(new Set(['Offer']));
  expect(told).toEqual(['candidats holds people one by one. It is left out; counts of them, and nothing else, are read only where you ask for it: --tables ofertes,candidats']);
  expect(await askTables(proposal, 'candidats', terminal)).toEqual(new Set(['PeopleServedStatistics']));
  await expect(askTables({ ...proposal, entities: proposal.entities.slice(1) }, undefined, terminal)).rejects.toThrow(WrongUse);
});

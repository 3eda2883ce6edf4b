import type { Proposal } from '../connect/proposal.ts';
import { tableId } from '../connect/samples.ts';
import type { Terminal } from '../output/terminal.ts';
import { unknownName } from '../partners/loadFolder.ts';
import { WrongUse } from '../wrongUse.ts';
import { askWhich } from './ask.ts';

/** The names of the proposed entities that are taken: those of the tables that `--tables` names or, without it, those that the person chooses, all if nobody does, but never tables of people that nobody asked for. */
export async function askTables({ entities }: Proposal, given: string | undefined, terminal: Terminal): Promise<ReadonlySet<string>> {
  const { say, language } = terminal;
  const known = [...new Set(entities.map(({ table }) => tableId(table)))];
  const named = given?.split(',').map((name) => name.trim()).filter((name) => name !== '');
  for (const name of named ?? []) {
    if (!known.includes(name)) throw new WrongUse(`--tables: ${unknownName(say, say('notProposed', { table: name }), name, known)}`);
  }
  if (named) return new Set(entities.filter(({ table }) => named.includes(tableId(table))).map(({ entity }) => entity));
  const choices = entities.map(({ entity, table, confidence, fields }) => ({
    value: entity, label: `${entity} ← ${tableId(table)}`, hint: say('proposedHint', { share: percent(confidence, language), count: fields.length }),
  }));
  // Counts only, but of people one by one: whether they may be read is for the partner to say.
  const usual = entities.filter(({ domain }) => domain !== 'people');
  const taken = await askWhich(say('askTables'), choices, usual.map(({ entity }) => entity), terminal);
  const people = entities.find(({ entity, domain }) => domain === 'people' && !taken.includes(entity));
  if (people) {
    const table = tableId(people.table);
    const told = say('peopleLeftOut', { table, tables: [...usual.map((each) => tableId(each.table)), table].join(',') });
    if (taken.length === 0) throw new WrongUse(told);
    terminal.tell(told);
  }
  return new Set(taken);
}

const percent = (share: number, language: string): string => new Intl.NumberFormat(language, { style: 'percent' }).format(share);

import { Document, isCollection, visit } from 'yaml';
import { personalKindNames } from '../../subgraphs/sources/personal/personalProblems.ts';
import type { Making, OpenColumn, Proposal, ProposedEntity, ProposedField } from '../connect/proposal.ts';
import { tableId } from '../connect/samples.ts';
import { translatePhrase } from '../messages/problems/translatePhrase.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** A proposal for people: each entity with the table it comes from, its fields and how sure they are, and what was left open. */
export function proposalLines({ entities, unusedTables }: Proposal, terminal: Terminal): readonly string[] {
  const { say, colors } = terminal;
  const unused = unusedTables.map(({ table: name, reason }) => `  ${tableId(name)}  ${colors.dim(spoken(reason, terminal))}`);
  return [...entities.flatMap((each) => ['', ...entityLines(each, terminal)]), ...(unused.length === 0 ? [] : ['', colors.bold(say('unusedTables')), ...unused])];
}

function entityLines({ entity, table: from, confidence, key, updatedAt, fields, open }: ProposedEntity, terminal: Terminal): readonly string[] {
  const { say, colors, language } = terminal;
  const sure = new Intl.NumberFormat(language, { style: 'percent' }).format(confidence);
  const rows = [['key', key.join(', '), '', ''], ...(updatedAt ? [fieldRow({ ...updatedAt, path: 'updatedAt' }, terminal)] : []), ...fields.map((field) => fieldRow(field, terminal))];
  return [
    `${colors.bold(entity)} ← ${colors.bold(tableId(from))}  ${colors.dim(say('sureness', { share: sure }))}`,
    ...table(['', '', '', ''], rows, terminal).split('\n').slice(1).map((line) => `  ${line}`),
    ...open.filter((each) => !each.personal).map((each) => `  ${colors.dim(`${each.column}: ${say('leftOpen')} (${openReason(each, terminal)})`)}`),
    ...open.flatMap(({ column, personal, field }) => {
      if (!personal) return [];
      const kind = spoken(personalKindNames[personal.kind], terminal);
      return [`  ${colors.yellow(say(field === undefined ? 'personalColumn' : 'personalColumnOfField', { column, kind, flag: `--public '${tableId(from)}.${column}=…'` }))}`];
    }),
  ];
}

function fieldRow({ path, making, sureness, reason }: ProposedField, terminal: Terminal): readonly string[] {
  const { say, colors } = terminal;
  return [path, makingText(making), sureness === 'sure' ? colors.green(say('sure')) : colors.yellow(say('fairlySure')), sureness === 'sure' ? '' : colors.dim(spoken(reason, terminal))];
}

function openReason({ field, reason }: OpenColumn, terminal: Terminal): string {
  return field === undefined ? spoken(reason, terminal) : `${terminal.say('perhaps', { field })}: ${spoken(reason, terminal)}`;
}

/** As the mapping has it, on one line. */
export function makingText(making: Making): string {
  if (typeof making === 'string') return making;
  const document = new Document(making);
  visit(document, { Collection: (_, node) => { if (isCollection(node)) node.flow = true; } });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trim();
}

const spoken = (phrase: string, { language }: Terminal): string => translatePhrase(phrase, language) ?? phrase;

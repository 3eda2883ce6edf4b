import { personalKindNames } from '../../subgraphs/sources/personal/personalProblems.ts';
import type { OpenColumn, ProposedEntity } from '../connect/proposal.ts';
import { tableId } from '../connect/samples.ts';
import { translatePhrase } from '../messages/problems/translatePhrase.ts';
import type { Terminal } from '../output/terminal.ts';
import { unknownName } from '../partners/loadFolder.ts';
import { WrongUse } from '../wrongUse.ts';
import { askText } from './ask.ts';

/** Why columns that look personal are public: the reason by `table.column`. */
export type PublicReasons = ReadonlyMap<string, string>;

/** A word or two is no reason; the mapping language asks for as many letters. */
const shortest = 10;

/** Reads `serveis.telefon=The office's telephone`. Throws `WrongUse` if one isn't written so, or its column isn't there or doesn't look personal. */
export function readPublicFlags(flags: readonly string[], entities: readonly ProposedEntity[], { say }: Terminal): PublicReasons {
  const known = personalColumns(entities).map(({ name }) => name);
  return new Map(flags.map((flag) => {
    const [, name = '', reason = ''] = /^([^=]+)=(.*)$/su.exec(flag) ?? [];
    if (name === '') throw new WrongUse(say('wrongPublic', { found: flag }));
    if (!known.includes(name)) throw new WrongUse(`--public: ${unknownName(say, say('notPersonal', { column: name }), name, known)}`);
    if (reason.trim().length < shortest) throw new WrongUse(`--public: ${say('shortReason', { column: name, count: shortest })}`);
    return [name, reason.trim()] as const;
  }));
}

/** Asks of each column that looks personal and could be shown whether it is public; no reason, no column. */
export async function askPublic(entities: readonly ProposedEntity[], terminal: Terminal): Promise<PublicReasons> {
  const { say, language } = terminal;
  const reasons = new Map<string, string>();
  for (const { name, open: { field, personal } } of personalColumns(entities)) {
    if (field === undefined || !personal) continue;
    const kind = personalKindNames[personal.kind];
    const reason = await askText({
      flag: '--public', given: undefined, optional: true,
      question: say('askPublic', { column: name, kind: translatePhrase(kind, language) ?? kind }),
      fault: (text) => (text.length >= shortest ? undefined : say('shortReason', { column: name, count: shortest })),
    }, terminal);
    if (reason !== undefined) reasons.set(name, reason);
  }
  return reasons;
}

function personalColumns(entities: readonly ProposedEntity[]): readonly { readonly name: string; readonly open: OpenColumn }[] {
  return entities.flatMap(({ table, open }) => open.filter(({ personal }) => personal).map((each) => ({ name: `${tableId(table)}.${each.column}`, open: each })));
}

import { personalKindNames, readNames, yamlName } from '../personal/personalProblems.ts';
import type { EntityMapping } from '../mapping.ts';
import type { Finding } from './finding.ts';
import { mappedFields } from './readSources.ts';
import type { PersonalRead, PersonalReads } from './personalReads.ts';
import { selectedFrom } from './selectedFrom.ts';
import type { SpotFinder } from './spot.ts';

/** What a public entity would show of people without the partner having said that it is public, and what it says of columns that nothing reads. */
export function personalFindings(mapping: EntityMapping, reads: PersonalReads, spots: SpotFinder): readonly Finding[] {
  const declared = mapping.public;
  const shown = [...reads].filter(([path, { column }]) => !declared.has(path) && !declared.has(column));
  return [...shown.map(([, read]) => shownFinding(read)), ...uselessFindings(mapping, spots)];
}

/** From this share of the values on, it is the column that is personal and no longer single values of it. */
const graveFrom = 0.2;

function shownFinding({ column, sign, at }: PersonalRead): Finding {
  const { contained, share = 0 } = sign;
  const found = contained ? `${JSON.stringify(column)}, whose values contain ${personalKindNames[sign.kind]} (${percent(share)})` : sign.by === 'name' ? `${JSON.stringify(column)}, which looks like ${personalKindNames[sign.kind]}` : `${JSON.stringify(column)}, whose values look like ${personalKindNames[sign.kind]}${sign.share === undefined ? '' : ` (${percent(sign.share)})`}`;
  return {
    severity: contained && share < graveFrom ? 'warning' : 'error', kind: 'personal-data', ...at, expected: 'a public column', found, ...(contained && { rows: contained }),
    advice: `Leave it out, or write \`public: { ${yamlName(column)}: <why it is public> }\` in ${at.path.replace(/\..*/, '')}`,
  };
}

function uselessFindings(mapping: EntityMapping, spots: SpotFinder): readonly Finding[] {
  const names = [...mapping.key, ...mappedFields(mapping).flatMap((field) => [field.field.path, ...readNames(field)])];
  const { from } = mapping;
  const known = new Set('table' in from ? names : [...names, ...names.flatMap((name) => selectedFrom(from.sql, name))]);
  return [...mapping.public.keys()].filter((name) => !known.has(name)).map((name) => ({
    severity: 'warning', kind: 'personal-data', ...spots.option(mapping, 'public', name), expected: 'a column or field that is read', found: JSON.stringify(name), advice: 'Take it out: it would cover a column of that name that is read one day',
  }));
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

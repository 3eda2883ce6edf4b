import { area, name as areaName, names, searchAreas } from '../../subgraphs/reference/areas.ts';
import { folded } from '../../subgraphs/reference/foldedText.ts';
import { name as occupationName, names as occupationNames, occupation, searchOccupations } from '../../subgraphs/reference/occupations.ts';
import { decodeKey } from '../../subgraphs/sources/idKey.ts';
import { nearestName } from '../../subgraphs/sources/mappingProblem.ts';
import type { ModelField } from '../../subgraphs/sources/model.ts';
import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';

/** Refuses what isn't an id that a field of this kind can have, with the nearest: areas and occupations must be known, records in form. Throws `WrongUse`. */
export function requireId(id: string, { path, kind }: Pick<ModelField, 'path' | 'kind'>, partner: string, say: Say): void {
  const refuse = (expected: string, nearest?: string): never => {
    throw new WrongUse(`--filter ${path}: ${expected}${nearest === undefined ? '' : ` ${say('didYouMean', { name: nearest })}`}`);
  };
  switch (kind) {
    case 'area': return area(id) ? undefined : refuse(say('wrongArea', { found: id }), nearestArea(id));
    case 'occupation': return occupation(id) ? undefined : refuse(say('wrongOccupation', { found: id }), nearestOccupation(id));
    case 'reference': return isRecordId(id, partner) ? undefined : refuse(say('wrongRecord', { partner, found: id }));
    default: return undefined;
  }
}

function isRecordId(id: string, partner: string): boolean {
  const key = id.startsWith(`${partner}:`) ? id.slice(partner.length + 1) : '';
  return key !== '' && decodeKey(key, key.split('.').length) !== undefined;
}

/** By name too, as that is what people know; a town before what is called like it. */
function nearestArea(text: string): string | undefined {
  const called = text === '' ? [] : searchAreas({ text });
  const exactly = called.filter((each) => isCalled(names(each), text));
  const id = nearestAreaId(text);
  const nearest = exactly.find(({ kind }) => kind === 'MUNICIPALITY') ?? exactly[0] ?? called[0] ?? (id === undefined ? undefined : area(id));
  return nearest && `${nearest.id} (${areaName(nearest)})`;
}

/** Of the same kind where the id says one: what it begins with is no likeness then. */
function nearestAreaId(text: string): string | undefined {
  const ids = searchAreas({}).map((each) => each.id);
  const kind = text.slice(0, text.lastIndexOf(':') + 1);
  const alike = ids.filter((id) => id.slice(0, id.lastIndexOf(':') + 1) === kind);
  if (kind === '' || alike.length === 0) return nearestName(text, ids);
  const code = nearestName(text.slice(kind.length), alike.map((id) => id.slice(kind.length)));
  return code === undefined ? undefined : kind + code;
}

/** By name the narrowest; of codes the one that begins alike. */
function nearestOccupation(text: string): string | undefined {
  const called = text === '' ? [] : searchOccupations({ text });
  const exactly = called.findLast((each) => isCalled(occupationNames(each), text));
  const alike = [3, 2, 1].map((length) => occupation(text.slice(0, length))).find((each) => each !== undefined);
  const nearest = exactly ?? called[0] ?? alike;
  return nearest && `${nearest.code} (${occupationName(nearest)})`;
}

const isCalled = (all: readonly { readonly text: string }[], text: string): boolean => all.some((each) => folded(each.text) === folded(text));

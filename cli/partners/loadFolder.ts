import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { loadPartners } from '../../subgraphs/sources/compilePartner.ts';
import type { DomainModels, LoadedPartner } from '../../subgraphs/sources/compilePartner.ts';
import { nearestName } from '../../subgraphs/sources/mappingProblem.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';

/** The entities of every domain, as the SDL describes them. */
export const domainModels = (): DomainModels => new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));

/** The partners under a folder: those named, or all of them if none is. Throws `WrongUse` if there is no such folder or partner. */
export function loadFolder(folder: string, names: readonly string[], models: DomainModels, say: Say): readonly LoadedPartner[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUse(say('noPartnersFolder', { folder }));
  const loaded = loadPartners(folder, models);
  const known = loaded.map(partnerName);
  for (const name of names) {
    if (!known.includes(name)) throw new WrongUse(unknownName(say, say('noSuchPartner', { name, folder }), name, known));
  }
  if (loaded.length === 0) throw new WrongUse(say('noPartners', { folder }));
  return names.length === 0 ? loaded : loaded.filter((partner) => names.includes(partnerName(partner)));
}

/** What a partner is called in the command: its folder's name, which is its id. */
export const partnerName = ({ folder }: LoadedPartner): string => basename(folder);

/** A message about an unknown name, with the nearest right one or, where none is near, all of them. */
export function unknownName(say: Say, message: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `${message} ${say('didYouMean', { name: nearest })}`;
  return known.length === 0 ? message : `${message} ${say('knownNames', { names: known.join(', ') })}`;
}

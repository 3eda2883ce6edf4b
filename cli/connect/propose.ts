import type { Domain } from '../../schema/subgraphSdl.ts';
import type { CodeList } from '../../subgraphs/reference/codeLists.ts';
import type { Catalogue } from '../../subgraphs/sources/engines/catalogue.ts';
import type { EntityModel } from '../../subgraphs/sources/model.ts';
import { commonArea } from './commonArea.ts';
import { columnCandidates } from './fields/columnCandidates.ts';
import { composedCandidates } from './fields/composedCandidates.ts';
import { proposeEntity } from './proposeEntity.ts';
import { spokenLanguages } from './names/spokenLanguages.ts';
import { proposedFrom } from './proposal.ts';
import type { Proposal, ProposedEntity } from './proposal.ts';
import { relationsOf } from './relations/relations.ts';
import type { DatabaseSamples } from './samples.ts';
import { assignTables } from './tables/assignTables.ts';
import { labelsOf, lookupsOf } from './tables/lookups.ts';
import { mayHold, recognise } from './tables/recognise.ts';
import type { Recognition } from './tables/recognise.ts';
import { tableProfiles } from './tables/tableProfile.ts';
import { twoInOne } from './tables/twoInOne.ts';
import { unusedTables } from './tables/unusedTables.ts';

/** What a proposal is made from. */
export interface ProposalInput {
  readonly catalogue: Catalogue;
  readonly samples: DatabaseSamples;
  /** The entities of every domain. */
  readonly models: ReadonlyMap<Domain, ReadonlyMap<string, EntityModel>>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The partner's languages (BCP 47), where they are known; else those in which the database is named. */
  readonly languages?: readonly string[];
  /** Columns that look personal and are public, as `table.column`, with the reason why. */
  readonly public?: ReadonlyMap<string, string>;
}

/** Proposes a mapping for a database nobody has seen. Asks nothing of it, and never throws: what isn't recognised is left open. */
export function proposeMapping({ catalogue, samples, models, codeLists, languages, public: allowed = new Map() }: ProposalInput): Proposal {
  const profiles = tableProfiles(catalogue, samples);
  const everyRelation = relationsOf(catalogue, samples);
  const relations = everyRelation.filter(({ confidence }) => confidence >= proposedFrom);
  const lookups = lookupsOf(profiles, samples, relations);
  const spoken = languages ?? spokenLanguages(profiles);
  const context = { lists: [...codeLists.values()], languages: spoken };
  const everyModel = [...models.values()].flatMap((each) => [...each.values()]);
  const recognitions = profiles.flatMap((profile) => {
    const labels = labelsOf(profile, lookups, relations);
    return everyModel.filter((model) => mayHold(profile, model)).flatMap((model): Recognition[] => {
      const candidates = [...columnCandidates(profile, model, context, labels), ...composedCandidates(profile, model, context)];
      const found = recognise(profile, model, candidates, relations);
      return found ? [found] : [];
    });
  });
  const assigned = assignTables(recognitions);
  const tables = new Map(assigned.map(({ recognition: { model, profile } }) => [model.name, profile]));
  const entities = [...models].flatMap(([domain, entityModels]) => [...entityModels.keys()].flatMap((name) => {
    const found = assigned.find(({ recognition }) => recognition.model.name === name);
    if (!found) return [];
    const hint = twoInOne(found.recognition.profile, name, found.recognition.candidates, everyModel, new Set(tables.keys()), context);
    return proposeEntity(domain, found, { relations: everyRelation, tables, profiles, context, allowed }).map((entity) => ({ ...entity, ...(hint !== undefined && { hint }) }));
  }));
  const area = commonArea(entities, profiles, codeLists);
  return { entities, unusedTables: unusedTables(profiles, entities, lookups, relations), languages: [...new Set([...spoken, ...writtenLanguages(entities)])], ...(area !== undefined && { area }) };
}

/** The languages of columns that hold one text in several: the partner's records are in all of them, whatever its tables are called. */
const writtenLanguages = (entities: readonly ProposedEntity[]): readonly string[] =>
  entities.flatMap(({ fields }) => fields.flatMap(({ making }) => Object.keys((making as { readonly languages?: object }).languages ?? {})));

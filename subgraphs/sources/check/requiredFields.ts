import { Kind } from 'graphql';
import type { TypeNode } from 'graphql';
import { subgraphSdl } from '../../../schema/subgraphSdl.ts';
import type { Domain } from '../../../schema/subgraphSdl.ts';
import { readSdlTypes } from '../sdlTypes.ts';
import type { SdlTypes } from '../sdlTypes.ts';

/** An embedded object of an entity and its fields that are never null: where one of them is, the whole object is. */
export interface RequiredFields {
  /** `location` */
  readonly parent: string;
  /** The SDL's type of it: `GeoPoint`. */
  readonly type: string;
  /** `location.latitude`, `location.longitude` */
  readonly paths: readonly string[];
}

/** The embedded objects of an entity that have fields which are never null, by the SDL. */
export function requiredFields(domain: Domain, entity: string): readonly RequiredFields[] {
  const types = typesOf.get(domain) ?? readSdlTypes(subgraphSdl(domain));
  typesOf.set(domain, types);
  return objectsOf(types, entity, '', []);
}

/** The schema doesn't change while a process runs. */
const typesOf = new Map<Domain, SdlTypes>();

function objectsOf(types: SdlTypes, owner: string, prefix: string, inside: readonly string[]): readonly RequiredFields[] {
  return (types.get(owner)?.fields ?? []).flatMap((field): readonly RequiredFields[] => {
    const name = namedType(field.type);
    const type = name === undefined ? undefined : types.get(name);
    if (name === undefined || type?.kind !== 'object' || type.directives.has('key') || inside.includes(name) || (prefix === '' && field.name.value === 'source')) return [];
    const parent = prefix + field.name.value;
    const paths = type.fields.filter((member) => member.type.kind === Kind.NON_NULL_TYPE && !member.arguments?.length).map((member) => `${parent}.${member.name.value}`);
    return [...(paths.length > 0 ? [{ parent, type: name, paths }] : []), ...objectsOf(types, name, `${parent}.`, [...inside, name])];
  });
}

/** The type of a field that isn't a list. */
function namedType(type: TypeNode): string | undefined {
  if (type.kind === Kind.LIST_TYPE) return undefined;
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

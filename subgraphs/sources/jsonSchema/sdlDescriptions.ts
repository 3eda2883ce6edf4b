import { Kind, parse, visit } from 'graphql';
import type { TypeNode } from 'graphql';

/** What an SDL says in words: of its types by name (`Offer`), of their fields and values by path (`Offer.jobLocation.postalCode`, `OfferStatus.OPEN`). */
export interface SdlDescriptions {
  /** The description of a type, field or value; empty if it has none. */
  readonly of: (path: string) => string;
}

/** Reads the descriptions of an SDL. */
export function sdlDescriptions(sdl: string): SdlDescriptions {
  const texts = new Map<string, string>();
  const types = new Map<string, string>();
  const describe = (path: string, description: { readonly value: string } | undefined): void => {
    if (description) texts.set(path, description.value.replaceAll('\n', ' ').trim());
  };
  visit(parse(sdl, { noLocation: true }), {
    enter(node, _, __, ___, ancestors) {
      const parent = ancestors.at(-1);
      const owner = parent && 'kind' in parent && 'name' in parent && parent.name?.kind === Kind.NAME ? parent.name.value : '';
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION) describe(node.name.value, node.description);
      if (node.kind === Kind.ENUM_VALUE_DEFINITION) describe(`${owner}.${node.name.value}`, node.description);
      if (node.kind !== Kind.FIELD_DEFINITION) return;
      describe(`${owner}.${node.name.value}`, node.description);
      types.set(`${owner}.${node.name.value}`, namedType(node.type));
    },
  });
  const resolve = (path: string): string => {
    const [owner = '', field = '', ...inside] = path.split('.');
    return inside.length === 0 ? path : resolve([types.get(`${owner}.${field}`) ?? '', ...inside].join('.'));
  };
  return { of: (path) => texts.get(resolve(path)) ?? '' };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

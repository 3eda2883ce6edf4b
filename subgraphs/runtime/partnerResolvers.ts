import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';
import type { PartnerIdentity } from '../sources/source.ts';

/** What resolvers of `Partner` start from. */
export interface PartnerParent {
  readonly id: string;
}

type Resolve = (partner: PartnerParent, args: unknown, context: Context, info: GraphQLResolveInfo) => unknown;

const of = (get: (identity: PartnerIdentity) => unknown): Resolve => (partner, _args, { partners }) => {
  const identity = partners.get(partner.id);
  if (!identity) throw new Error(`Expected "${partner.id}" to be one of the partners ${[...partners.keys()].join(', ')}`);
  return get(identity);
};

/** Resolvers of `Partner` and `Query.partners`, from the partners' own `partner.yml`. */
export const partnerResolvers = {
  Query: {
    partners: (_root: unknown, _args: unknown, { partners }: Context): readonly PartnerParent[] => [...partners.keys()].toSorted().map((id) => ({ id })),
  },
  Partner: {
    name: of(({ name }) => name),
    domains: of(({ domains }) => domains.map((domain) => domain.toUpperCase())),
    area: of(({ area }) => (area === undefined ? null : { id: area })),
    url: of(({ url }) => url ?? null),
    languages: of(({ languages }) => languages.map((language) => language.toUpperCase())),
  },
};

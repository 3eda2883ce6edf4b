import type { Domain, RecordField } from './domain.ts';
import type { AgreementKind } from './coordinates.ts';

/** The partner whose case workers read what agreements let them, and the one that has none with anybody. */
export const reader = 'reader';
export const stranger = 'stranger';

/** The record that all others are about. */
const root = 'PersonRecord';

/** A partner whose people are asked about, by what it has agreed on with the reader. */
export interface DataPartner {
  readonly id: string;
  readonly state: 'in force' | 'suspended' | 'expired' | 'none';
  readonly withoutEntities: ReadonlySet<string>;
  /** `PersonRecord.identity.givenName`. */
  readonly withoutFields: ReadonlySet<string>;
}

/** The partners of the matrix: between them, each field and each entity is left out of an agreement that has what leads to it. */
export function dataPartners({ types }: Domain): readonly DataPartner[] {
  const fields = [...types.values()].flatMap((type) => type.fields.flatMap(pathsIn).map((path) => `${type.name}.${path}`));
  const half = <Item>(items: readonly Item[], which: number): ReadonlySet<Item> => new Set(items.filter((_, index) => index % 2 === which));
  const heldBy = (name: string): readonly string[] => (types.get(name)?.fields ?? []).flatMap((field) => (field.kind === 'records' ? [field.entity] : []));
  const below = heldBy(root);
  const farBelow = below.flatMap(heldBy);
  const holders = below.filter((name) => heldBy(name).length > 0);
  const single = below.filter((name) => !holders.includes(name));
  const all = { state: 'in force', withoutEntities: new Set<string>(), withoutFields: new Set<string>() } as const;
  return [
    { ...all, id: 'full' },
    ...[0, 1].map((which) => ({ ...all, id: `fields-${which}`, withoutFields: half(fields, which) })),
    // What leads to others, and what it leads to, never both.
    { ...all, id: 'entities-0', withoutEntities: new Set([root]) },
    { ...all, id: 'entities-1', withoutEntities: new Set([...holders, ...half(single, 0)]) },
    { ...all, id: 'entities-2', withoutEntities: new Set([...farBelow, ...half(single, 1)]) },
    ...(['suspended', 'expired', 'none'] as const).map((state) => ({ ...all, id: state, state })),
  ];
}

/** The paths that an agreement can leave out, also those that are told without its naming them. */
const pathsIn = (field: RecordField): readonly string[] => (field.kind === 'embedded' ? field.fields.map(({ path }) => path) : [field.path]);

/** Which coordinate of the matrix a partner's agreement is for one field. */
export function agreementAbout({ state, withoutEntities, withoutFields }: DataPartner, entity: string, field: string): AgreementKind {
  if (state !== 'in force') return state;
  if (withoutEntities.has(entity)) return 'without the entity';
  return withoutFields.has(`${entity}.${field}`) ? 'without the field' : 'full';
}

/** The `agreement.yml` of the partner and, for `party` the reader, of the other side. The one that never signed has none of its own. */
export function agreementText(partner: DataPartner, { types }: Domain): string {
  const { id, state, withoutEntities } = partner;
  const entities = [...types.values()].filter(({ name }) => !withoutEntities.has(name)).map((type) => {
    const shared = type.fields.filter(({ kind }) => kind === 'value' || kind === 'embedded').flatMap(pathsIn).filter((path) => !partner.withoutFields.has(`${type.name}.${path}`));
    return `      ${type.name}: ${id === 'full' ? 'all' : `[${shared.join(', ')}]`}`;
  });
  return `  ${id}-${reader}:
    from: ${id}
    to: [${reader}]
    signed: 2020-01-01
    expires: ${state === 'expired' ? '2020-12-31' : '2099-12-31'}
    purposes: [GUIDANCE]
    people: { CONSENT: consented, NO_OPPOSITION: not-opposed }
    registered: true
    keep: 36
    entities:
${entities.join('\n')}
${state === 'suspended' ? '    suspended: true\n' : ''}`;
}


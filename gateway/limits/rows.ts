import { Kind, getNullableType, isListType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLCompositeType, GraphQLField } from 'graphql';
import type { Amount, Amounts } from './amounts.ts';
import type { ParentType, Size } from './operationSize.ts';

/** A field of objects, as an operation asks for it. */
interface AskedField {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly type: GraphQLCompositeType;
  readonly parent: ParentType;
  /** What is asked for below it. */
  readonly inner: Size;
  readonly amounts: Amounts;
}

type Rows = Pick<Size, 'rows' | 'schemaRows' | 'usesPage'>;

/** Rows in a page whose size neither the operation nor the schema tells. */
const defaultPage = 20;

/** Rows in a list without pages: about what the longest of its kind has. */
const listRows = { municipalities: 1000, areas: 100, statistics: 1000, others: 20, types: 300 } as const;

/** The rows that a field asks for: as many of its own as its list may have, and those below it for each. */
export function rowsOf(asked: AskedField): Rows {
  const { field, type, parent, inner, amounts } = asked;
  const usesPage = isConnection(parent) ? 1 : 0;
  // `nodes` and `edges` are one row here for the connection to multiply; `totalCount` alone reads no page.
  if (isConnection(type)) return { rows: amounts.product(pageSize(asked), amounts.greater(inner.usesPage, inner.rows)), schemaRows: 0, usesPage };
  if (!isListType(getNullableType(field.type))) return { rows: inner.rows, schemaRows: inner.schemaRows, usesPage };
  const most = listSize(asked);
  if (parent?.name.startsWith('__')) return { rows: 0, schemaRows: amounts.product(most, amounts.sum(1, inner.schemaRows)), usesPage };
  return { rows: amounts.product(most, amounts.sum(1, inner.rows)), schemaRows: 0, usesPage };
}

const isConnection = (type: ParentType): boolean => isObjectType(type) && type.name.endsWith('Connection') && 'nodes' in type.getFields();

function listSize(asked: AskedField): Amount {
  const { field, type, parent } = asked;
  if (isConnection(parent) && (field.name === 'nodes' || field.name === 'edges')) return 1;
  if (field.args.some(({ name }) => name === 'first')) return pageSize(asked);
  if (parent?.name === '__Schema' && field.name === 'types') return listRows.types;
  if (type.name === 'Area' && field.name === 'children') return mayBeMunicipalities(asked) ? listRows.municipalities : listRows.areas;
  return parent?.name === 'Query' && field.name.endsWith('Statistics') ? listRows.statistics : listRows.others;
}

/** A region or a country has a thousand municipalities and more, but few areas of every other kind, and a province or comarca not many either. */
function mayBeMunicipalities({ node }: AskedField): boolean {
  const kind = node.arguments?.find(({ name }) => name.value === 'kind')?.value;
  return kind?.kind === Kind.VARIABLE || (kind?.kind === Kind.ENUM && kind.value === 'MUNICIPALITY');
}

/** The page's `first`, at least 1. What is no number is refused later, or stands for the schema's default. */
function pageSize({ node, field, amounts }: AskedField): Amount {
  const byDefault = field.args.find(({ name }) => name === 'first')?.defaultValue;
  const usual = typeof byDefault === 'number' ? Math.max(1, byDefault) : defaultPage;
  const read = (first: unknown): number => (Number.isFinite(first) ? Math.max(1, first as number) : usual); // which only a number is
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (given?.kind === Kind.VARIABLE) return amounts.given((valueOf) => read(valueOf(given.name.value)));
  return read(given?.kind === Kind.INT ? Number(given.value) : undefined);
}

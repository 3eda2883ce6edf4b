import { subgraphSdl } from '../../../schema/subgraphSdl.ts';
import type { EntityModel, ModelField } from '../../../subgraphs/sources/model.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';

/** A valid NIF of a range that isn't given out. */
export const canaryNif = '99717273Z';

/** What a person has in every column that isn't a code: nothing else in the world has any of it. */
export const canary = /canari|99\.?717\.?273|1917-0?3-1[1-9]|719719/i;

const models = [...readModel(subgraphSdl('people')).values()].filter(({ isPersonal }) => isPersonal);

const columnOf = (path: string): string => `c_${path.replaceAll('.', '_').toLowerCase()}`;

/** The fields that a column fills: all but references to what the people domain doesn't have. */
const columnFields = ({ fields }: EntityModel): readonly ModelField[] => [...fields.values()].filter(({ kind, path }) => (kind !== 'reference' || path === 'person' || path === 'itinerary') && !['area', 'occupation'].includes(kind));

const tableOf = (entity: string): string => `t_${entity.toLowerCase()}`;

/** A mapping of every record about a person to a table of its own, with more fields of `PersonRecord` written as given. */
export function canaryMapping(more = ''): string {
  return models.map((model) => {
    const own = columnFields(model).filter(({ path }) => !more.includes(`${path.split('.').at(-1)}:`));
    const lines = [...Map.groupBy(own, ({ path }) => path.split('.')[0] ?? path)].map(([name, fields]) => `    ${name}: ${fields.some(({ path }) => path.includes('.')) ? `{ ${fields.map((field) => `${field.path.split('.')[1]}: ${readOf(field)}`).join(', ')} }` : fields.map(readOf).join()}`);
    return `${model.name}:\n  from: ${tableOf(model.name)}\n  key: clau\n  fields:\n${lines.join('\n')}${model.name === 'PersonRecord' ? more : ''}\n`;
  }).join('\n');
}

function readOf({ path, kind, list, enum: names }: ModelField): string {
  const column = columnOf(path);
  if (kind === 'enum') return `{ column: ${column}, values: { ${(names?.values ?? []).map((value, index) => `X${index}: ${value}`).join(', ')} } }`;
  if (kind === 'boolean') return `{ column: ${column}, values: { S: true, F: false } }`;
  return list ? `{ column: ${column}, split: "," }` : column;
}

/** The tables, each with a row of the canary person whose codes are known, and one whose codes, dates and numbers aren't. */
export function canarySql(partner: string): string {
  return models.map((model) => {
    const fields = columnFields(model);
    const rows = ['1', '2'].map((row) => [`canari-${partner}-${row}`, ...fields.map((field) => valueOf(model.name, field, partner, row))].map((value) => `'${value}'`).join(', '));
    return `create table ${tableOf(model.name)} (clau text primary key, ${fields.map(({ path }) => `${columnOf(path)} text`).join(', ')});\ninsert into ${tableOf(model.name)} values ${rows.map((row) => `(${row})`).join(', ')};`;
  }).join('\n');
}

function valueOf(entity: string, { path, kind }: ModelField, partner: string, row: string): string {
  if (path === 'person' || path === 'itinerary') return `canari-${partner}-${row}`;
  if (path === 'nationalId') return row === '1' ? canaryNif : 'Canari-Document';
  if (entity === 'Consent') return { kind: row === '1' ? 'X0' : 'Canari-Tipus', recipient: row === '1' ? 'alfa' : 'canari', purpose: row === '1' ? 'X0' : 'Canari-Fi', givenOn: '1917-03-11', withdrawnOn: row === '1' ? '' : '1917-03-12' }[path] ?? '';
  if (path === 'toPartner') return 'alfa';
  if (row === '2') return `Canari-${entity}-${path}`;
  switch (kind) {
    case 'enum': return 'X0';
    case 'boolean': return 'S';
    case 'date': return '1917-03-13';
    case 'dateTime': return '1917-03-14T07:19:00Z';
    case 'int': case 'float': return '719719';
    default: return `Canari-${entity}-${path}`;
  }
}

/** Every leaf of a record about a person that one column fills, as a selection. */
export const wholeRecord = ((): string => {
  const selectionOf = (entity: string): string => {
    const model = models.find(({ name }) => name === entity);
    const plain = model ? columnFields(model).filter(({ kind }) => kind !== 'reference') : [];
    return [...Map.groupBy(plain, ({ path }) => path.split('.')[0] ?? path)].map(([name, fields]) => (fields.some(({ path }) => path.includes('.')) ? `${name} { ${fields.map(({ path }) => path.split('.')[1]).join(' ')} }` : name)).join(' ');
  };
  const lists = { itineraries: `Itinerary`, appointments: 'Appointment', referrals: 'Referral', enrolments: 'Enrolment', candidatures: 'Candidature', needs: 'Need', consents: 'Consent' };
  const inner = Object.entries(lists).map(([name, entity]) => `${name} { id ${selectionOf(entity)} ${entity === 'Itinerary' ? `steps { id ${selectionOf('ItineraryStep')} } notes { id ${selectionOf('FollowUpNote')} } commitments { id ${selectionOf('Commitment')} }` : ''} }`);
  return `id source { updatedAt } ${selectionOf('PersonRecord')} ${inner.join(' ')}`;
})();

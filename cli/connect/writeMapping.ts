import { domains } from '../../schema/subgraphSdl.ts';
import { personalKindNames } from '../../subgraphs/sources/personal/personalProblems.ts';
import type { OpenColumn, ProposedEntity, ProposedField, Proposal } from './proposal.ts';
import { tableId } from './samples.ts';
import { commented, fieldTree, inFlow, onOneLine } from './yaml/yamlLines.ts';
import type { YamlLine } from './yaml/yamlLines.ts';

/** Who the partner is and how its database is reached, for `partner.yml`. */
export interface PartnerFacts {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  /** Instead of what the proposal found. */
  readonly area?: string;
  readonly languages?: readonly string[];
  /** Where the JSON Schemas of the mapping language are, from the partner's folder. */
  readonly schemas?: string;
  /** `engine`, `urlFrom` and the engine's options, as the file has them. Never the address itself. */
  readonly database: { readonly engine: string; readonly urlFrom: string; readonly [option: string]: unknown };
}

/** The texts of a partner's files by name: `partner.yml` and one for each domain that something was found for. They compile, and every line says how sure it is. */
export function writeMapping(proposal: Proposal, partner: PartnerFacts): ReadonlyMap<string, string> {
  const mapped = new Set(proposal.entities.map(({ entity }) => entity));
  const texts = domains.flatMap((domain) => {
    const entities = proposal.entities.filter(({ domain: of, fields }) => of === domain && fields.some(({ refersTo }) => refersTo === undefined || mapped.has(refersTo)));
    return entities.length === 0 ? [] : [[`${domain}.yml`, domainText(schemaLine(domain, partner), entities, mapped)] as const];
  });
  return new Map([['partner.yml', partnerText(proposal, partner)], ...texts]);
}

const schemaLine = (name: string, { schemas = '../../schema/mapping' }: PartnerFacts): string => `# yaml-language-server: $schema=${schemas}/${name}.schema.json`;

function partnerText(proposal: Proposal, partner: PartnerFacts): string {
  const { id, name, url, area = proposal.area, languages = proposal.languages, database } = partner;
  const lines: YamlLine[] = [
    { depth: 0, text: `id: ${inFlow(id)}` },
    { depth: 0, text: `name: ${inFlow(name)}` },
    ...(url === undefined ? [] : [{ depth: 0, text: `url: ${inFlow(url)}` }]),
    ...(area === undefined ? [] : [{ depth: 0, text: `area: ${inFlow(area)}`, comment: area === proposal.area ? 'nearly all of its places lie there' : undefined }]),
    ...(languages.length === 0 ? [] : [{ depth: 0, text: `languages: ${inFlow(languages)}`, comment: languages === proposal.languages ? 'as its tables and columns are named' : undefined }]),
    { depth: 0, text: 'database:' },
    ...Object.entries(database).map(([option, value]) => ({ depth: 1, text: `${option}: ${inFlow(value)}`, comment: option === 'urlFrom' ? 'the environment variable, or the line in .env beside this file, that says where it is' : undefined })),
  ];
  const unused = proposal.unusedTables.map(({ table, reason }) => onOneLine(`#   ${tableId(table)}: ${reason}`));
  return [schemaLine('partner', partner), '', ...lines.map(lineText), ...(unused.length > 0 ? ['', '# Nothing is read from these tables:', ...unused] : []), ''].join('\n');
}

function domainText(schema: string, entities: readonly ProposedEntity[], mapped: ReadonlySet<string>): string {
  return [
    schema,
    '# Proposed from the database alone. Read every line, above all those that are only fairly sure; `?` stands for what only the partner knows.',
    ...entities.flatMap((entity) => ['', ...entityLines(entity, mapped)]),
    '',
  ].join('\n');
}

function entityLines(entity: ProposedEntity, mapped: ReadonlySet<string>): readonly string[] {
  const { table, key, keyReason, confidence, reason, alternatives, updatedAt } = entity;
  const others = alternatives.map((other) => `${tableId(other.table)} (${percent(other.confidence)})`);
  const mark = typeof entity.deleted === 'object' ? entity.deleted['column'] : entity.deleted;
  const notRead = entity.open.filter(({ column, field, personal }) => field === undefined && personal === undefined && column !== mark).map(({ column }) => column);
  const isMapped = ({ refersTo }: ProposedField): boolean => refersTo === undefined || mapped.has(refersTo);
  const personal = entity.open.filter((open) => open.field === undefined && open.personal !== undefined);
  return [
    onOneLine(`# ${tableId(table)}, ${percent(confidence)}: ${reason}.${others.length > 0 ? ` Or ${others.join(', ')}.` : ''}`),
    ...(entity.hint === undefined ? [] : [onOneLine(`# ${entity.hint}`)]),
    ...[
      { depth: 0, text: `${entity.entity}:` },
      { depth: 1, text: fromText(table) },
      { depth: 1, text: `key: ${inFlow(key.length === 1 ? key[0] : key)}`, comment: keyReason },
      ...(updatedAt ? [{ depth: 1, text: `updatedAt: ${inFlow(updatedAt.making)}`, comment: fieldComment(updatedAt) }] : []),
      ...(entity.deleted === undefined ? [] : [{ depth: 1, text: `deleted: ${inFlow(entity.deleted)}`, comment: 'may mark withdrawn rows: if so they are left out by this line', isOpen: true }]),
      ...(entity.public.size > 0 ? [{ depth: 1, text: 'public:' }, ...[...entity.public].map(([column, why]) => ({ depth: 2, text: `${inFlow(column)}: ${inFlow(why)}` }))] : []),
      { depth: 1, text: 'fields:' },
      ...fieldTree(
        entity.fields.filter(isMapped).map((field) => ({ path: field.path, text: inFlow(field.making), comment: fieldComment(field) })),
        [
          ...entity.fields.filter((field) => !isMapped(field)).map((field) => ({ path: field.path, text: inFlow(field.making), comment: `${field.refersTo} isn't mapped` })),
          ...entity.open.flatMap((open) => (open.field === undefined ? [] : [{ path: open.field, text: inFlow(open.making), comment: openComment(open) }])),
        ],
      ),
    ].map(lineText),
    ...personal.map((open) => `    ${onOneLine(`# not read: ${open.column}, which looks like ${open.personal ? personalKindNames[open.personal.kind] : ''}`)}`),
    ...(notRead.length > 0 ? [`    ${onOneLine(`# not read: ${notRead.join(', ')}`)}`] : []),
  ];
}

/** A table whose name has a dot in it can't stand under `from`, which would take it for a schema. */
function fromText(table: readonly string[]): string {
  if (table.every((part) => !part.includes('.'))) return `from: ${inFlow(table.join('.'))}`;
  return `sql: ${inFlow(`select * from ${table.map((part) => `"${part.replaceAll('"', '""')}"`).join('.')}`)}`;
}

function fieldComment({ sureness, reason, alternatives }: ProposedField): string {
  const others = alternatives.map(({ making, confidence }) => `${inFlow(making)} (${percent(confidence)})`);
  return `${sureness}: ${reason}${others.length > 0 ? `; or ${others.join(', or ')}` : ''}`;
}

function openComment({ column, personal, confidence, reason }: OpenColumn): string {
  if (personal) return `looks like ${personalKindNames[personal.kind]}: if ${column} is public, say so under public:, with the reason`;
  return confidence > 0.35 ? `not sure (${percent(confidence)}): ${reason}` : `${reason}: say what each ? means`;
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;
const lineText = ({ depth, text, comment, isOpen }: YamlLine): string => commented('  '.repeat(depth), text, comment, isOpen);

import type { DatabaseSettings } from '../databaseSettings.ts';
import { fileOptions } from '../fileWriting.ts';
import type { FileWriting } from '../fileWriting.ts';
import type { partnerOptions } from '../partnerFile.ts';
import { partnerLanguages } from '../partnerLanguages.ts';
import { greatestLimits, usualLimits } from '../partnerLimits.ts';
import type { limitOptions } from '../partnerLimits.ts';
import { areaId } from './optionSchema.ts';
import { closed, named, text } from './schema.ts';
import type { JsonSchema } from './schema.ts';

/** The JSON Schema of a partner's `partner.yml`. */
export function partnerSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: "A partner's partner.yml",
    description: 'Who the partner is, where its database is and how much of it may be used.',
    ...closed(options, { required: ['id', 'name', 'database'] }),
  };
}

const engines: Readonly<Record<DatabaseSettings['engine'], string>> = {
  postgresql: 'PostgreSQL 12 and up: a postgres:// URL.',
  mysql: 'MySQL 8, MariaDB 10.6 and up: a mysql:// or mariadb:// URL.',
  sqlite: 'A SQLite file: its path.',
  files: 'A folder of CSV, TSV, Parquet, JSON or XLSX files: its path.',
};

const writing: Readonly<Record<keyof FileWriting, JsonSchema>> = {
  encoding: { type: 'string', description: 'How letters are encoded; recognised if it isn\'t said.', examples: ['windows-1252', 'utf-8', 'iso-8859-15'] },
  delimiter: { type: 'string', minLength: 1, maxLength: 1, pattern: '^[^"\\r\\n]$', description: 'The character between the columns of a line.', examples: [';', ',', '\t'] },
  headerRow: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'The row with the names of the columns, counted from 1.' },
  sheet: { type: ['string', 'integer'], pattern: '\\S', minimum: 1, maximum: 1_000_000, description: 'The sheet of a workbook: its name, or its place counted from 1.' },
  rowsAt: { type: 'string', pattern: '^[^.]+(\\.[^.]+)*$', description: 'The way to a JSON file\'s array of rows: `data.items`.' },
};

const database = closed(
  {
    engine: { ...named(Object.entries(engines)), description: 'What holds the data.' },
    urlFrom: {
      type: 'string', pattern: '^[A-Z][A-Z0-9_]*$', description: 'The environment variable with the address of the database: never the address itself.',
      patternErrorMessage: 'Expected the name of an environment variable, such as TOWN_DATABASE_URL',
    },
    ...writing,
    files: { type: 'object', description: 'Files that are written otherwise, by name without ending.', additionalProperties: closed(writing) },
  },
  {
    description: 'What holds the data, and where.',
    required: ['engine', 'urlFrom'],
    if: { properties: { engine: { const: 'files' } } },
    else: { properties: Object.fromEntries([...fileOptions, 'files'].map((option) => [option, false])) },
  },
);

const span = '^\\s*\\d?\\d:\\d\\d\\s*[-–]\\s*\\d?\\d:\\d\\d\\s*$';

const limits: Readonly<Record<(typeof limitOptions)[number], JsonSchema>> = {
  timeout: { type: 'integer', minimum: 1, maximum: greatestLimits.timeout, default: usualLimits.timeout, description: 'Milliseconds for one statement.' },
  connections: { type: 'integer', minimum: 1, maximum: greatestLimits.connections, default: usualLimits.connections, description: 'Connections at the same time, of all subgraphs together.' },
  rows: { type: 'integer', minimum: 1, maximum: greatestLimits.rows, default: usualLimits.rows, description: 'Rows that one statement may return.' },
  quiet: { type: ['string', 'array'], pattern: span, items: { type: 'string', pattern: span }, description: 'Times of day at which the database isn\'t asked, by the clock of `timeZone`.', examples: ['22:00-06:00'] },
  timeZone: { type: 'string', pattern: '^[A-Za-z]', default: usualLimits.timeZone, description: 'Whose clock `quiet` goes by.', examples: ['Europe/Madrid', 'Atlantic/Canary', 'Europe/Rome'] },
};

const options: Readonly<Record<(typeof partnerOptions)[number], JsonSchema>> = {
  id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'The name of the folder: small letters, digits and hyphens. Every id of the partner\'s records begins with it.' },
  name: { ...text, description: 'The name of the partner.' },
  url: { type: 'string', pattern: '^https?://.', description: 'The partner\'s own site.' },
  area: { ...areaId, description: 'The id of the area that the partner works in: `es:mun:17079`.' },
  languages: {
    description: 'The languages that its records are written in, the first one first.',
    anyOf: [{ enum: partnerLanguages }, { type: 'array', items: { enum: partnerLanguages } }],
  },
  database,
  limits: closed(limits, { description: 'How much of the database may be used; each has a safe default.' }),
  rights: { enum: ['may-write'], description: 'Only where the role can\'t be one that can only read. Nothing is ever written all the same.' },
};

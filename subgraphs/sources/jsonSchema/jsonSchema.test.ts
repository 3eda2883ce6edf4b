import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { mistakes } from '../mistakes/mistakes.ts';
import { schemaFolder, schemas, schemaText } from './schemaFiles.ts';

// What the YAML language server adds to draft 7.
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true, allErrors: true })
  .addVocabulary(['doNotSuggest', 'enumDescriptions', 'errorMessage', 'patternErrorMessage']);
const validators = new Map([...schemas()].map(([name, schema]) => [name, ajv.compile(schema)] as const));

/** What an editor says about a file, whether its YAML or its schema is at fault. */
function faults(name: string, text: string): readonly string[] {
  const validate = validators.get(name) ?? expect.fail(`expected a schema for ${name}.yml`);
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    validate(document.toJS());
    return [...document.errors, ...document.warnings].length > 0 ? ['YAML'] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  } catch (error) {
    return [String(error)];
  }
}

const root = join(import.meta.dirname, '../../..');
const partnerFiles = globSync('partners/*/*.yml', { cwd: root }).toSorted();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```yaml\n# partners\/smo-girona\/(\w+)\.yml\n([^]*?)```/g)].map(([, name = '', text = '']) => [name, text] as const);

/** What only the compiler tells of, for it knows more than a file's shape. */
const beyondSchemas: readonly string[] = [
  // Other files, folders, code lists, time zones, the calendar.
  'partner/area-unknown', 'partner/id-of-another-folder', 'partner/database-address-of-another', 'partner/time-zone-unknown', 'partner/time-zone-misspelt', 'partner/files-encoding-unknown',
  'partner/quiet-hours-of-nothing', 'partner/limits-less-than-domains', 'offers/field-constant-area', 'offers/field-constant-date', 'offers/field-first-text-no-code',
  'offers/reference-to-what-no-file-maps', 'offers/reference-by-too-few-columns', 'offers/reference-by-too-many-columns', 'offers/reference-by-sql-to-a-composite-key',
  'offers/reference-by-first-to-a-composite-key', 'offers/reference-by-concat-to-a-composite-key', 'offers/reference-by-another-table-to-a-composite-key',
  'offers/reference-by-constant-to-a-composite-key',
  // What another part of the file says.
  'offers/entity-public-unused-column', 'facilities/entity-personal-column', 'offers/field-first-text-no-enum-value', 'offers/field-first-text-no-raw-value', 'offers/field-first-text-too-early',
  'offers/field-twice', 'facilities/field-point-again', 'facilities/field-point-twice', 'facilities/field-constant-in-a-list',
  // SQL.
  'offers/entity-sql-of-two-statements', 'offers/yaml-character-zero', 'offers/entity-sql-of-the-server', 'offers/entity-table-of-the-server', 'offers/entity-where-with-dollars', 'offers/field-sql-that-does-more', 'offers/entity-where-that-ends-early', 'offers/entity-where-that-never-ends', 'offers/entity-where-with-comment',
  'offers/entity-where-with-open-text', 'offers/field-first-sql-fault', 'offers/field-related-where-of-two-statements', 'offers/field-sql-of-two-statements',
  // How YAML is spelled.
  'offers/field-exception-blank', 'offers/yaml-name-twice-in-two-spellings',
];

describe('the JSON Schemas', () => {
  it.each([...schemas()])('of %s.yml is the one that is committed: npm run schemas writes it', (name, schema) => {
    expect(readFileSync(new URL(`${name}.schema.json`, schemaFolder), 'utf8')).toBe(schemaText(schema));
  });

  it('describe every field and option', () => {
    const undescribed = [...schemas()].flatMap(([name, schema]) => JSON.stringify(schema).match(/"description":""/g)?.map(() => name) ?? []);
    expect(undescribed).toEqual([]);
  });

  it.each(partnerFiles)('take %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(faults(basename(file, '.yml'), text)).toEqual([]);
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../../schema/mapping/${basename(file, '.yml')}.schema.json`);
  });

  it.each(examples)('take the README\'s %s.yml', (name, text) => {
    expect(faults(name, text)).toEqual([]);
  });

  it('refuse every mistake that shows in the file itself', () => {
    const inFiles = mistakes.filter(({ name }) => !name.startsWith('names/'));
    const accepted = inFiles.filter(({ file, text }) => faults(basename(file, '.yml'), text).length === 0).map(({ name }) => name);
    expect(accepted.toSorted()).toEqual(beyondSchemas.toSorted());
  });
});

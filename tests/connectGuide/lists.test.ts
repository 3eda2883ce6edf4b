import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { commandLine } from '../../cli/program.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { coordinateSystems } from '../../subgraphs/sources/coordinateSystems.ts';
import { mysqlRights } from '../../subgraphs/sources/engines/mysql/rights.ts';
import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import { fileOptions } from '../../subgraphs/sources/fileWriting.ts';
import { formatProblem } from '../../subgraphs/sources/mappingProblem.ts';
import { partnerOptions, readPartner } from '../../subgraphs/sources/partnerFile.ts';
import type { SourceDatabase } from '../../subgraphs/sources/openSource.ts';
import { limitOptions, usualLimits } from '../../subgraphs/sources/partnerLimits.ts';
import { blockBehind, isUpdate, partnerFilesIn, readGuide, rewriteGuide, tables } from './guide.ts';

const guide = readGuide();

describe('the guide has', () => {
  test.each([
    ['code-lists', ['| list | what |', '|---|---|', ...[...codeLists.values()].map(({ name, description }) => `| \`${name}\` | ${description} |`), ''].join('\n')],
    ['coordinate-systems', `\`crs\` is one of ${coordinateSystems.join(', ')}; without it, degrees.\n`],
  ])('its list of %s as the code has it', (mark, list) => {
    const [, shown = ''] = new RegExp(`<!-- ${mark} -->\n([^]*?)<!-- /${mark} -->`).exec(guide) ?? [];
    if (isUpdate) rewriteGuide(`<!-- ${mark} -->\n${shown}<!-- /${mark} -->`, `<!-- ${mark} -->\n${list}<!-- /${mark} -->`);
    else expect(shown).toBe(list);
  });

  test('every kind of finding, and no other', () => {
    const source = readFileSync(new URL('../../subgraphs/sources/check/finding.ts', import.meta.url), 'utf8');
    const [, union = ''] = /type FindingKind =([^;]*);/.exec(source) ?? [];
    const kinds = [...union.matchAll(/'([\w-]+)'/g)].map(([, kind = '']) => kind);
    const told = tables(guide).find(([head]) => head?.[0] === 'kind')?.slice(1).map(([kind = '']) => kind.replaceAll('`', ''));
    expect(kinds.length).toBeGreaterThan(10);
    expect(told).toEqual(kinds);
  });

  test('no flag and no command that there isn’t', () => {
    const program = commandLine('en', () => undefined);
    const flags = new Set([program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long ?? '')));
    const said = [...guide.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([flag]) => flag);
    expect(said.filter((flag) => flag !== '--help' && !flags.has(flag))).toEqual([]);
    const commands = [...guide.matchAll(/npx teixit (\w+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !program.commands.some((known) => known.name() === command))).toEqual([]);
  });

  test('no link that leads nowhere', () => {
    const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link).filter((link) => !link.startsWith('https://'));
    const headings = new Set([...guide.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => `#${heading.toLowerCase().replaceAll(/[^\w\s-]/g, '').replaceAll(' ', '-')}`));
    expect(links.filter((link) => (link.startsWith('#') ? !headings.has(link) : !existsSync(new URL(`../../docs/${link}`, import.meta.url))))).toEqual([]);
  });
});

describe('the partner.yml of the guide', () => {
  const shown = partnerFilesIn(guide, 'town').filter(({ name }) => name === 'partner.yml');

  test.each(shown)('is without a mistake', ({ text }) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'teixit-guide-')), 'town');
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'partner.yml'), text);
      expect(readPartner(folder).problems.map(formatProblem)).toEqual([]);
    } finally {
      rmSync(join(folder, '..'), { recursive: true });
    }
  });

  test('has every option, and the limits that hold where none are set', () => {
    const [whole, files] = shown.map(({ text }) => parse(text) as Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    expect(Object.keys(whole ?? {})).toEqual([...partnerOptions]);
    expect(Object.keys(whole?.['limits'] ?? {})).toEqual([...limitOptions]);
    expect(whole?.['limits']).toMatchObject(usualLimits);
    const { engine: _engine, urlFrom: _urlFrom, files: each, ...folder } = files?.['database'] ?? {};
    expect(new Set([folder, ...Object.values(each ?? {})].flatMap((options: object) => Object.keys(options)))).toEqual(new Set(fileOptions));
    expect(guide).toContain(`A statement has ${usualLimits.timeout / 1000} seconds and may return ${usualLimits.rows.toLocaleString('en')} rows, there are ${usualLimits.connections} connections`);
  });
});

describe('the SQL of a role that can only read is what check advises', () => {
  const shown = (engine: string): string => blockBehind(guide, `role: ${engine}`).text.replace(/^--.*\n/, '').trimEnd();

  test('on PostgreSQL', async () => {
    const given = await advised({ engine: 'postgresql', url: inject('administrators')['soc'] ?? '' });
    // The demo's server has a role of that name, so another is advised.
    expect(given.replace('database soc', 'database town').replaceAll(/teixit_reader\d+/g, 'teixit_reader')).toBe(shown('postgresql'));
  });

  // The grants of a role with none stand for a server's: that the advice does what it says is tested beside the engine, on one.
  test('on MySQL and MariaDB', async () => {
    const { readOnlyRole } = await mysqlRights(async (sql) => (sql === 'show grants' ? [] : [['town', 'owner', '<the machine that Teixit runs on>', 1]]), async () => []);
    expect(readOnlyRole?.()).toBe(shown('mysql'));
  });

  async function advised(database: SourceDatabase): Promise<string> {
    const engine = openEngine(database, usualLimits);
    try {
      return (await engine.rights({ timeout: 10_000 })).readOnlyRole?.() ?? '';
    } finally {
      await engine.close();
    }
  }
});

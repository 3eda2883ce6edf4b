import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { translatePhrase } from './messages/problems/translatePhrase.ts';
import type { AskedCommand, Outcome } from './testing/runEach.ts';

// Each command is a process, and a machine may have other things to do.
vi.setConfig({ testTimeout: 90_000 });

const program = fileURLToPath(new URL('teixit.js', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'teixit-cli-'));
const partners = join(room, 'partners');
const database = join(room, 'ocupacion.db');
const phrase = 'una fila que no es un codigo';

/** Runs the command as its users do, without a terminal. */
const teixit = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> => started([program, ...args], environment);

/** Runs commands one after another in one process, each as if it had one of its own. */
async function teixitEach(commands: readonly AskedCommand[]): Promise<readonly Outcome[]> {
  const { out, err } = await started([fileURLToPath(new URL('testing/runEach.ts', import.meta.url)), JSON.stringify(commands)]);
  expect(err).toBe('');
  const outcomes = JSON.parse(out) as readonly Outcome[];
  expect(outcomes).toHaveLength(commands.length);
  return outcomes;
}

async function started(command: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, PARTNERS: _partners, FORCE_COLOR: _color, ...inherited } = process.env;
  const child = spawn(process.execPath, command, { env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], cwd: room });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out: out.join(''), err: err.join('') };
}

const documentOf = ({ out }: Outcome): Readonly<Record<string, unknown>> => JSON.parse(out) as Readonly<Record<string, unknown>>;

interface Reasoned {
  readonly fields: readonly { readonly reason: string }[];
  readonly open: readonly { readonly reason: string }[];
}

beforeAll(() => {
  const made = new Database(database);
  made.exec(`
    create table ofertas_empleo (id integer primary key, titulo text not null, cod_municipio text, cno text, fecha_alta text, plazas integer, jornada text, empresa integer, actualizado text);
    create table empresas (id integer primary key, razon_social text, municipio text);
    create table centros (codigo text, nombre text, direccion text, cp text, localidad text, cod_municipio text, telefono text);
    create table demandantes (nif text, nombre text, apellidos text, fecha_nacimiento text, telefono text);
  `);
  const towns = ['17079', '17015', '17023', '17066'];
  const offer = made.prepare('insert into ofertas_empleo values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (let id = 1; id <= 30; id += 1) {
    offer.run(id, ['Cocinera', 'Camarero', 'Soldadora'][id % 3], towns[id % 4], ['5110', '5120', '7312'][id % 3], `${String((id % 28) + 1).padStart(2, '0')}/03/2025`, (id % 3) + 1, id % 2 ? 'Completa' : 'Parcial', (id % 4) + 1, `2025-03-${String((id % 28) + 1).padStart(2, '0')} 10:00:00`);
  }
  for (let id = 1; id <= 4; id += 1) made.prepare('insert into empresas values (?, ?, ?)').run(id, `Empresa ${id} SL`, towns[id % 4]);
  for (let id = 1; id <= 8; id += 1) made.prepare('insert into centros values (?, ?, ?, ?, ?, ?, ?)').run(`C${id}`, `Oficina de Empleo ${id}`, `Calle Mayor ${id}`, '17001', 'Girona', towns[id % 4], `97200000${id}`);
  for (let id = 1; id <= 8; id += 1) made.prepare('insert into demandantes values (?, ?, ?, ?, ?)').run(`1234567${id}Z`, 'Invented', 'Person', '1980-01-01', `60000000${id}`);
  made.close();
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const connection = ['connect', database, '--partners', partners, '--yes'];

describe('a database nobody has seen', () => {
  const place = join(partners, 'ocupacion');

  test('is connected without a question; its address is kept from others, and people are not told', async () => {
    const connected = await teixit([...connection, '--name', 'Servicio de Empleo', '--public', 'centros.telefono=The telephone of the office', '--json']);
    expect(connected).toMatchObject({ code: 0, err: '' });
    const told = documentOf(connected);
    expect(told).toMatchObject({ ok: true, partner: 'ocupacion', written: true, languages: ['es'] });
    expect(Object.keys(told['files'] as object)).toEqual(['partner.yml', 'offers.yml', 'facilities.yml']);
    expect(readdirSync(place).toSorted()).toEqual(['.env', 'facilities.yml', 'offers.yml', 'partner.yml']);
    expect(readFileSync(join(place, '.env'), 'utf8')).toBe(`OCUPACION_DATABASE_URL='${database}'\n`);
    expect(statSync(join(place, '.env')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(place, 'facilities.yml'), 'utf8')).toContain('telefono: The telephone of the office');
    expect(connected.out).not.toMatch(/60000000|1234567\dZ|Invented/);
    expect(readdirSync(join(partners, '.teixit'))).toEqual(['.gitignore']);

    const reasons = [...(told['entities'] as readonly Reasoned[]).flatMap(({ fields, open }) => [...fields, ...open]), ...(told['unusedTables'] as readonly { readonly reason: string }[])].flatMap(({ reason }) => reason || []);
    for (const language of ['ca', 'es', 'it'] as const) expect(reasons.filter((reason) => translatePhrase(reason, language) === undefined)).toEqual([]);
  });

  test('is checked, previewed and examined, and not written again unless that is wanted', async () => {
    const [checked, previewed, examined, [shown, refused]] = await Promise.all([
      teixit(['check', 'ocupacion', '--json', '--partners', partners]),
      teixit(['preview', 'ocupacion', 'Offer', '--partners', partners, '--first', '2', '--filter', 'title~soldad', '--filter', 'datePosted>=2025-03-10', '--order', 'datePosted:desc', '--json']),
      teixit(['doctor', '--partners', partners, '--json']),
      teixitEach([
        { args: ['preview', 'ocupacion', 'Facility', '--first', '1'], environment: { LANG: 'ca_ES.UTF-8', PARTNERS: partners } },
        { args: [...connection, '--name', 'Otro nombre', '--lang', 'es'] },
      ]),
    ]);
    expect(checked.code).toBe(0);
    expect(documentOf(checked)).toMatchObject({ ok: true, partners: [{ partner: 'ocupacion', counts: { error: 0 } }] });

    expect(previewed.code).toBe(0);
    const { rows, statement } = documentOf(previewed) as { rows: unknown; statement: { sql: string; bindings: readonly unknown[] } };
    expect(rows).toMatchObject([
      { __typename: 'Offer', id: 'ocupacion:26', title: 'Soldadora', datePosted: '2025-03-27', area: { id: 'es:mun:17023' }, employmentType: 'PART_TIME', originalCodes: [] },
      { id: 'ocupacion:23', datePosted: '2025-03-24' },
    ]);
    expect(statement.sql).toContain('ofertas_empleo');
    expect(statement.bindings).toContain('2025-03-10');

    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown?.out).toContain('es:mun:17015 Banyoles');
    expect(shown?.out).toContain('from "centros"');

    expect(examined).toMatchObject({ code: 0, err: '' });
    expect(documentOf(examined)).toMatchObject({
      ok: true,
      partners: [{ partner: 'ocupacion', status: 'OK', reach: { first: expect.any(Number) }, failures: [], entities: expect.arrayContaining([{ entity: 'Offer', rows: 30, newest: '2025-03-28T10:00:00Z' }]) }],
    });

    expect(refused?.code).toBe(2);
    expect(refused?.err).toContain('- name: Servicio de Empleo');
    expect(refused?.err).toContain('+ name: Otro nombre');
    expect(refused?.err).toContain('--force');
    expect(readFileSync(join(place, 'partner.yml'), 'utf8')).toContain('name: Servicio de Empleo');
  });

  test('that changes and loses its codes is told of by the doctor and by check, and is written anew with --force', async () => {
    const changed = new Database(database);
    changed.exec(`alter table centros rename column localidad to poblacion; alter table centros add column nota text; update ofertas_empleo set jornada = '${phrase}' where id <= 10`);
    changed.close();
    const again = [...connection, '--name', 'Otro nombre', '--force', '--tables', 'centros'];
    const [examined, checked, written] = await teixitEach([{ args: ['doctor', '--partners', partners, '--json'] }, { args: ['check', '--partners', partners, '--lang', 'it'] }, { args: again }]);
    if (!examined || !checked || !written) throw new Error('Expected three outcomes');
    expect(examined.code).toBe(1);
    const { partners: [told] } = documentOf(examined) as { partners: readonly Record<string, unknown>[] };
    expect(told).toMatchObject({ ok: false, status: 'DRIFT', failures: [{ entity: 'Facility', status: 'DRIFT' }] });
    expect(told?.['drift']).toMatchObject({ changes: [
      { table: 'centros', column: 'localidad', change: 'removed', mapped: true },
      { table: 'centros', column: 'nota', change: 'added' },
      { table: 'centros', column: 'poblacion', change: 'added' },
    ] });
    expect(told?.['codes']).toContainEqual(expect.objectContaining({ entity: 'Offer', field: 'employmentType', values: 30, unmapped: 10, counted: 'all rows', tooMany: true, samples: [{ value: phrase, count: 10 }] }));
    expect(readFileSync(join(partners, '.teixit/doctor.json'), 'utf8')).not.toContain('Oficina');

    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(/facilities\.yml:\d+: Facility\.fields\.address\.addressLocality: ci si aspettava: una colonna di centros .*"localidad"/);

    expect(written.code).toBe(0);
    expect(readFileSync(join(place, 'partner.yml'), 'utf8')).toContain('name: Otro nombre');
    expect(readFileSync(join(place, 'facilities.yml'), 'utf8')).toContain('addressLocality: poblacion');
  });
});

test('a folder of exports is recognised, and with --dry-run only shown', async () => {
  const folder = join(room, 'corsi 2025');
  mkdirSync(folder);
  const rows = Array.from({ length: 12 }, (_, index) => `${index + 1};Corso ${index + 1};${['047014', '047017'][index % 2]};${20 + index};${String(index + 1).padStart(2, '0')}/09/2025`);
  writeFileSync(join(folder, 'corsi.csv'), `\ufeffcodice;nome corso;comune;ore;data inizio\r\n${rows.join('\r\n')}\r\n`);
  const shown = await teixit(['connect', folder, '--partners', join(room, 'untouched'), '--name', 'Agenzia', '--dry-run', '--json']);
  expect(shown).toMatchObject({ code: 0, err: '' });
  const { partner, written, files } = documentOf(shown) as { partner: string; written: boolean; files: Readonly<Record<string, string>> };
  expect([partner, written, existsSync(join(room, 'untouched'))]).toEqual(['corsi-2025', false, false]);
  expect(files['partner.yml']).toContain('engine: files');
  expect(files['training.yml']).toContain('hours: ore');
});

describe('a command that can not be', () => {
  const nowhere = join(room, 'nowhere');
  const wrong: readonly (readonly [args: readonly string[], said: RegExp, environment?: Readonly<Record<string, string>>])[] = [
    [['chek'], /unknown command 'chek'.*check/],
    [['preview', 'ocupacion', '--lang', 'es'], /falta el argumento «entity»/],
    [['check', '--lang', 'cat'], /Did you mean “ca”\?/],
    [['preview', 'ocupacio', 'Offer', '--partners', partners, '--json'], /Si intendeva «ocupacion»\?/, { LC_ALL: 'it_IT.UTF-8', LANG: 'ca_ES' }],
    [['preview', 'ocupacion', 'Facility', '--partners', partners, '--filter', 'nam=x'], /Did you mean “name”\?/],
    [['preview', 'ocupacion', 'Facility', '--partners', partners, '--filter', 'area=Girona', '--lang', 'ca'], /Volíeu dir «es:mun:17079 \(Girona\)»\?/],
    [['connect', database, '--partners', nowhere, '--yes', '--lang', 'ca'], /Cal --name/],
    [['connect', 'mssql://sa:hush-w0rd@host/db', '--partners', nowhere, '--name', 'x', '--yes'], /mssql:/],
  ];

  test('says so in the language of the person and to a machine, and writes nothing', async () => {
    const outcomes = await teixitEach(wrong.map(([args, , environment = {}]) => ({ args, environment })));
    for (const [index, { code, out, err }] of outcomes.entries()) {
      const [args = [], said] = wrong[index] ?? [];
      expect({ args, code, err }).toEqual({ args, code: 2, err: expect.stringMatching(said ?? '') });
      expect(args.includes('--json') ? JSON.parse(out) : out).toEqual(args.includes('--json') ? { ok: false, error: { message: expect.stringMatching(said ?? '') } } : '');
      expect(out + err).not.toMatch(/hush|w0rd/);
    }
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('a password', () => {
  // With the demo databases there is a server that refuses it; else a port where nobody is.
  const known = (inject as (key: string) => Readonly<Record<string, string>> | undefined)('databases')?.['soc'];
  const address = (known ?? 'postgresql://reader:right@127.0.0.1:1/soc').replace(/:[^:@/]+@/, ':hush-w0rd%25@');

  test('is never shown when it is wrong, and nothing is written', async () => {
    const folder = join(room, 'secret');
    const other = join(room, 'other');
    mkdirSync(join(other, 'ocupacion'), { recursive: true });
    writeFileSync(join(other, 'ocupacion', 'partner.yml'), 'id: ocupacion\nname: x\ndatabase: { engine: postgresql, urlFrom: HIDDEN_URL }\n');
    writeFileSync(join(other, 'ocupacion', 'offers.yml'), 'Offer: { from: ofertes, key: id, fields: { title: titol } }\n');
    const outcomes = await Promise.all([
      ['connect', '--url-from', 'HIDDEN_URL', '--partners', folder, '--name', 'x', '--id', 'x', '--yes', '--json'],
      ['check', '--partners', other], ['doctor', '--partners', other],
    ].map((args) => teixit(args, { HIDDEN_URL: address })));
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2]);
    for (const { out, err } of outcomes) {
      expect(out + err).not.toMatch(/hush|w0rd/);
      expect(out + err).toContain(known ? 'password authentication failed' : 'ECONNREFUSED');
    }
    expect(existsSync(folder)).toBe(false);
  });
});

test('help is in the language of the person', async () => {
  const { code, out } = await teixit(['help', 'connect', '--lang', 'it']);
  expect([code, out.split('\n')[0]]).toEqual([0, 'Uso: teixit connect [opzioni] [address]']);
  expect(out).toContain('accetta la proposta senza chiedere nulla');
});

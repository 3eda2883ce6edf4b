import { readFileSync } from 'node:fs';
import type { DemoDatabase, DemoTable, DemoValue } from '../../../demo/demoDatabase.ts';
import { facilities, spaces } from './facilities.ts';
import { organizations } from './organizations.ts';
import { accreditations, actions, agreements, axes, signatures } from './plan.ts';
import { schedules } from './schedules.ts';
import { services } from './services.ts';
import { courses, editions } from './training.ts';

/** The directory of resources of Lleida. What is real and what is invented: `../README.md`. */
export const demoDatabase: DemoDatabase = {
  partner: 'imo-lleida',
  engine: 'sqlite',
  schema: readFileSync(new URL('schema.sql', import.meta.url), 'utf8'),
  afterLoad: 'create index serveis_entitat on serveis (entitat); create index horaris_equipament on horaris (equipament);',
  tables: () => [
    table('entitats', organizations),
    table('equipaments', facilities),
    table('espais', spaces),
    table('serveis', services),
    table('horaris', schedules),
    table('cursos', courses),
    table('edicions', editions),
    table('eixos', axes),
    table('accions', actions),
    table('convenis', agreements),
    table('signatures', signatures),
    table('acreditacions', accreditations),
  ],
};

/** A table whose columns are the keys of its first record. */
function table(name: string, records: readonly Readonly<Record<string, DemoValue>>[]): DemoTable {
  const columns = Object.keys(records[0] ?? {});
  return { name, columns, rows: records.map((record) => columns.map((column) => record[column] ?? null)) };
}

import { readFileSync } from 'node:fs';
import type { DemoDatabase } from '../../../demo/demoDatabase.ts';
import { tableOf } from '../../../demo/generate/table.ts';
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
    tableOf('entitats', organizations),
    tableOf('equipaments', facilities),
    tableOf('espais', spaces),
    tableOf('serveis', services),
    tableOf('horaris', schedules),
    tableOf('cursos', courses),
    tableOf('edicions', editions),
    tableOf('eixos', axes),
    tableOf('accions', actions),
    tableOf('convenis', agreements),
    tableOf('signatures', signatures),
    tableOf('acreditacions', accreditations),
  ],
};

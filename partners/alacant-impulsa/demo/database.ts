import { readFileSync } from 'node:fs';
import type { DemoDatabase, DemoTable, DemoValue } from '../../../demo/demoDatabase.ts';
import { accreditationRows, agreementRows, signatureRows } from './agreements.ts';
import { facilities, spaces } from './facilities.ts';
import { addressRows, organizationRows } from './organizations.ts';
import { peopleRows } from './people.ts';
import { scheduleRows, services } from './services.ts';
import { courses, editions } from './training.ts';
import { itinerantRows, stopRows, zoneRows } from './zones.ts';

/** The employment service of the city of Alacant. What is real and what is invented: `../README.md`. */
export const demoDatabase: DemoDatabase = {
  partner: 'alacant-impulsa',
  engine: 'postgresql',
  schema: readFileSync(new URL('schema.sql', import.meta.url), 'utf8'),
  afterLoad: readFileSync(new URL('afterLoad.sql', import.meta.url), 'utf8'),
  tables: () => [
    table('direcciones', addressRows),
    table('entidades', organizationRows),
    table('zonas', zoneRows),
    table('centros', facilities),
    table('salas', spaces),
    table('servicios', services),
    table('horarios', scheduleRows),
    table('itinerantes', itinerantRows),
    table('paradas', stopRows),
    table('acciones_formativas', courses),
    table('ediciones', editions),
    table('convenios', agreementRows),
    table('firmas', signatureRows),
    table('acreditaciones', accreditationRows),
    table('personas', [...peopleRows()]),
  ],
};

/** A table whose columns are the keys of its first record. */
function table(name: string, records: readonly Readonly<Record<string, DemoValue>>[]): DemoTable {
  const columns = Object.keys(records[0] ?? {});
  return { name: `impulsa.${name}`, columns, rows: records.map((record) => columns.map((column) => record[column] ?? null)) };
}

import type { DemoDatabase, DemoTable, DemoValue } from '../../../demo/demoDatabase.ts';
import { jobCentreRows, placeRows, spaceRows } from './facilities.ts';
import { accreditationRows, agreementRows, signatureRows } from './network.ts';
import { offerRows } from './offers.ts';
import { organizationRows } from './organizations.ts';
import { scheduleRows, serviceRows } from './services.ts';

/** The network of the province of Pistoia, as exports of spreadsheets. What is real and what is invented: `../README.md`. */
export const demoDatabase: DemoDatabase = {
  partner: 'pistoia-rete',
  engine: 'csv',
  schema: '',
  csv: { encoding: 'windows-1252', delimiter: ';' },
  tables: () => [
    table('Enti', organizationRows),
    table('CentriPerImpiego', jobCentreRows),
    table('Sedi', placeRows),
    table('Aule', spaceRows),
    table('Servizi', serviceRows),
    table('Orari', scheduleRows),
    table('Protocolli', agreementRows),
    table('Firme', signatureRows),
    table('Accreditamenti', accreditationRows),
    table('OfferteEures', offerRows),
  ],
};

/** A table whose columns are the keys of its first record. The exports leave a blank line after every fortieth, and one at the end. */
function table(name: string, records: readonly Readonly<Record<string, DemoValue>>[]): DemoTable {
  const columns = Object.keys(records[0] ?? {});
  const rows = records.flatMap((record, index) => {
    const row = columns.map((column) => record[column] ?? null);
    return index % 40 === 39 ? [row, []] : [row];
  });
  return { name, columns, rows: [...rows, []] };
}

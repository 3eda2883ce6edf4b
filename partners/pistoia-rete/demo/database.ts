import type { DemoDatabase, DemoTable } from '../../../demo/demoDatabase.ts';
import { tableOf, type DemoRecord } from '../../../demo/generate/table.ts';
import { jobCentreRows, placeRows, spaceRows } from './facilities.ts';
import { accreditationRows, agreementRows, signatureRows } from './network.ts';
import { offerRows } from './offers.ts';
import { organizationRows } from './organizations.ts';
import { scheduleRows, serviceRows } from './services.ts';

/** The network of the province of Pistoia, as exports of spreadsheets. What is real and what is invented: `../README.md`. */
export const demoDatabase: DemoDatabase = {
  partner: 'pistoia-rete',
  engine: 'files',
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

/** The exports leave a blank line after every fortieth row, and one at the end. */
function table(name: string, records: readonly DemoRecord[]): DemoTable {
  const { columns, rows } = tableOf(name, records);
  return { name, columns, rows: [...[...rows].flatMap((row, index) => (index % 40 === 39 ? [row, []] : [row])), []] };
}

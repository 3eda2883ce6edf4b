import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../testing/engines.ts';
import { startTestDatabase } from '../testing/postgresServer.ts';
import type { TestDatabase } from '../testing/postgresServer.ts';
import { cursos, ofertes, sampleMappings } from '../testing/sampleRows.ts';
import type { SampleTable } from '../testing/sampleRows.ts';
import type { Finding } from './finding.ts';
import { checked, partnerYaml } from './testing/partnerFolder.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.stop());

const empreses: SampleTable = {
  name: 'empreses',
  columns: [['any', 'integer'], ['num', 'text'], ['nom', 'text'], ['correu', 'text'], ['lat', 'text'], ['lon', 'text']],
  rows: [['2023', '1', 'Forn', 'forn@exemple.cat', '41.9', '2.8'], ['2024', '1', 'Bar', 'bar@exemple.cat', '141.9', '2.8'], ['2024', '1', 'Bar', null, null, '2.8'], [null, '2', 'Hotel', null, null, null]],
};
const offers = `${sampleMappings.offers}
Employer: { from: empreses, key: [any, num], fields: { name: nom } }
`;
const facilities = `
Organization: { from: empreses, key: num, fields: { name: nom, contact: { email: correu } } }
Facility: { from: empreses, key: [any, num], where: nom <> 'x', fields: { location: { latitude: lat, longitude: lon } } }
`;

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let url: string;
  const partner = partnerYaml(engine, `${engine === 'files' ? '  delimiter: ";"\n' : ''}limits: { timeout: 30000 }\n`);
  const brief = ({ kind, path, rows, samples }: Finding): unknown => [kind, path, ...(rows ? [rows.count] : []), ...(samples ? [samples.map(({ value, count }) => `${value} ${count}`).join(', ')] : [])];
  beforeAll(async () => {
    ({ url } = await engines[engine]([ofertes, cursos, empreses], server));
  });

  test('the same faults of the rows are found', async () => {
    const findings = await checked({ partner, offers, training: sampleMappings.training, facilities }, url, 'rows', { mayWrite: true });
    expect(findings.filter(({ kind }) => kind !== 'rights').map(brief)).toEqual([
      ['personal-data', 'Organization.fields.contact.email'],
      ['duplicate-key', 'Organization.key', 3, '1 3'],
      ['null-row', 'Facility.fields.location.latitude', 2],
      ['absent-key', 'Facility.key', 1],
      ['duplicate-key', 'Facility.key', 2, '2024, 1 2'],
      ['unread-value', 'Offer.updatedAt', 30, '2024-02-30 10:00:00 30'],
      ['unknown-code', 'Offer.fields.area', 29, '99999 15, 47014 14'],
      ['unknown-code', 'Offer.fields.occupation', 20, '9999 20'],
      ['unknown-code', 'Offer.fields.employmentType', 24, 'x 24'],
      ['unread-value', 'Offer.fields.datePosted', 60, '00/00/0000 10, 1/2/2024 10, 2024-01-31 10, 29/02/1900 10, 29/02/2023 10'],
      ['unread-value', 'Offer.fields.baseSalary.minValue', 29, 'a convenir 15, 1.23,4 14'],
      ['dangling-reference', 'Offer.fields.employer', 32, "2023, 2 8, 2023, a.b/'ç 8, 2024, 2 8, 2024, a.b/'ç 8"],
      ['dangling-reference', 'Offer.fields.organization', 84, "girona 36, olot 24, x'; drop table ofertes; -- 24"],
      ['absent-key', 'Employer.key', 1],
      ['duplicate-key', 'Employer.key', 2, '2024, 1 2'],
      ['unknown-code', 'Course.fields.occupations', 8, '9999 8'],
      ['unread-value', 'Course.fields.hours', 15, '20,5 8, vint 7'],
      ['unknown-code', 'Course.fields.professionalFamily', 8, 'XXX 8'],
      ['unread-value', 'Course.fields.realWorkPlacement', 8, 'S/N 8'],
    ]);
  });

  test('the same tables and columns are missed', async () => {
    const wrong = { offers: 'Employer: { from: empresa, key: num, fields: { name: nom } }\nDetectedNeed: { from: empreses, key: nume, where: nom_ is null, fields: { description: { sql: "upper(nomm)" } } }' };
    const findings = await checked({ partner, ...wrong }, url, 'shape', { mayWrite: true });
    expect(findings.filter(({ kind }) => kind !== 'rights').map(({ kind, path, nearest }) => [kind, path, nearest])).toEqual([
      ['missing-table', 'Employer.from', 'empreses'], ['sql', 'DetectedNeed.fields.description', 'nom'], ['missing-column', 'DetectedNeed.key', 'num'], ['sql', 'DetectedNeed.where', 'nom'],
    ]);
  });
});

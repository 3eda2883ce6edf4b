import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/engines.ts';
import { parquet } from '../testing/fileFormats.ts';
import { checked, linesOf, partnerYaml } from './testing/partnerFolder.ts';

const partner = partnerYaml('files');
let url: string;
beforeAll(() => {
  url = temporaryFolder();
  const rows = Array.from({ length: 100 }, (_, index) => [
    index, index % 10 < 3 ? '9.30' : '09:30', index % 10 === 0 ? 'Gratuït' : index % 10 === 1 ? 'Gratis' : '1.250,50 €', index % 10 < 3 ? 'pendent' : index % 10 < 7 ? 'mai' : '31/01/2024',
    index % 10 === 0 ? '31/02/2024' : index % 10 === 1 ? '00/00/0000' : '31/01/2024', index % 10 === 0 ? '1/2/2024' : '31/01/2024',
  ]);
  writeFileSync(join(url, 'serveis.csv'), ['id;obre;Preu;fi;alta;inici', ...rows.map((row) => row.join(';'))].join('\n'));
});

describe('the advice about values that cannot be read', () => {
  const advice = async (entity: string, fields: string): Promise<readonly (string | undefined)[]> => {
    const findings = await checked({ partner, facilities: `${entity}: { from: serveis, key: id, fields: { ${fields} } }` }, url);
    return findings.filter(({ kind }) => kind === 'unread-value').map((finding) => finding.advice);
  };

  test.each([
    ['reads most of them, and no other format is advised', 'HH:MM', ['The column mixes formats: most of these are written "H.MM". Make them all alike, or read the column by `sql`']],
    ['reads few of them', 'H.MM', ['Write `time: "HH:MM"`']],
  ])('names the formats of a column that mixes them, where the present one %s', async (_, format, expected) => {
    expect(await advice('Schedule', `opensAt: { column: obre, time: ${format} }`)).toEqual(expected);
  });

  test('about words for 0 among numbers is SQL that reads them', async () => {
    const [told = ''] = await advice('Service', 'cost: { amount: { column: Preu, number: "1.234,56 €" } }');
    expect(told).toBe('Read words that mean 0 as such: `{ sql: "case when \\"Preu\\" in (\'Gratis\', \'Gratuït\') then \'0\' else \\"Preu\\" end", number: "1.234,56 €" }`');
    expect(await advice('Service', `cost: { amount: ${/`(.*)`/.exec(told)?.[1]} }`)).toEqual([]);
  });

  test('names no value as absent where most are unread', async () => {
    expect(await advice('Schedule', 'validFrom: { column: fi, date: DD/MM/YYYY }')).toEqual(['Most can\'t be read: is "DD/MM/YYYY" how they are written?']);
  });

  test('names no day as absent, even one that the calendar has not', async () => {
    expect(await advice('Schedule', 'validFrom: { column: alta, date: DD/MM/YYYY }')).toEqual(['Correct them, or write `absent: ["00/00/0000"]` for those that mean nothing']);
  });

  test('is the format that reads days without a zero as well', async () => {
    expect(await advice('Schedule', 'validFrom: { column: inici, date: DD/MM/YYYY }')).toEqual(['Write `date: "D/M/YYYY"`']);
  });
});

test.each(['csv', 'parquet'])('references of a %s file that lead nowhere are counted as by hand, also where a key is kept as a number with decimals', async (ending) => {
  const keys = Array.from({ length: 50 }, (_, index) => [index + 1, `Empresa ${index}`]);
  const offers = Array.from({ length: 1000 }, (_, index) => [index, index % 20 === 0 ? null : index % 20 === 1 ? 9000 + index : 1 + (index % 50)]);
  const known = new Set(keys.map(([key]) => key));
  const byHand = offers.filter(([, employer]) => employer !== null && !known.has(employer)).length;
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'empreses.csv'), ['id;nom', ...keys.map((row) => row.join(';'))].join('\n'));
  writeFileSync(join(folder, `ofertes.${ending}`), ending === 'csv'
    ? ['id;empresa', ...offers.map((row) => row.map((value) => value ?? '').join(';'))].join('\n')
    : parquet([{ name: 'id', type: 'INT32' }, { name: 'empresa', type: 'DOUBLE' }], offers));
  const findings = await checked({ partner, offers: 'Offer: { from: ofertes, key: id, fields: { employer: empresa } }\nEmployer: { from: empreses, key: id, fields: { name: nom } }' }, folder);
  expect(byHand).toBe(50);
  expect(linesOf(findings)).toEqual([expect.stringContaining(`got 50 values that no row has [${byHand} of 1000: "9001" 1,`)]);
});

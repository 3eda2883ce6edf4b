import { expect, test } from 'vitest';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import type { CatalogueTable } from '../../subgraphs/sources/engines/catalogue.ts';
import { commonArea } from './commonArea.ts';
import type { ProposedEntity } from './proposal.ts';
import { tableProfiles } from './tables/tableProfile.ts';

const table: CatalogueTable = { name: ['ofertes'], kind: 'table', columns: [{ name: 'municipi', type: 'text', holds: 'text', nullable: true }], primaryKey: [], uniqueKeys: [], foreignKeys: [], indexes: [] };
const entity: ProposedEntity = {
  entity: 'Offer', domain: 'offers', table: ['ofertes'], key: ['id'], keyReason: '', confidence: 1, reason: '', public: new Map(), open: [], alternatives: [],
  fields: [{ path: 'area', making: { column: 'municipi', code: 'ine5' }, columns: ['municipi'], confidence: 1, sureness: 'sure', reason: '', alternatives: [] }],
};

const areaOf = (towns: readonly string[]): string | undefined =>
  commonArea([entity], tableProfiles({ tables: [table] }, { tables: new Map([['ofertes', { rows: towns.map((town) => [town]), complete: true, values: new Map() }]]), inclusions: [] }), codeLists);

const ofGirona = Array.from({ length: 38 }, (_, index) => (index % 2 === 0 ? '17079' : '17015'));

test('one row elsewhere, though its town is one of three, doesn’t make the area larger', () => expect(areaOf([...ofGirona, '08019'])).toBe('es:prov:17'));

test('more than one row in twenty elsewhere does', () => expect(areaOf([...ofGirona, '08019', '08019', '08019'])).toBe('es:ca:09'));

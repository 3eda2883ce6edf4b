import { agreement, nifs } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';
import type { WorldContents } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';

const mapping = `
PersonRecord:
  from: persones
  key: [oficina, num]
  fields: { nationalId: document, nationalIdKind: { column: tipus, values: { P: PASSPORT, D: NIF } }, identity: { givenName: nom }, availability: { from: disponible, workTime: { column: jornada, values: { C: FULL_TIME } } } }
Referral: { from: derivacions, key: id, fields: { person: { columns: [oficina, persona] }, toPartner: desti, reason: motiu } }
Itinerary: { from: itineraris, key: id, fields: { person: { columns: [oficina, persona] }, objective: objectiu } }
Appointment: { from: cites, key: id, fields: { subject: tema } }
Candidature: { from: candidatures, key: id, fields: { person: { columns: [oficina, persona] }, date: dia } }
Consent: { from: consentiments, key: id, fields: { person: { columns: [oficina, persona] }, kind: { column: tipus, values: { S: CONSENT } }, recipient: qui } }
`;

const schema = `
create table persones (oficina text, num text, document text, tipus text, nom text, disponible text, jornada text, primary key (oficina, num));
create table derivacions (id integer primary key, oficina text, persona text, desti text, motiu text);
create table itineraris (id integer primary key, oficina text, persona text, objectiu text);
create table cites (id integer primary key, tema text);
create table candidatures (id integer primary key, oficina text, persona text, oferta text, dia text);
create table consentiments (id integer primary key, oficina text, persona text, tipus text, qui text);
`;

/** Partners with keys of several columns with dots in them, passports that look like somebody's identifier, appointments that say of nobody whom they are with, and consents that know no opposition. */
export const oddContents: WorldContents = {
  mappings: { 'people.yml': mapping },
  databases: {
    alfa: `${schema} insert into persones values ('a', '1', '${nifs[0]}', 'D', 'Ada', '2001-01-01', 'C'), ('a', '2', '${nifs[0]}', 'P', 'Passaport', '2999-01-01', 'C'), ('a.1', '2', '${nifs[2]}', 'D', 'Punt', null, null), ('a', '1.2', '${nifs[3]}', 'D', 'Altre', null, null), ('b', '9', '${nifs[4]}', 'D', 'Desconeguda', null, null);
      insert into itineraris values (1, 'a.1', '2', 'De Punt'), (2, 'a', '1.2', 'D''Altre'), (3, 'beta', '11', 'De fora'), (4, null, null, 'De ningú');
      insert into candidatures values (1, 'a', '1', 'o1', '1999-01-01'), (2, 'a', '2', 'o2', '1999-01-01');`,
    beta: `${schema} insert into persones values ('b', '1', '${nifs[0]}', 'P', 'PassaportDeBeta', null, null), ('b', '2', '${nifs[4]}', 'D', 'Consentida', null, null), ('b', '3', '${nifs[2]}', 'D', 'Silenciosa', null, null), ('b.3', '', '${nifs[2]}', 'D', 'Buida', null, null);
      insert into consentiments values (1, 'b', '1', 'S', 'alfa'), (2, 'b', '2', 'S', null), (3, 'b.', '3', 'S', null), (4, 'b', '.3', 'S', null), (5, 'b', '3', 'X', null), (6, null, '3', 'S', null);
      insert into derivacions values (1, 'b', '2', 'alfa', 'Sí'), (2, 'b', '3', 'alfa', 'No'); insert into cites values (1, 'Cita de ningú');`,
    gamma: `${schema} insert into persones values ('g', '1', '${nifs[0]}', null, 'SenseTipus', null, null), ('g', '2', '${nifs[0]}', 'X?', 'TipusEstrany', null, null);`,
  },
  agreements: Object.fromEntries(['alfa', 'beta'].map((partner) => [partner, agreement.replace('PersonRecord: [nationalId, identity.givenName, situation.employmentStatus, registeredOn]', 'PersonRecord: [nationalId, identity.givenName]').replace('Consent: all', 'Appointment: all')])),
};

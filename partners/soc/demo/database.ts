import { readFileSync } from 'node:fs';
import type { DemoDatabase } from '../../../demo/demoDatabase.ts';
import { tableOf } from '../../../demo/generate/table.ts';
import { appointmentRows, personNeedRows, referralRows } from './atencions.ts';
import { accreditationRows, agreementRows, signatureRows } from './convenis.ts';
import { consentRows } from './consentiments.ts';
import { courseRows, instanceRows, specialityRows } from './cursos.ts';
import { entityRows } from './entitats.ts';
import { openingRows, placeRows } from './equipaments.ts';
import { roomHourRows, roomRows } from './espais.ts';
import { actionRows, commitmentRows, itineraryRows, noteRows } from './itineraris.ts';
import { employerRows, offerRows } from './ofertes.ts';
import { areas } from './openData.ts';
import { enrolmentRows, candidatureRows } from './participacio.ts';
import { personRows } from './persones.ts';
import { serviceHourRows, serviceRows } from './serveis.ts';

/** The demo database of the Catalan employment service: real vacancies, offices, libraries and public bodies, and invented people, companies, centres and courses. */
export const demoDatabase: DemoDatabase = {
  partner: 'soc',
  engine: 'postgresql',
  schema: readFileSync(new URL('schema.sql', import.meta.url), 'utf8'),
  afterLoad: readFileSync(new URL('afterLoad.sql', import.meta.url), 'utf8'),
  *tables() {
    const families = new Map(areas.map(({ familia, nomFamilia }) => [familia, nomFamilia]));
    yield tableOf('families', [...families].map(([codi, desc]) => ({ codi, desc })));
    yield tableOf('arees', areas.map(({ codi, nom, familia }) => ({ codi, desc: nom, codiFamilia: familia })));
    yield tableOf('entitats', entityRows());
    yield tableOf('equipaments', placeRows());
    yield tableOf('horaris_loc', openingRows());
    yield tableOf('espais', roomRows());
    yield tableOf('horaris_espais', roomHourRows());
    yield tableOf('serveis', serviceRows());
    yield tableOf('horaris_serveis', serviceHourRows());
    yield tableOf('convenis', agreementRows());
    yield tableOf('convenis_signants', signatureRows());
    yield tableOf('acreditacions', accreditationRows());
    yield tableOf('especialitats', specialityRows());
    yield tableOf('cursos', courseRows());
    yield tableOf('edicions', instanceRows());
    yield tableOf('empreses', employerRows());
    yield tableOf('ofertes', offerRows());
    yield tableOf('persones', personRows());
    yield tableOf('itineraris', itineraryRows());
    yield tableOf('compromisos', commitmentRows());
    yield tableOf('seguiments', noteRows());
    yield tableOf('actuacions', actionRows());
    yield tableOf('cites', appointmentRows());
    yield tableOf('derivacions', referralRows());
    yield tableOf('necessitats', personNeedRows());
    yield tableOf('inscripcions', enrolmentRows());
    yield tableOf('candidatures', candidatureRows());
    yield tableOf('consentiments', consentRows());
  },
};

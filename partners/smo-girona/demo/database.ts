import { readFileSync } from 'node:fs';
import type { DemoDatabase } from '../../../demo/demoDatabase.ts';
import { tableOf } from '../../../demo/generate/table.ts';
import { appointmentRows, candidatureRows, consentRows, enrolmentRows, personNeedRows, referralRows } from './atencio.ts';
import { facilityRows, roomRows, townRows, unitRows } from './entitat.ts';
import { courseOccupationRows, courseRows, instanceRows } from './formacio.ts';
import { agreementRows, commitmentRows, itineraryRows, noteRows, stepRows } from './itineraris.ts';
import { employerRows, offerRows } from './ofertes.ts';
import { personRows, wantedOccupationRows } from './persones.ts';
import { needRows, visitRows } from './prospeccio.ts';
import { hourRows, serviceRows } from './serveis.ts';

/** The demo database of Girona's municipal employment service: real vacancies of its province, everything else invented. */
export const demoDatabase: DemoDatabase = {
  partner: 'smo-girona',
  engine: 'postgresql',
  schema: readFileSync(new URL('schema.sql', import.meta.url), 'utf8'),
  afterLoad: readFileSync(new URL('afterLoad.sql', import.meta.url), 'utf8'),
  *tables() {
    yield tableOf('municipis', townRows());
    yield tableOf('unitats', unitRows());
    yield tableOf('equipaments', facilityRows());
    yield tableOf('sales', roomRows());
    yield tableOf('serveis', serviceRows());
    yield tableOf('horaris', hourRows());
    yield tableOf('empreses', employerRows());
    yield tableOf('ofertes', offerRows());
    yield tableOf('visites', visitRows());
    yield tableOf('necessitats', needRows());
    yield tableOf('cursos', courseRows());
    yield tableOf('cursos_ocupacions', courseOccupationRows());
    yield tableOf('edicions', instanceRows());
    yield tableOf('persones', personRows());
    yield tableOf('persones_ocupacions', wantedOccupationRows());
    yield tableOf('itineraris', itineraryRows());
    yield tableOf('accions_itinerari', stepRows());
    yield tableOf('notes_itinerari', noteRows());
    yield tableOf('acords', agreementRows());
    yield tableOf('compromisos', commitmentRows());
    yield tableOf('cites', appointmentRows());
    yield tableOf('derivacions', referralRows());
    yield tableOf('mancances', personNeedRows());
    yield tableOf('inscripcions', enrolmentRows());
    yield tableOf('candidatures', candidatureRows());
    yield tableOf('consentiments', consentRows());
  },
};

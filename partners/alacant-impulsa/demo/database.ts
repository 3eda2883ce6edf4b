import { readFileSync } from 'node:fs';
import type { DemoDatabase } from '../../../demo/demoDatabase.ts';
import { tableOf } from '../../../demo/generate/table.ts';
import { accreditationRows, agreementRows, signatureRows } from './agreements.ts';
import { facilities, spaces } from './facilities.ts';
import { addressRows, organizationRows } from './organizations.ts';
import { appointmentRows, candidatureRows, commitmentRows, consentRows, enrolmentRows, itineraryRows, needRows, noteRows, referralRows, stepRows } from './casework.ts';
import { served } from './people.ts';
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
    tableOf('impulsa.direcciones', addressRows),
    tableOf('impulsa.entidades', organizationRows),
    tableOf('impulsa.zonas', zoneRows),
    tableOf('impulsa.centros', facilities),
    tableOf('impulsa.salas', spaces),
    tableOf('impulsa.servicios', services),
    tableOf('impulsa.horarios', scheduleRows),
    tableOf('impulsa.itinerantes', itinerantRows),
    tableOf('impulsa.paradas', stopRows),
    tableOf('impulsa.acciones_formativas', courses),
    tableOf('impulsa.ediciones', editions),
    tableOf('impulsa.convenios', agreementRows),
    tableOf('impulsa.firmas', signatureRows),
    tableOf('impulsa.acreditaciones', accreditationRows),
    tableOf('impulsa.personas', served().map(({ row }) => row)),
    tableOf('impulsa.itinerarios', itineraryRows()),
    tableOf('impulsa.pasos', stepRows()),
    tableOf('impulsa.seguimientos', noteRows()),
    tableOf('impulsa.compromisos', commitmentRows()),
    tableOf('impulsa.citas', appointmentRows()),
    tableOf('impulsa.derivaciones', referralRows()),
    tableOf('impulsa.inscripciones', enrolmentRows()),
    tableOf('impulsa.candidaturas', candidatureRows()),
    tableOf('impulsa.necesidades', needRows()),
    tableOf('impulsa.consentimientos', consentRows()),
  ],
};

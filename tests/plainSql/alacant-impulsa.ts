import { ine } from './areas.ts';
import { isco08, severalCodes } from './occupations.ts';
import { openPostgresql } from './plainDatabase.ts';
import type { PlainPartner } from './plainPartner.ts';

const courseMode = { PRESENCIAL: 'IN_PERSON', TELEFORMACIÓN: 'ONLINE', MIXTA: 'BLENDED' };
const organization = (code: string): string => `alacant-impulsa:${code}`;

/** The employment service of Alacant, with keys of several columns. It shares no offers. */
export const alacantImpulsa: PlainPartner = {
  id: 'alacant-impulsa',
  open: openPostgresql,
  tables: {
    Course: {
      select: `select "año" || '.' || "número" as key, nombre as name, "desc" as description, clase as kind, familia as "professionalFamily", modalidad as mode, horas as hours,
        ocupaciones as occupations, municipio_ine as area, entidad as provider from impulsa.acciones_formativas`,
      keyOrder: '"año", "número"',
      meanings: {
        area: ine, provider: organization, mode: courseMode, occupations: severalCodes(',', isco08),
        kind: { CER: 'CERTIFICATE', ESP: 'SPECIALITY', PIL: 'PILL', MIX: 'WORK_AND_TRAINING' },
      },
    },
    CourseInstance: {
      select: `select ediciones."año" || '.' || ediciones."número" || '.' || "edición" as key, inicio::text as "startDate", plazas as seats, libres as "seatsLeft", estado as status,
        ediciones.modalidad as mode, familia as "professionalFamily", ediciones.municipio_ine as area from impulsa.ediciones join impulsa.acciones_formativas using ("año", "número")`,
      keyOrder: '"año", "número", "edición"',
      meanings: { area: ine, mode: courseMode, status: { P: 'ANNOUNCED', I: 'ENROLLING', E: 'UNDER_WAY', T: 'FINISHED', X: 'CANCELLED' } },
    },
    PeopleServedStatistics: {
      select: `select expediente as key, '03' || cod_mun as area, "ocupación" as occupation, fecha_alta::text as month, entidad as organization, sexo as sex,
        case width_bucket(extract(year from age(date '2025-11-15', fecha_nacimiento)), array[16, 30, 45, 55])
          when 1 then 'FROM_16_TO_29' when 2 then 'FROM_30_TO_44' when 3 then 'FROM_45_TO_54' when 4 then 'FROM_55' end as "ageGroup",
        "situación" as "employmentStatus", "formación" as "educationLevel" from impulsa.personas`,
      keyOrder: 'expediente',
      meanings: {
        area: ine, occupation: isco08, organization,
        sex: { M: 'WOMAN', H: 'MAN', N: 'OTHER' },
        employmentStatus: { DES: 'UNEMPLOYED', DLD: 'LONG_TERM_UNEMPLOYED', OCU: 'EMPLOYED', INA: 'INACTIVE' },
        educationLevel: { '1': 'PRIMARY', '2': 'LOWER_SECONDARY', '3': 'UPPER_SECONDARY', '5': 'HIGHER' },
      },
    },
    Organization: { select: 'select cod_entidad as key, municipio_ine as area from impulsa.entidades', keyOrder: 'cod_entidad', meanings: { area: ine } },
    Facility: {
      select: `select zona || '.' || "número" as key, nombre as name, "desc" as description, tipo as kind, entidad as organization, municipio_ine as area from impulsa.centros`,
      keyOrder: 'zona, "número"',
      meanings: {
        area: ine, organization,
        kind: { CR: 'COMMUNITY_CENTRE', CS: 'COMMUNITY_CENTRE', OE: 'JOB_OFFICE', CF: 'TRAINING_CENTRE', AL: 'MUNICIPAL_OFFICE', VE: 'BUSINESS_CENTRE' },
      },
    },
    Service: { select: 'select id as key, municipio_ine as area, entidad as organization from impulsa.servicios', keyOrder: 'id', meanings: { area: ine, organization } },
  },
};

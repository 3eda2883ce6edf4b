import { ine } from './areas.ts';
import { yearFirst } from './dates.ts';
import { cno11, severalCodes } from './occupations.ts';
import { openSqlite } from './plainDatabase.ts';
import type { PlainPartner } from './plainPartner.ts';

const courseMode = { P: 'IN_PERSON', T: 'ONLINE', M: 'BLENDED' };
const organization = (code: string): string => `imo-lleida:${code}`;

/** The directory of Lleida. It shares neither offers nor figures about people. */
export const imoLleida: PlainPartner = {
  id: 'imo-lleida',
  open: openSqlite,
  tables: {
    Course: {
      select: `select id as key, denominacio as name, contingut as description, tipus as kind, familia as "professionalFamily", modalitat as mode, hores as hours, cno as occupations,
        codi_mun as area, entitat as provider from cursos`,
      keyOrder: 'id',
      meanings: {
        area: ine, provider: organization, mode: courseMode, occupations: severalCodes(';', cno11),
        kind: { certificat: 'CERTIFICATE', especialitat: 'SPECIALITY', píndola: 'PILL', mixta: 'WORK_AND_TRAINING' },
      },
    },
    CourseInstance: {
      select: `select num as key, inici as "startDate", places as seats, lliures as "seatsLeft", estat as status, modalitat as mode,
        (select familia from cursos where id = curs) as "professionalFamily", codi_mun as area from edicions`,
      keyOrder: 'num',
      meanings: {
        area: ine, startDate: yearFirst, mode: courseMode,
        status: { previst: 'ANNOUNCED', inscripció: 'ENROLLING', 'en marxa': 'UNDER_WAY', acabat: 'FINISHED', 'anul·lat': 'CANCELLED' },
      },
    },
    Organization: { select: 'select id as key, codi_mun as area from entitats', keyOrder: 'id', meanings: { area: ine } },
    Facility: {
      select: 'select id as key, nom as name, descripcio as description, classe as kind, entitat as organization, codi_mun as area from equipaments',
      keyOrder: 'id',
      meanings: {
        area: ine, organization,
        kind: {
          OT: 'JOB_OFFICE', CE: 'JOB_OFFICE', CF: 'TRAINING_CENTRE', CS: 'COMMUNITY_CENTRE', BI: 'LIBRARY', AJ: 'MUNICIPAL_OFFICE', PA: 'FIRST_CONTACT_POINT', VE: 'BUSINESS_CENTRE', AL: 'OTHER',
        },
      },
    },
    Service: { select: 'select codi as key, codi_mun as area, entitat as organization from serveis', keyOrder: 'codi', meanings: { area: ine, organization } },
  },
};

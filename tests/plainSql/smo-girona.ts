import { ine } from './areas.ts';
import { dayFirst } from './dates.ts';
import { cno11, severalCodes } from './occupations.ts';
import { openPostgresql } from './plainDatabase.ts';
import type { PlainPartner } from './plainPartner.ts';

const courseMode = { presencial: 'IN_PERSON', 'en línia': 'ONLINE', mixta: 'BLENDED' };
const organization = (code: string): string => `smo-girona:${code}`;

/** The municipal employment service of Girona. It works in the province: an offer without a town is there. */
export const smoGirona: PlainPartner = {
  id: 'smo-girona',
  open: openPostgresql,
  tables: {
    Offer: {
      select: `select id_oferta as key, titol as title, null as description, coalesce(codi_municipi, '17') as area, cno as occupation, jornada as "employmentType", contracte as "contractType",
        places as "totalJobOpenings", data_alta as "datePosted", data_limit::text as "validThrough", codi_unitat as organization,
        case when data_baixa is null then 'OPEN' else 'CLOSED' end as status from ofertes`,
      keyOrder: 'id_oferta',
      meanings: {
        area: ine, occupation: cno11, datePosted: dayFirst, organization,
        employmentType: { C: 'FULL_TIME', P: 'PART_TIME', I: 'FLEXIBLE' },
        contractType: { I: 'PERMANENT', T: 'FIXED_TERM', F: 'APPRENTICESHIP', A: 'SELF_EMPLOYED' },
      },
    },
    Course: {
      select: `select id_curs as key, nom as name, descripcio as description, tipus as kind, familia as "professionalFamily", modalitat as mode, hores as hours, '17079' as area, codi_unitat as provider,
        array_to_string(array(select cno from cursos_ocupacions where curs = id_curs), ' ') as occupations from cursos`,
      keyOrder: 'id_curs',
      meanings: {
        area: ine, provider: organization, mode: courseMode, occupations: severalCodes(' ', cno11),
        kind: { CP: 'CERTIFICATE', TF: 'WORK_AND_TRAINING', PI: 'PILL', ES: 'SPECIALITY' },
      },
    },
    CourseInstance: {
      select: `select id_edicio as key, inici::text as "startDate", places as seats, places_lliures as "seatsLeft", estat as status, modalitat as mode, familia as "professionalFamily",
        equipaments.codi_municipi as area from edicions join cursos on cursos.id_curs = edicions.id_curs left join equipaments on equipaments.id_equipament = edicions.id_equipament`,
      keyOrder: 'id_edicio',
      meanings: {
        area: ine, mode: courseMode,
        status: { anunciada: 'ANNOUNCED', inscripció: 'ENROLLING', 'en curs': 'UNDER_WAY', acabada: 'FINISHED', 'anul·lada': 'CANCELLED' },
      },
    },
    PeopleServedStatistics: {
      select: `select id_persona as key, codi_municipi as area, cno_demanat as occupation, data_alta::text as month, codi_unitat as organization, sexe as sex,
        case width_bucket(extract(year from age(date '2025-11-15', data_naixement)), array[16, 30, 45, 55])
          when 1 then 'FROM_16_TO_29' when 2 then 'FROM_30_TO_44' when 3 then 'FROM_45_TO_54' when 4 then 'FROM_55' end as "ageGroup",
        situacio as "employmentStatus", nivell_estudis as "educationLevel" from persones`,
      keyOrder: 'id_persona',
      meanings: {
        area: ine, occupation: cno11, organization,
        sex: { D: 'WOMAN', H: 'MAN', N: 'OTHER' },
        employmentStatus: { atur: 'UNEMPLOYED', 'atur llarg': 'LONG_TERM_UNEMPLOYED', ocupada: 'EMPLOYED', inactiva: 'INACTIVE' },
        educationLevel: { primària: 'PRIMARY', ESO: 'LOWER_SECONDARY', postobligatòria: 'UPPER_SECONDARY', superior: 'HIGHER' },
      },
    },
    Organization: { select: 'select codi_unitat as key, codi_municipi as area from unitats', keyOrder: 'codi_unitat', meanings: { area: ine } },
    Facility: {
      select: 'select id_equipament as key, nom as name, null as description, tipus as kind, codi_unitat as organization, codi_municipi as area from equipaments',
      keyOrder: 'id_equipament',
      meanings: { area: ine, organization, kind: { oficina: 'MUNICIPAL_OFFICE', centre: 'TRAINING_CENTRE', contacte: 'FIRST_CONTACT_POINT', viver: 'BUSINESS_CENTRE' } },
    },
    Service: { select: "select id_servei as key, '17079' as area, codi_unitat as organization from serveis", keyOrder: 'id_servei', meanings: { area: ine, organization } },
  },
};

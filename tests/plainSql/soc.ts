import { ine, ineOrComarca } from './areas.ts';
import { dayFirst, yearFirst } from './dates.ts';
import { isco08, severalCodes } from './occupations.ts';
import { openPostgresql } from './plainDatabase.ts';
import type { PlainPartner } from './plainPartner.ts';

const courseMode = { PRESENCIAL: 'IN_PERSON', TELEFORMACIÓ: 'ONLINE', MIXTA: 'BLENDED' };
const organization = (code: string): string => `soc:${code}`;

/** The employment service of Catalonia. */
export const soc: PlainPartner = {
  id: 'soc',
  open: openPostgresql,
  tables: {
    Offer: {
      select: `select "idOferta" as key, null as description, coalesce("codMunicipi", "codProvincia") as area, "codIsco" as occupation, jornada as "employmentType",
        "codContracte" as "contractType", estat as status, places as "totalJobOpenings", "dataPublicacio" as "datePosted", "dataLimit"::text as "validThrough", "codEntitat" as organization,
        case when trim(titol) <> '' then titol when "denominacioOcupacio" <> 'WORK/LOCATION' then "denominacioOcupacio" end as title from ofertes`,
      keyOrder: '"idOferta"',
      meanings: {
        area: ine, occupation: isco08, datePosted: dayFirst, organization,
        employmentType: { '01': 'FULL_TIME', '02': 'PART_TIME', '01-02': 'FLEXIBLE' },
        contractType: { '01': 'PERMANENT', '02': 'FIXED_TERM', '03': 'APPRENTICESHIP', '05': 'SELF_EMPLOYED' },
        status: { PUBLISHED: 'OPEN', CADUCADA: 'CLOSED', COBERTA: 'CLOSED' },
      },
    },
    Course: {
      select: `select "idCurs" as key, coalesce("titolCat", "titolCas") as name, descripcio as description, "tipusAccio" as kind, "famProf" as "professionalFamily", modalitat as mode,
        case when hores ~ '^[0-9]' then replace(hores, '.', '')::int end as hours, "codOcupacio" as occupations, "codMunicipi" as area, "codEntitat" as provider from cursos`,
      keyOrder: '"idCurs"',
      meanings: {
        area: ine, provider: organization, mode: courseMode, occupations: severalCodes('|', isco08),
        kind: { CP: 'CERTIFICATE', ESP: 'SPECIALITY', PF: 'PILL', TF: 'WORK_AND_TRAINING' },
      },
    },
    CourseInstance: {
      select: `select "idCursIntern" as key, "dataInici" as "startDate", places as seats, "placesLliures" as "seatsLeft", "estatInscripcio" as status, modalitat as mode,
        "famProf" as "professionalFamily", "codMunicipi" as area from edicions`,
      keyOrder: '"idCursIntern"',
      meanings: {
        area: ine, startDate: dayFirst, mode: courseMode,
        status: { "període d'informació": 'ANNOUNCED', "període d'inscripció": 'ENROLLING', 'en gestió': 'UNDER_WAY', finalitzat: 'FINISHED', 'anul·lat': 'CANCELLED' },
      },
    },
    PeopleServedStatistics: {
      select: `select "idPersona" as key, "codMunicipi" as area, "codIsco" as occupation, "dataAlta" as month, "codEntitat" as organization, sexe as sex,
        case width_bucket(extract(year from age(date '2025-11-15', "dataNaixement")), array[16, 30, 45, 55])
          when 1 then 'FROM_16_TO_29' when 2 then 'FROM_30_TO_44' when 3 then 'FROM_45_TO_54' when 4 then 'FROM_55' end as "ageGroup",
        situacio as "employmentStatus", "nivellEstudis" as "educationLevel" from persones`,
      keyOrder: '"idPersona"',
      meanings: {
        area: ine, occupation: isco08, organization, month: yearFirst,
        sex: { F: 'WOMAN', M: 'MAN', '99': 'OTHER' },
        employmentStatus: { AT: 'UNEMPLOYED', ALD: 'LONG_TERM_UNEMPLOYED', OC: 'EMPLOYED', IN: 'INACTIVE' },
        educationLevel: { '0': 'PRIMARY', '1': 'PRIMARY', '2': 'LOWER_SECONDARY', '3': 'UPPER_SECONDARY', '4': 'UPPER_SECONDARY', '5': 'HIGHER', '6': 'HIGHER', '7': 'HIGHER', '8': 'HIGHER' },
      },
    },
    Organization: {
      select: 'select "codEntitat" as key, coalesce("codMunicipi", "codComarca") as area from entitats',
      keyOrder: '"codEntitat"',
      meanings: { area: ineOrComarca },
    },
    Facility: {
      select: 'select "idLoc" as key, "nomLoc" as name, descripcio as description, "tipusLoc" as kind, "codEntitat" as organization, "codMunicipi" as area from equipaments',
      keyOrder: '"idLoc"',
      meanings: { area: ine, organization, kind: { OT: 'JOB_OFFICE', BIB: 'LIBRARY', CF: 'TRAINING_CENTRE', MUN: 'MUNICIPAL_OFFICE' } },
    },
    Service: {
      select: 'select "idServei" as key, coalesce("codMunicipi", "codComarca") as area, "codEntitat" as organization from serveis',
      keyOrder: '"idServei"',
      meanings: { area: ineOrComarca, organization },
    },
  },
};

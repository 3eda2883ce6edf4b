import { pick } from '../unseenDatabase.ts';
import type { Shown, UnseenDatabase } from '../unseenDatabase.ts';

const courseOf = (index: number): number => Math.floor(index / 3);

/** One sheet with everything: a row for each edition of a course, the course and its organization repeated in each, occupations in three columns. */
export const exportAmpla: UnseenDatabase = {
  id: 'export-ampla',
  name: 'Exportació de cursos',
  tables: [
    {
      name: 'EXPORT_CURSOS',
      columns: [
        ['CIF_ENTITAT', 'text'], ['ENTITAT', 'text'], ['CODI_CURS', 'text'], ['CURS', 'text'], ['FAMILIA', 'text'], ['CNO_1', 'text'], ['CNO_2', 'text'], ['CNO_3', 'text'],
        ['HORES', 'text'], ['PREU', 'text'], ['MODALITAT', 'text'], ['CODI_EDICIO', 'text'], ['INICI', 'text'], ['FI', 'text'], ['PLACES', 'text'], ['MUNICIPI_INE', 'text'], ['CERTIFICAT', 'text'],
      ],
      rows: Array.from({ length: 36 }, (_, index) => {
        const course = courseOf(index);
        return [
          pick(['G17000001', 'B25000002', 'Q0800003'], course), pick(['Fundació Llum', 'Acadèmia Segre', 'Institut Vell'], course), `C-${String(course).padStart(2, '0')}`,
          pick(['Cuina de temporada', 'Soldadura', 'Àudio i vídeo', 'Atenció sociosanitària'], course), pick(['HOT', 'FME', 'IMS', 'SSC'], course),
          pick(['5110', '7312', '3521'], course), pick(['5120', null, '5110'], course), pick([null, null, '0000'], course),
          pick(['120 h', '60 hores', '1.200 h', 's/d'], course), pick(['0 €', '1.250,00 €', 'Gratuït', '99,90 EUR'], course), pick(['P', 'T', 'M'], course),
          `E-${index}`, pick(['01/02/2026', '31/02/2026', '15/09/2026'], index), pick(['30/06/2026', '', '31/12/2026'], index), pick(['15', '20 places', ''], index),
          pick(['17079', '25120', '08019', '00000'], index), pick(['SÍ', 'NO', 'si', 'pendent'], course),
        ];
      }),
    },
  ],
  questions: [
    {
      sentence: 'courses by hours, longest first, each with its occupations',
      query: '{ courses(first: 200, orderBy: { field: HOURS, direction: DESC }) { nodes { id name hours price mode leadsToCertificate provider { name } occupations { code } } } }',
      rows: ({ courses }) => courses.nodes.map((course: Shown) => [
        course.id, course.name, course.hours, course.price, course.mode, course.leadsToCertificate, course.provider?.name, (course.occupations ?? []).map(({ code }: { code: string }) => code).join(),
      ]),
      ordered: true,
      sql: `select * from (select distinct 'export-ampla:' || "CODI_CURS" as k, "CURS", case "HORES" when '120 h' then 120 when '60 hores' then 60 when '1.200 h' then 1200 end as h,
          case "PREU" when '0 €' then 0 when '1.250,00 €' then 1250 when '99,90 EUR' then 99.9 end,
          case "MODALITAT" when 'P' then 'IN_PERSON' when 'T' then 'ONLINE' when 'M' then 'BLENDED' end,
          case "CERTIFICAT" when 'SÍ' then 'true' when 'si' then 'true' when 'NO' then 'false' end, "ENTITAT",
          case "CNO_1" when '5110' then '5120,5131' when '7312' then '7212' when '3521' then '3321,5120' end as o
        from "EXPORT_CURSOS") as "courses" order by case when h is null then 1 else 0 end, h desc, k`,
    },
    {
      sentence: 'editions that begin in September, in a province',
      query: '{ area(id: "es:prov:17") { courseInstances(first: 200, filter: { startDate: { gte: "2026-09-01" } }) { nodes { id startDate endDate seats course { name } } } } }',
      rows: ({ area }) => area.courseInstances.nodes.map((each: Shown) => [each.id, each.startDate, each.endDate, each.seats, each.course?.name]),
      sql: `select 'export-ampla:' || "CODI_EDICIO", '2026-09-15', case "FI" when '30/06/2026' then '2026-06-30' when '31/12/2026' then '2026-12-31' end,
          case "PLACES" when '15' then 15 when '20 places' then 20 end, "CURS" from "EXPORT_CURSOS" where "MUNICIPI_INE" = '17079' and "INICI" = '15/09/2026'`,
    },
    {
      sentence: 'one organization for many rows',
      query: '{ organizations(first: 200) { nodes { id name } } }',
      rows: ({ organizations }) => organizations.nodes.map(({ id, name }: { id: string; name: string }) => [id, name]),
      sql: `select distinct 'export-ampla:' || "CIF_ENTITAT", "ENTITAT" from "EXPORT_CURSOS"`,
    },
  ],
};

import { pick } from '../unseenDatabase.ts';
import type { Shown, UnseenDatabase } from '../unseenDatabase.ts';

/** A Spanish town hall's courses: everything in codes, labels in tables of their own, names in two languages, seconds since 1970, periods of validity. */
export const codigosAyto: UnseenDatabase = {
  id: 'codigos-ayto',
  name: 'Formación municipal',
  tables: [
    {
      name: 'CURSOS',
      columns: [
        ['ID', 'integer'], ['DENOM_CA', 'text'], ['DENOM_ES', 'text'], ['COD_FAM', 'integer'], ['COD_MOD', 'integer'], ['HORAS', 'integer'], ['F_ALTA', 'integer'], ['COD_MUN', 'integer'], ['F_BAJA', 'date'],
        ['VIG_DESDE', 'date'], ['VIG_HASTA', 'date'], ['PRECIO_CENT', 'number'],
      ],
      key: ['ID'],
      rows: Array.from({ length: 40 }, (_, index) => [
        100 + index, pick(['Cuina', null, '  '], index), pick(['Cocina', 'Soldadura', 'Jardinería'], index), pick([1, 2, 9], index), pick([10, 20, 30], index), pick([20, 120, null], index), 1_700_000_000 + index * 86_400,
        pick([3014, 3065, 999, 9901], index), pick([null, null, null, '2025-05-05'], index), pick([null, '2020-01-01', '2020-01-01', '2199-01-01'], index >> 1), pick(['2198-12-31', null, '2021-01-01'], index >> 2), pick([0, 49.5, null], index),
      ]),
    },
    {
      name: 'CURSOS_CNO',
      columns: [['ID_CURSO', 'integer'], ['ORDEN', 'integer'], ['CNO', 'text']],
      key: ['ID_CURSO', 'ORDEN'],
      rows: Array.from({ length: 40 }, (_, index) => index).flatMap((index) => [[100 + index, 2, '5120'], ...(index % 2 === 0 ? [[100 + index, 1, '5110']] : []), ...(index % 5 === 0 ? [[100 + index, 3, 'zzzz']] : [])]),
    },
    { name: 'LK_MODALIDAD', columns: [['COD', 'integer'], ['DESCRIPCION', 'text']], key: ['COD'], rows: [[10, 'Presencial'], [20, 'A distancia'], [30, 'Otra']] },
  ],
  questions: [
    {
      sentence: 'courses of today, by name',
      query: '{ courses(first: 200, orderBy: { field: NAME }) { nodes { id name mode hours area { id } professionalFamily occupations { code } price } } }',
      rows: ({ courses }) => courses.nodes.map((each: Shown) => [
        each.id, each.name, each.mode, each.hours, each.area?.id, each.professionalFamily, (each.occupations ?? []).map(({ code }: { code: string }) => code).join(), each.price,
      ]),
      ordered: true,
      sql: `select 'codigos-ayto:' || cast(c."ID" as char(3)), coalesce(nullif(trim(c."DENOM_CA"), ''), c."DENOM_ES"), case m."DESCRIPCION" when 'Presencial' then 'IN_PERSON' when 'A distancia' then 'ONLINE' end, c."HORAS",
          case c."COD_MUN" when 3014 then 'es:mun:03014' when 3065 then 'es:mun:03065' when 9901 then 'es:prov:03' end, case c."COD_FAM" when 1 then 'HOT' when 2 then 'FME' end,
          case when exists (select 1 from "CURSOS_CNO" k where k."ID_CURSO" = c."ID" and k."CNO" = '5110') then '5120,5131' else '5131' end, c."PRECIO_CENT"
        from "CURSOS" c left join "LK_MODALIDAD" m on m."COD" = c."COD_MOD"
        where c."F_BAJA" is null and (c."VIG_DESDE" is null or c."VIG_DESDE" < '2100-01-01') and (c."VIG_HASTA" is null or c."VIG_HASTA" > '2100-01-01')
        order by coalesce(nullif(trim(c."DENOM_CA"), ''), c."DENOM_ES"), c."ID"`,
    },
    {
      sentence: 'courses for an occupation of another table, in a province that a code of its own stands for',
      query: '{ courses(first: 200, filter: { occupations: { eq: "5120" }, area: { eq: "es:prov:03" } }) { totalCount nodes { id } } }',
      rows: ({ courses }) => courses.nodes.map(({ id }: { id: string }) => [id]),
      sql: `select 'codigos-ayto:' || cast(c."ID" as char(3)) from "CURSOS" c
        where exists (select 1 from "CURSOS_CNO" k where k."ID_CURSO" = c."ID" and k."CNO" = '5110') and c."COD_MUN" in (3014, 3065, 9901)
        and c."F_BAJA" is null and (c."VIG_DESDE" is null or c."VIG_DESDE" < '2100-01-01') and (c."VIG_HASTA" is null or c."VIG_HASTA" > '2100-01-01')`,
    },
    {
      sentence: 'courses by their way of teaching, which another table names, longest first',
      query: '{ courses(first: 200, filter: { mode: { eq: ONLINE } }, orderBy: { field: HOURS, direction: DESC }) { nodes { id mode hours } } }',
      rows: ({ courses }) => courses.nodes.map((each: Shown) => [each.id, each.mode, each.hours]),
      ordered: true,
      sql: `select 'codigos-ayto:' || cast(c."ID" as char(3)), 'ONLINE', c."HORAS" from "CURSOS" c where c."COD_MOD" = 20
        and c."F_BAJA" is null and (c."VIG_DESDE" is null or c."VIG_DESDE" < '2100-01-01') and (c."VIG_HASTA" is null or c."VIG_HASTA" > '2100-01-01')
        order by case when c."HORAS" is null then 1 else 0 end, c."HORAS" desc, c."ID"`,
    },
  ],
};

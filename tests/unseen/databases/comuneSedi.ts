import { pick } from '../unseenDatabase.ts';
import type { Shown, UnseenDatabase } from '../unseenDatabase.ts';

/** An Italian municipality's places and desks: codes that lost their zero, prices and hours in text, geometry as WKT, lists in one column. */
export const comuneSedi: UnseenDatabase = {
  id: 'comune-sedi',
  name: 'Sportelli del Comune',
  tables: [
    {
      name: 'SEDI',
      columns: [['IdSede', 'integer'], ['Denominazione', 'text'], ['Tipologia', 'text'], ['CodISTAT', 'integer'], ['Posizione', 'text'], ['AccessoDisabili', 'text'], ['Attivita', 'text']],
      key: ['IdSede'],
      rows: Array.from({ length: 14 }, (_, index) => [
        index + 1, pick(['Biblioteca San Giorgio', 'Centro per l’impiego', 'Punto ‘Città’', 'Sala 2'], index), pick(['biblioteca', 'cpi', 'altro', 'boh'], index), pick([47014, 47009, 47010, 99999], index),
        pick(['POINT(10.9176 43.9333)', 'POINT (10.7733 43.8823)', 'SRID=4326;POINT(10.5 43.5)', 'POLYGON((0 0,1 1,1 0,0 0))', null, 'POINT(200 95)'], index),
        pick(['SÌ', 'no', 'parziale'], index), pick(['accoglienza; orientamento', 'formazione', '', ';'], index),
      ]),
    },
    {
      name: 'ORARI',
      columns: [['Prog', 'integer'], ['Sede', 'integer'], ['Giorno', 'text'], ['Orario', 'text']],
      key: ['Prog'],
      rows: Array.from({ length: 42 }, (_, index) => [index + 1, 1 + (index % 15), pick(['lunedì', 'martedì', 'sabato', 'festivi'], index), pick(['9.00-13.00', '15.30 - 18.00', 'chiuso', '24.00-25.00'], index)]),
    },
    {
      name: 'SPORTELLI',
      columns: [['Codice', 'text'], ['Titolo', 'text'], ['Sede', 'integer'], ['Importo', 'text'], ['Lingue', 'text'], ['EtaMinima', 'text'], ['Stato', 'text']],
      key: ['Codice'],
      rows: Array.from({ length: 24 }, (_, index) => [
        `SP${String(index).padStart(3, '0')}`, pick(['Orientamento', 'Bilancio di competenze', 'Ricerca attiva'], index), pick([1, 2, 3, 77, null], index), pick(['gratuito', '€ 1.234,50', '15 €', '0,00'], index),
        pick(['it', 'it;en', 'en; es ;it', ''], index), pick(['16 anni', '18', 'maggiorenni'], index), pick(['attivo', 'sospeso'], index),
      ]),
    },
  ],
  questions: [
    {
      sentence: 'places with where they are',
      query: '{ facilities(first: 200) { nodes { id name kind area { id } location { latitude longitude } accessibility { wheelchair } permittedActivities } } }',
      rows: ({ facilities }) => facilities.nodes.map((each: Shown) => [
        each.id, each.name, each.kind, each.area?.id, each.location?.longitude, each.location?.latitude, each.accessibility?.wheelchair, (each.permittedActivities ?? []).join(),
      ]),
      sql: `select 'comune-sedi:' || cast("IdSede" as char(2)), "Denominazione", case "Tipologia" when 'biblioteca' then 'LIBRARY' when 'cpi' then 'JOB_OFFICE' when 'altro' then 'OTHER' end,
          case "CodISTAT" when 47014 then 'it:mun:047014' when 47009 then 'it:mun:047009' when 47010 then 'it:mun:047010' end,
          case "Posizione" when 'POINT(10.9176 43.9333)' then 10.9176 when 'POINT (10.7733 43.8823)' then 10.7733 when 'SRID=4326;POINT(10.5 43.5)' then 10.5 end,
          case "Posizione" when 'POINT(10.9176 43.9333)' then 43.9333 when 'POINT (10.7733 43.8823)' then 43.8823 when 'SRID=4326;POINT(10.5 43.5)' then 43.5 end,
          case "AccessoDisabili" when 'SÌ' then 'true' when 'no' then 'false' end,
          case "Attivita" when 'accoglienza; orientamento' then 'RECEPTION,GUIDANCE' when 'formazione' then 'TRAINING' else '' end
        from "SEDI"`,
    },
    {
      sentence: 'when a place is open, on the days that have hours',
      query: '{ facilities(first: 200, filter: { kind: { eq: LIBRARY } }) { nodes { id schedules { dayOfWeek opensAt closesAt } } } }',
      rows: ({ facilities }) => facilities.nodes.flatMap((each: Shown) => each.schedules.map((schedule: Shown) => [each.id, schedule.dayOfWeek, schedule.opensAt, schedule.closesAt])),
      sql: `select 'comune-sedi:' || cast(s."IdSede" as char(2)), case o."Giorno" when 'lunedì' then 'MONDAY' when 'martedì' then 'TUESDAY' when 'sabato' then 'SATURDAY' end,
          case o."Orario" when '9.00-13.00' then '09:00' when '15.30 - 18.00' then '15:30' end, case o."Orario" when '9.00-13.00' then '13:00' when '15.30 - 18.00' then '18:00' end
        from "SEDI" s join "ORARI" o on o."Sede" = s."IdSede" where s."Tipologia" = 'biblioteca'`,
    },
    {
      sentence: 'desks that speak Spanish, and what they cost',
      query: '{ services(first: 200, filter: { languages: { eq: "es" }, status: { eq: ACTIVE } }, orderBy: { field: NAME }) { nodes { id name cost { amount } eligibility { minimumAge } facility { name } } } }',
      rows: ({ services }) => services.nodes.map((each: Shown) => [each.id, each.name, each.cost?.amount, each.eligibility?.minimumAge, each.facility?.name]),
      ordered: true,
      sql: `select 'comune-sedi:' || p."Codice", p."Titolo", case p."Importo" when '€ 1.234,50' then 1234.5 when '15 €' then 15 when '0,00' then 0 end,
          case p."EtaMinima" when '16 anni' then 16 when '18' then 18 end, s."Denominazione"
        from "SPORTELLI" p left join "SEDI" s on s."IdSede" = p."Sede" where p."Lingue" = 'en; es ;it' and p."Stato" = 'attivo' order by p."Titolo", p."Codice"`,
    },
  ],
};

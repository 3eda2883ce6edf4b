import { pick } from '../unseenDatabase.ts';
import type { Shown, UnseenDatabase } from '../unseenDatabase.ts';

/** A desktop database brought to a server: names with blanks, accents, signs and reserved words, -1 for yes, dates with hours in text, rows marked as deleted. */
export const accessAntic: UnseenDatabase = {
  id: 'access-antic',
  name: 'Base de dades del despatx',
  tables: [
    {
      name: 'Ofertes de treball',
      columns: [
        ['Any', 'integer'], ['Nº Oferta', 'text'], ['Títol de l\'oferta', 'text'], ['Població', 'text'], ["Data d'alta", 'text'], ['Esborrat', 'integer'], ['Sou brut (€)', 'text'],
        ['Jornada completa', 'integer'], ['select', 'text'], ['Observacions', 'text'], ['Places?', 'text'], ['Termini', 'text'],
      ],
      rows: Array.from({ length: 45 }, (_, index) => [
        pick([2025, 2026], index), `${String(index).padStart(2, '0')}/b.${pick(['à', 'ñ'], index)}`, pick(['  Peó ', 'Auxiliar "de" cuina', "Instal·lador d'aigües", '', 'ÀREA 100%'], index),
        pick(['Girona', 'l\'Escala', 'La Bisbal d\'Empordà', 'desconeguda'], index), pick(['31/01/2026 10:00', '29/02/2026 08:00', '01/12/2025 23:59', ''], index), pick([0, 0, -1], index),
        pick(['1.234,56', '15000', 'a convenir', null], index), pick([-1, 0, null], index), pick(['Obert', 'Tancat', null], index), pick(['diu: "sí";\r\nfi', null], index), pick(['1', '3', 'x'], index),
        pick(['1/2/26', '29/2/24', '29/2/23', '31/12/99', '15/10/2026', ''], index),
      ]),
    },
  ],
  questions: [
    {
      sentence: 'offers that nobody deleted, with composite keys of odd signs',
      query: '{ offers(first: 200) { nodes { id title description area { id } datePosted baseSalary { minValue } employmentType status totalJobOpenings validThrough } } }',
      rows: ({ offers }) => offers.nodes.map((offer: Shown) => [
        decodeURIComponent(offer.id), offer.title, offer.description, offer.area?.id, offer.datePosted, offer.baseSalary?.minValue, offer.employmentType, offer.status, offer.totalJobOpenings, offer.validThrough,
      ]),
      sql: `select 'access-antic:' || cast("Any" as char(4)) || '.' || "Nº Oferta", nullif(trim("Títol de l'oferta"), ''), "Observacions",
          case "Població" when 'Girona' then 'es:mun:17079' when 'l''Escala' then 'es:mun:17062' when 'La Bisbal d''Empordà' then 'es:mun:17022' end,
          case "Data d'alta" when '31/01/2026 10:00' then '2026-01-31' when '01/12/2025 23:59' then '2025-12-01' end,
          case "Sou brut (€)" when '1.234,56' then 1234.56 when '15000' then 15000 end,
          case "Jornada completa" when -1 then 'FULL_TIME' when 0 then 'PART_TIME' end, case "select" when 'Obert' then 'OPEN' when 'Tancat' then 'CLOSED' end,
          case "Places?" when '1' then 1 when '3' then 3 end,
          case "Termini" when '1/2/26' then '2026-02-01' when '29/2/24' then '2024-02-29' when '31/12/99' then '1999-12-31' end
        from "Ofertes de treball" where "Esborrat" = 0`,
    },
    {
      sentence: 'words without accents, and a month of publication',
      query: '{ offers(first: 200, filter: { text: "AIGUES installador" }) { nodes { id } } }',
      rows: ({ offers }) => offers.nodes.map(({ id }: { id: string }) => [decodeURIComponent(id)]),
      sql: `select 'access-antic:' || cast("Any" as char(4)) || '.' || "Nº Oferta" from "Ofertes de treball" where "Esborrat" = 0 and "Títol de l'oferta" like 'Instal%'`,
    },
    {
      sentence: 'offers by month, deleted ones not counted',
      query: '{ offerStatistics(by: [PARTNER, MONTH, STATUS]) { partner { id } month status offers totalJobOpenings } }',
      rows: ({ offerStatistics }) => offerStatistics.filter((row: Shown) => row.partner.id === 'access-antic').map((row: Shown) => [row.month, row.status, row.offers, row.totalJobOpenings]),
      sql: `select case "Data d'alta" when '31/01/2026 10:00' then '2026-01' when '01/12/2025 23:59' then '2025-12' end as m,
          case "select" when 'Obert' then 'OPEN' when 'Tancat' then 'CLOSED' end as s, count(*), coalesce(sum(case "Places?" when '1' then 1 when '3' then 3 end), 0)
        from "Ofertes de treball" where "Esborrat" = 0
        group by case "Data d'alta" when '31/01/2026 10:00' then '2026-01' when '01/12/2025 23:59' then '2025-12' end, case "select" when 'Obert' then 'OPEN' when 'Tancat' then 'CLOSED' end`,
    },
  ],
};

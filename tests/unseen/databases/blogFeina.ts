import { pick } from '../unseenDatabase.ts';
import type { Shown, UnseenDatabase } from '../unseenDatabase.ts';

const attributes = (post: number): readonly (readonly [key: string, value: string | null])[] => [
  ['_municipi', pick(['Girona', 'GIRONA ', 'Lleida', 'Salt', 'Enlloc', null], post)],
  ['_cno', pick(['5110', '5120', '9999', '2712'], post)],
  ['_jornada', pick(['completa', 'parcial', 'a convenir', ''], post)],
  ['_vacants', pick(['1', '2', 'diverses', '12'], post)],
  ['_sou', pick(['1.234,50 €', 'de 1.500 € bruts', 'segons conveni', '900 €/mes'], post)],
  ['_caduca', pick(['1735689600', '1767225600', '', 'mai'], post)],
  ['_empresa', pick(['1', '2', '404'], post)],
  ['_edit_lock', '1700000000:1'],
];

/** A web site's database: everything is a post, and everything about a post is a row of a table of attributes. */
export const blogFeina: UnseenDatabase = {
  id: 'blog-feina',
  name: 'Blog de feina',
  tables: [
    {
      name: 'wp_posts',
      columns: [['ID', 'integer'], ['post_title', 'text'], ['post_content', 'text'], ['post_status', 'text'], ['post_type', 'text'], ['post_date', 'timestamp']],
      key: ['ID'],
      rows: [
        [1, 'Forn de la Vila', null, 'publish', 'empresa', '2020-01-01 00:00:00'],
        [2, 'Tallers Onyar', null, 'publish', 'empresa', '2020-01-01 00:00:00'],
        ...Array.from({ length: 40 }, (_, index) => {
          const id = 10 + index;
          return [
            id, pick(['Cuiner/a', 'Forner/a amb experiència', 'Mecànic/a', 'Àrea de vendes', null], id), pick(['Torns "rotatius"', 'Cap de setmana;\nfestius', ''], id),
            pick(['publish', 'publish', 'private', 'trash', 'draft'], id), pick(['oferta', 'oferta', 'oferta', 'page'], id), `2024-${String(1 + (id % 12)).padStart(2, '0')}-15 09:30:00`,
          ];
        }),
      ],
    },
    {
      name: 'wp_postmeta',
      columns: [['meta_id', 'integer'], ['post_id', 'integer'], ['meta_key', 'text'], ['meta_value', 'text']],
      key: ['meta_id'],
      rows: [
        ...Array.from({ length: 40 }, (_, index) => 10 + index).flatMap((post) => attributes(post).map(([key, value], place) => [post * 10 + place, post, key, value])),
        // Saved twice: the first one counts.
        [9001, 10, '_municipi', 'Salt'],
        [9002, 1, '_sector', 'Alimentació'],
      ],
    },
  ],
  questions: [
    {
      sentence: 'offers by the day of publication, with their attributes',
      query: '{ offers(first: 200, orderBy: { field: DATE_POSTED }) { nodes { id title datePosted area { id } totalJobOpenings employmentType baseSalary { minValue } validThrough employer { name } } } }',
      rows: ({ offers }) => offers.nodes.map((offer: Shown) => [
        offer['id'], offer['title'], offer['datePosted'], offer['area']?.id, offer['totalJobOpenings'], offer['employmentType'], offer['baseSalary']?.minValue, offer['validThrough'], offer['employer']?.name,
      ]),
      ordered: true,
      sql: `
        select 'blog-feina:' || p."ID", p.post_title, substr(cast(p.post_date as char(19)), 1, 10),
          case trim(a.meta_value) when 'Girona' then 'es:mun:17079' when 'GIRONA' then 'es:mun:17079' when 'Lleida' then 'es:mun:25120' when 'Salt' then 'es:mun:17155' end,
          case v.meta_value when '1' then 1 when '2' then 2 when '12' then 12 end,
          case j.meta_value when 'completa' then 'FULL_TIME' when 'parcial' then 'PART_TIME' end,
          case s.meta_value when '1.234,50 €' then 1234.5 when 'de 1.500 € bruts' then 1500 when '900 €/mes' then 900 end,
          case c.meta_value when '1735689600' then '2025-01-01' when '1767225600' then '2026-01-01' end,
          e.post_title
        from wp_posts p
        left join wp_postmeta a on a.post_id = p."ID" and a.meta_key = '_municipi' and a.meta_id < 9000
        left join wp_postmeta v on v.post_id = p."ID" and v.meta_key = '_vacants'
        left join wp_postmeta j on j.post_id = p."ID" and j.meta_key = '_jornada'
        left join wp_postmeta s on s.post_id = p."ID" and s.meta_key = '_sou'
        left join wp_postmeta c on c.post_id = p."ID" and c.meta_key = '_caduca'
        left join wp_postmeta f on f.post_id = p."ID" and f.meta_key = '_empresa'
        left join wp_posts e on cast(e."ID" as char(9)) = f.meta_value and e.post_type = 'empresa'
        where p.post_type = 'oferta' and p.post_status <> 'trash' order by p.post_date, p."ID"`,
    },
    {
      sentence: 'part-time offers in the province of Girona, asked through an attribute each',
      query: '{ offers(first: 200, filter: { area: { eq: "es:prov:17" }, employmentType: { eq: PART_TIME } }) { totalCount nodes { id } } }',
      rows: ({ offers }) => offers.nodes.map(({ id }: { id: string }) => [id]),
      sql: `select 'blog-feina:' || p."ID" from wp_posts p
        join wp_postmeta a on a.post_id = p."ID" and a.meta_key = '_municipi' and a.meta_id < 9000 and trim(a.meta_value) in ('Girona', 'GIRONA', 'Salt')
        join wp_postmeta j on j.post_id = p."ID" and j.meta_key = '_jornada' and j.meta_value = 'parcial'
        where p.post_type = 'oferta' and p.post_status <> 'trash'`,
    },
    {
      sentence: 'openings by working time, counted by the database',
      query: '{ offerStatistics(by: [PARTNER, EMPLOYMENT_TYPE]) { partner { id } employmentType offers totalJobOpenings } }',
      rows: ({ offerStatistics }) => offerStatistics.filter((row: Shown) => row.partner.id === 'blog-feina').map((row: Shown) => [row.employmentType, row.offers, row.totalJobOpenings]),
      sql: `select case j.meta_value when 'completa' then 'FULL_TIME' when 'parcial' then 'PART_TIME' end as t, count(*), coalesce(sum(case v.meta_value when '1' then 1 when '2' then 2 when '12' then 12 end), 0)
        from wp_posts p left join wp_postmeta j on j.post_id = p."ID" and j.meta_key = '_jornada' left join wp_postmeta v on v.post_id = p."ID" and v.meta_key = '_vacants'
        where p.post_type = 'oferta' and p.post_status <> 'trash' group by case j.meta_value when 'completa' then 'FULL_TIME' when 'parcial' then 'PART_TIME' end`,
    },
  ],
};

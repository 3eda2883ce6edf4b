import { pick } from '../unseenDatabase.ts';
import type { Shown, UnseenDatabase } from '../unseenDatabase.ts';

/** A directory that somebody keeps in sheets: no key anywhere, records told apart by their names only, and the same words in other letters. */
export const senseClaus: UnseenDatabase = {
  id: 'sense-claus',
  name: 'Directori de recursos',
  tables: [
    {
      name: 'recursos',
      columns: [['entitat', 'text'], ['servei', 'text'], ['població', 'text'], ['quan', 'text'], ['accessible', 'text']],
      rows: Array.from({ length: 30 }, (_, index) => [
        pick(['Càritas', 'Creu Roja', 'UGT', 'Ateneu «La Unió»'], index), `${pick(['Orientació', 'Classes de català', 'Borsa de treball'], index)} ${String(index).padStart(2, '0')}`, pick(['Lleida', 'LLEIDA', 'Tàrrega', '?'], index),
        pick(['matins', null], index), pick(['x', null, 'X'], index),
      ]),
    },
    { name: 'entitats', columns: [['nom', 'text'], ['pàgina web', 'text']], rows: [['Càritas', 'https://example.org/c'], ['Creu Roja', null], ['UGT', 'https://example.org/u'], ['Ateneu «La Unió»', '']] },
  ],
  questions: [
    {
      sentence: 'services by a key of two names, with the organization found by its name',
      query: '{ services(first: 200, filter: { area: { eq: "es:prov:25" } }) { nodes { id name organization { name contact { url } } accessibility { wheelchair } description } } }',
      rows: ({ services }) => services.nodes.map((each: Shown) => [decodeURIComponent(each.id), each.name, each.organization?.name, each.organization?.contact?.url, each.accessibility?.wheelchair, each.description]),
      sql: `select 'sense-claus:' || r."entitat" || '.' || r."servei", r."servei", e."nom", nullif(e."pàgina web", ''), case when r."accessible" in ('x', 'X') then 'true' end, r."quan"
        from "recursos" r join "entitats" e on e."nom" = r."entitat" where r."població" in ('Lleida', 'LLEIDA', 'Tàrrega')`,
    },
    {
      sentence: 'services of one organization, by the name that is its key',
      query: '{ organization(id: "sense-claus:UGT") { name services(first: 200) { totalCount nodes { name } } } }',
      rows: ({ organization }) => organization.services.nodes.map(({ name }: { name: string }) => [`sense-claus:${organization.name}`, name, organization.services.totalCount]),
      sql: `select 'sense-claus:' || "entitat", "servei", (select count(*) from "recursos" where "entitat" = 'UGT') from "recursos" where "entitat" = 'UGT'`,
    },
  ],
};

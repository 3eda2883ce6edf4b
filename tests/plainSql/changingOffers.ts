import { Client } from 'pg';

/** Offers of the employment service of Girona that come and go while somebody reads them. */
export interface ChangingOffers {
  /** Adds three offers: one early in every order, one in the middle, and one without title or date. Returns their ids. */
  readonly add: () => Promise<readonly string[]>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Connects with the right to change rows. */
export async function openChangingOffers(address: string): Promise<ChangingOffers> {
  const client = new Client({ connectionString: address });
  await client.connect();
  let added = 0;
  return {
    async add() {
      added += 1;
      const rows = [
        { id: -added, title: 'Àbac', published: '31/12/2030' },
        { id: 500_000 + added, title: 'Mosso de magatzem', published: '03/10/2025' },
        { id: 1_000_000 + added, title: null, published: null },
      ];
      for (const { id, title, published } of rows)
        await client.query(
          "insert into ofertes (id_oferta, codi_eures, titol, codi_municipi, idioma, data_alta, modificada) values ($1, $2, $3, '17079', 'ca', $4, now())",
          [id, `afegida ${id}`, title, published],
        );
      return rows.map(({ id }) => `smo-girona:${id}`);
    },
    async remove(ids) {
      await client.query('delete from ofertes where id_oferta = any($1::int[])', [ids.map((id) => id.replace('smo-girona:', ''))]);
    },
    close: () => client.end(),
  };
}

import { alacantImpulsa } from './alacant-impulsa.ts';
import { imoLleida } from './imo-lleida.ts';
import { pistoiaRete } from './pistoia-rete.ts';
import type { PlainDatabase } from './plainDatabase.ts';
import type { PlainPartner } from './plainPartner.ts';
import { smoGirona } from './smo-girona.ts';
import { soc } from './soc.ts';

/** A partner with its database open. */
export interface OpenPartner extends PlainPartner {
  readonly database: PlainDatabase;
}

const partners: readonly PlainPartner[] = [alacantImpulsa, imoLleida, pistoiaRete, smoGirona, soc];

/** Opens the databases at these addresses; partners come by id. Unless rows of a partner are `changing`, its database is asked each question once. */
export async function openPlain(addresses: Readonly<Record<string, string>>, changing?: string): Promise<readonly OpenPartner[]> {
  return await Promise.all(partners.map(async (partner) => {
    const database = await partner.open(addresses[partner.id] ?? '');
    return { ...partner, database: partner.id === changing ? database : askedOnce(database) };
  }));
}

function askedOnce(database: PlainDatabase): PlainDatabase {
  const answers = new Map<string, ReturnType<PlainDatabase['rows']>>();
  const rows: PlainDatabase['rows'] = (sql) => {
    const answer = answers.get(sql) ?? database.rows(sql);
    answers.set(sql, answer);
    return answer;
  };
  return { ...database, rows };
}

/** Closes them. */
export async function closePlain(opened: readonly OpenPartner[]): Promise<void> {
  await Promise.all(opened.map(({ database }) => database.close()));
}

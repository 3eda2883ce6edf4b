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

/** Opens the databases at these addresses; partners come by id. */
export async function openPlain(addresses: Readonly<Record<string, string>>): Promise<readonly OpenPartner[]> {
  return await Promise.all(partners.map(async (partner) => ({ ...partner, database: await partner.open(addresses[partner.id] ?? '') })));
}

/** Closes them. */
export async function closePlain(opened: readonly OpenPartner[]): Promise<void> {
  await Promise.all(opened.map(({ database }) => database.close()));
}

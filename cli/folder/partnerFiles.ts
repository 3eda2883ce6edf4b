import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSettings } from '../../subgraphs/sources/databaseSettings.ts';
import type { Proposal } from '../connect/proposal.ts';
import { writeMapping } from '../connect/writeMapping.ts';
import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';
import { withVariable } from './addressLine.ts';
import { schemaFolder } from './schemaFolder.ts';

/** The files of a partner's folder by name: what is public, and `.env`, which only its owner may read. */
export type PartnerFiles = ReadonlyMap<string, string>;

/** Who a partner is and how its database is reached. */
export interface PartnerFacts {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly engine: DatabaseSettings['engine'];
  readonly urlFrom: string;
  /** True if the partner accepts that its role may write. */
  readonly mayWrite: boolean;
  /** What goes into `.env`; undefined if the partner keeps it in a variable of its own. */
  readonly address: string | undefined;
}

/** The files that say what was proposed; of an `.env` that is in the folder already, the other lines stay. Throws `WrongUse` if the address can't be written. */
export function partnerFiles(proposal: Proposal, { engine, urlFrom, mayWrite, address, ...who }: PartnerFacts, folder: string, say: Say): PartnerFiles {
  const { area, languages } = proposal;
  const written = writeMapping(proposal, { ...who, languages, ...(area !== undefined && { area }), schemas: schemaFolder(folder), database: { engine, urlFrom } });
  const files = new Map([...written].map(([name, text]) => [name, name === 'partner.yml' && mayWrite ? `${text}\n# Its role may write, though it is only ever asked to read.\nrights: may-write\n` : text]));
  if (address === undefined) return files;
  const own = join(folder, '.env');
  const environment = withVariable(existsSync(own) ? readFileSync(own, 'utf8') : '', urlFrom, address);
  if (environment === undefined) throw new WrongUse(say('addressNotWritable'));
  return files.set('.env', environment);
}

/** The files of a partner that are there already and say something else: by name, what they say. */
export function differingFiles(folder: string, files: PartnerFiles): ReadonlyMap<string, string> {
  const present = [...files.keys()].filter((name) => existsSync(join(folder, name)));
  return new Map(present.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const).filter(([name, text]) => text !== files.get(name)));
}

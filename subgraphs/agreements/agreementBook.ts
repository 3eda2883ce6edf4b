import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { logChange } from '../live/logChange.ts';
import { formatProblem, problemsOf } from '../sources/mappingProblem.ts';
import type { AccessLogException, Agreement, AgreementBook, NoAgreement } from './agreement.ts';
import type { AgreementTerms } from './agreementTerms.ts';
import { readAgreements } from './readAgreements.ts';
import type { PartysAgreement, PartysAgreements } from './readAgreements.ts';

/** Milliseconds after which the partners' folders are read again: what a party suspends or withdraws ends within that time. */
export const usualInterval = 1000;

/** What the folders hold: what each party has signed, by its id. */
type Book = ReadonlyMap<string, PartysAgreements>;

/** What each partner's file held when it was last read, and how it stood then. */
type KnownFiles = Map<string, { readonly state: string; readonly read: PartysAgreements }>;

/** Opens the agreements of the folder with one folder for each partner, and follows them. What can't be read allows nothing, and is told in the log. */
export function openAgreementBook(root: string, terms: AgreementTerms, interval = usualInterval): AgreementBook {
  let book: Book = new Map();
  let told = '';
  const known: KnownFiles = new Map();
  const read = (): void => {
    book = readBook(root, terms, known);
    const problems = [...book.values()].flatMap((party) => party.problems.map(formatProblem));
    if (told !== problems.join('\n') && problems.length > 0) logChange('warn', 'agreements refused', { problems });
    told = problems.join('\n');
  };
  read();
  const timer = setInterval(read, interval).unref();
  return {
    inForce: (from, to, today) => inForce(book, from, to, today),
    exceptions: (): readonly AccessLogException[] => [...book.values()].flatMap(({ exceptions }) => exceptions),
    close: async () => clearInterval(timer),
  };
}

function readBook(root: string, terms: AgreementTerms, known: KnownFiles): Book {
  try {
    return new Map(readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map(({ name }) => [name, readPartner(root, name, terms, known)]));
  } catch (error) {
    logChange('error', 'agreements not read', { cause: error instanceof Error && 'code' in error ? error.code : 'an error' });
    return new Map();
  }
}

/** What one partner's file can do to the reader is no other partner's business; nor is it read again as long as it is the same. */
function readPartner(root: string, partner: string, terms: AgreementTerms, known: KnownFiles): PartysAgreements {
  const file = join(root, partner, 'agreement.yml');
  const state = settledState(file);
  const before = known.get(partner);
  if (before && before.state === state) return before.read;
  const read = readFile(root, partner, file, terms);
  if (state === undefined) known.delete(partner);
  else known.set(partner, { state, read });
  return read;
}

/** What a file that changes also changes; undefined for one that isn't there, or was changed so lately that it could change again without showing it. */
function settledState(file: string): string | undefined {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    const isSettled = Date.now() - Number(ctimeNs / 1_000_000n) > 1000;
    return isSettled ? [ino, size, mtimeNs, ctimeNs].join() : undefined;
  } catch {
    return undefined;
  }
}

function readFile(root: string, partner: string, file: string, terms: AgreementTerms): PartysAgreements {
  try {
    return readAgreements(join(root, partner), partner, terms);
  } catch (error) {
    const problems = problemsOf(file);
    problems.add({ line: 1, column: 1 }, '', 'a file that can be read', error instanceof Error && 'code' in error ? String(error.code) : 'another');
    return { agreements: [], exceptions: [], problems: problems.all };
  }
}

/** An agreement is in force where every party has signed the same, none has suspended it, and its days are not over. */
function inForce(book: Book, from: string, to: string, today: string): { readonly agreements: readonly Agreement[]; readonly none?: NoAgreement } {
  const offered = (book.get(from)?.agreements ?? []).filter(({ agreement }) => agreement.from === from && agreement.to.includes(to));
  const states = offered.map((own) => ({ agreement: own.agreement, obstacle: obstacleTo(book, own, today) }));
  const agreements = states.filter(({ obstacle }) => obstacle === undefined).map(({ agreement }) => agreement).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (agreements.length > 0) return { agreements };
  return { agreements, none: states.find(({ obstacle }) => obstacle !== 'AGREEMENT')?.obstacle ?? 'AGREEMENT' };
}

function obstacleTo(book: Book, { agreement, isSuspended }: PartysAgreement, today: string): NoAgreement | undefined {
  const others = agreement.to.map((party) => book.get(party)?.agreements.find((other) => other.agreement.id === agreement.id));
  if (!others.every((other) => other?.agreement.hash === agreement.hash) || today < agreement.signed) return 'AGREEMENT';
  if (isSuspended || others.some((other) => other?.isSuspended)) return 'SUSPENDED';
  return today > agreement.expires ? 'EXPIRED' : undefined;
}

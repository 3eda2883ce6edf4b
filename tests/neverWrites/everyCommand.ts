import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { expect } from 'vitest';
import { check } from '../../cli/commands/check.ts';
import { connect } from '../../cli/commands/connect.ts';
import { doctor } from '../../cli/commands/doctor.ts';
import { preview } from '../../cli/commands/preview.ts';
import { speaker } from '../../cli/messages/speak.ts';
import type { Terminal } from '../../cli/output/terminal.ts';
import { temporaryFolder } from '../../subgraphs/sources/testing/engines.ts';

/** Runs every command over a database, as its users do without a terminal; all that they write is a partner's folder and what the doctor remembers. */
export async function everyCommand(address: string): Promise<void> {
  const room = temporaryFolder();
  const folder = join(room, 'partners');
  mkdirSync(folder);
  const told: string[] = [];
  const terminal: Terminal = {
    language: 'en', say: speaker('en'), colors: pc.createColors(false), json: true, mayAsk: false, width: 120,
    print: () => undefined, answer: (document) => void told.push(JSON.stringify(document)), tell: (text) => void told.push(text), during: (_, work) => work(),
  };
  const connected = await connect({ folder, address, id: 'vila-nova', name: 'Vila Nova', yes: true, mayWrite: true }, terminal);
  expect(connected, told.join('\n')).toBe(0);
  await check({ folder, partners: ['vila-nova'], quick: false, strict: false }, terminal);
  expect(await preview({ folder, partner: 'vila-nova', entity: 'Offer', first: 5, filters: ['title~cocin'], order: 'title:desc' }, terminal), told.join('\n')).toBe(0);
  await doctor({ folder }, terminal);
  expect(readdirSync(room, { recursive: true }).toSorted()).toEqual(['partners', 'partners/.teixit', 'partners/.teixit/.gitignore', 'partners/.teixit/doctor.json', 'partners/vila-nova', 'partners/vila-nova/.env', 'partners/vila-nova/offers.yml', 'partners/vila-nova/partner.yml']);
  expect(told.join('\n')).not.toMatch(/Invented|1234567\dZ/);
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startStack } from '../stack.ts';
import type { Stack } from '../stack.ts';
import { blockBehind, codeBlocks, isUpdate, partnerFilesIn, readGuide, rewriteGuide } from './guide.ts';

const room = mkdtempSync(join(tmpdir(), 'teixit-guide-'));
const folder = join(room, 'la-vall');
const guide = readGuide();
/** The mended files, and last of all the one with a mistake. */
const shown = partnerFilesIn(guide, 'la-vall');
const mistaken = shown.at(-1);
let stack: Stack | undefined;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'partner.yml'), "id: la-vall\nname: Servei d'Ocupació de la Vall\ndatabase: { engine: files, urlFrom: LA_VALL_DATABASE_URL }\n");
  for (const { name, text } of shown.slice(0, -1)) writeFileSync(join(folder, name), text);
  stack = await startStack({ 'la-vall': fileURLToPath(new URL('../../docs/connect/la-vall', import.meta.url)) }, {}, { PARTNERS: room });
});
afterAll(async () => {
  await stack?.stop();
  rmSync(room, { recursive: true });
});

test('the rows answer in the graph as the guide shows them', async () => {
  const blocks = codeBlocks(guide);
  const query = blocks.find(({ language }) => language === 'graphql');
  const answer = blocks.find(({ language }) => language === 'json');
  const given = await stack?.ask(query?.text ?? '');
  expect(given).toEqual({ data: expect.anything() });
  const text = `${JSON.stringify(given, null, 2)}\n`;
  if (isUpdate) rewriteGuide(answer?.whole ?? '', `\`\`\`json\n${text}\`\`\``);
  else expect(text).toBe(answer?.text);
});

test('a file with a mistake is refused with the reason that the guide shows, and the rows go on', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  writeFileSync(join(folder, mistaken?.name ?? ''), mistaken?.text ?? '');
  const problems = await vi.waitUntil(() => refused(), { timeout: 20_000, interval: 50 });
  quiet.mockRestore();
  const reason = blockBehind(guide, 'refused');
  const text = `${problems.join('\n')}\n`;
  if (isUpdate) rewriteGuide(reason.whole, `\`\`\`text\n${text}\`\`\``);
  else expect(text).toBe(reason.text);
  expect((await stack?.ask('{ offer(id: "la-vall:B-101") { title } }'))?.data).toEqual({ offer: { title: 'Cuiner/a' } });
});

async function refused(): Promise<readonly string[] | undefined> {
  const ready = (await (await fetch(new URL('/readyz', stack?.url))).json()) as { readonly subgraphs: readonly { readonly name: string; readonly refused: readonly { readonly problems: readonly string[] }[] }[] };
  return ready.subgraphs.find(({ name }) => name === 'offers')?.refused[0]?.problems;
}

import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../docs/connect.md', import.meta.url);

/** The guide as it stands. */
export const readGuide = (): string => readFileSync(file, 'utf8');

/** True if the guide is to be written as the code has it, instead of compared. */
export const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

/** Puts one text of the guide in place of another. */
export function rewriteGuide(before: string, after: string): void {
  writeFileSync(file, readGuide().replace(before, () => after));
}

/** A fenced block of code: its language, what it says, and how it stands in the guide. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  readonly whole: string;
}

/** The fenced blocks of a text, in order. */
export function codeBlocks(text: string): readonly CodeBlock[] {
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([whole, language = '', inner = '']) => ({ whole, language, text: inner }));
}

/** The block of code behind a mark such as `<!-- refused -->`. */
export function blockBehind(guide: string, mark: string): CodeBlock {
  const [, behind] = guide.split(`<!-- ${mark} -->\n`);
  const [block] = codeBlocks(behind ?? '');
  if (!block) throw new Error(`Expected the guide to have a block of code behind <!-- ${mark} -->, got none`);
  return block;
}

/** The mapping files of a partner that the guide shows, in order: name and text. A name may stand there several times. */
export function partnerFilesIn(guide: string, partner: string): readonly { readonly name: string; readonly text: string }[] {
  return codeBlocks(guide).flatMap(({ language, text }) => {
    const [, name] = (language === 'yaml' && new RegExp(`^# partners/${partner}/(\\w+\\.yml)\n`).exec(text)) || [];
    return name === undefined ? [] : [{ name, text }];
  });
}

/** The rows of a Markdown table, its head first; cells are trimmed. */
export function tableRows(table: string): readonly (readonly string[])[] {
  const lines = table.trim().split('\n').filter((line) => !/^\|[-|]+\|$/.test(line));
  return lines.map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll('\\|', '|')));
}

/** Every table of a text, by its rows. */
export const tables = (text: string): readonly (readonly (readonly string[])[])[] => [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => tableRows(table));

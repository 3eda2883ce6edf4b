import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { errorCodes } from '../gateway/errors.ts';
import { settingsReference } from '../gateway/settings.ts';
import { subgraphVariables } from '../subgraphs/settings.ts';
import { demoPartners, urlVariable } from '../demo/demoPartners.ts';

const file = new URL('../README.md', import.meta.url);

/** The README as it stands. */
export const readReadme = (): string => readFileSync(file, 'utf8');

/** A part of the README between `<!-- name -->` and `<!-- /name -->`. */
export function partOf(readme: string, name: string): string {
  const part = new RegExp(`<!-- ${name} -->\n([^]*?)<!-- /${name} -->`).exec(readme)?.[1];
  if (part === undefined) throw new Error(`Expected the README to have a part "${name}", got none`);
  return part;
}

/** The parts of the README that are made from the code: the first query, the settings, the codes of errors. */
export async function madeParts(): Promise<Readonly<Record<string, string>>> {
  const query = readFileSync(new URL('../demo/firstQuery.graphql', import.meta.url), 'utf8');
  const addresses = (await demoPartners()).map((partner) => `| subgraphs | \`${urlVariable(partner)}\` | none | The address of the database of \`${partner}\`: a URL, a file or a folder. |`);
  return {
    'first-query': `\`\`\`graphql\n${query}\`\`\`\n`,
    settings: [
      '| of | variable | default | meaning |', '|---|---|---|---|',
      ...settingsReference.map(({ name, default: usual, meaning }) => `| gateway | \`${name}\` | ${usual} | ${meaning} |`),
      ...subgraphVariables.map(({ name, usual, meaning }) => `| subgraphs | \`${name}\` | ${usual} | ${meaning} |`),
      ...addresses, '',
    ].join('\n'),
    errors: ['| code | meaning | worth trying again |', '|---|---|---|', ...Object.entries(errorCodes).map(([code, { meaning, retryable }]) => `| \`${code}\` | ${meaning} | ${retryable ? 'yes' : 'no'} |`), ''].join('\n'),
  };
}

/** Puts text in place of a part. */
export const withPart = (readme: string, name: string, text: string): string =>
  readme.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`), (_whole, open: string, close: string) => `${open}${text}${close}`);

// `node tests/readme.ts` writes the parts; the answer of the first query is written by its test with UPDATE_GOLDEN=1.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(file, Object.entries(await madeParts()).reduce((readme, [name, text]) => withPart(readme, name, text), readReadme()));

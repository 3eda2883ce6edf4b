import { readFileSync, readdirSync } from 'node:fs';

/** A query of the explorer's menu. */
export interface Example {
  /** The file's name without its number and ending: `?example=` of the explorer's address. */
  readonly name: string;
  readonly title: string;
  /** Who it is for. */
  readonly user: string;
  /** The kind of information it asks for. */
  readonly domain: string;
  /** What it takes besides the query, if anything: an access token. */
  readonly needs?: string;
  readonly query: string;
}

const folder = new URL('examples/', import.meta.url);

/** The examples in the order of their files' numbers; the first is the one the explorer opens on. Throws if a file's opening comment isn't title, `For:` and `About:`; `Needs:` may follow. */
export function readExamples(): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => {
      const query = readFileSync(new URL(file, folder), 'utf8');
      const [, title, user, domain, needs] = /^# (.+)\n# For: (.+)\n# About: (.+)\n(?:# Needs: (.+)\n)?/.exec(query) ?? [];
      if (!title || !user || !domain) throw new Error(`Expected \`${file}\` to begin with a title, \`# For: \` and \`# About: \``);
      return { name: file.replace(/^\d+-/, '').replace(/\.graphql$/, ''), title, user, domain, ...(needs !== undefined && { needs }), query };
    });
}

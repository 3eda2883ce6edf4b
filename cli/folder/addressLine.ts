import { parseEnv } from 'node:util';

/** The environment variable that holds the address of a partner's database, unless the partner names another. */
export function addressVariable(id: string): string {
  const name = `${id.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
  return /^\d/.test(name) ? `TEIXIT_${name}` : name;
}

/** The text of an `.env` with this variable set, whatever else is in it as it was. Undefined if the value can't be written there. */
export function withVariable(text: string, variable: string, value: string): string | undefined {
  const line = ["'", '"', '`'].map((quote) => `${variable}=${quote}${value}${quote}`).find((each) => parseEnv(each)[variable] === value);
  if (line === undefined) return undefined;
  const others = text.split(/\r?\n/).filter((each) => !new RegExp(`^\\s*(?:export\\s+)?${variable}\\s*=`).test(each));
  const before = others.join('\n').trimEnd();
  return `${before === '' ? '' : `${before}\n`}${line}\n`;
}

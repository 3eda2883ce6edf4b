import { parseArgs } from 'node:util';

/** The options of a bench, `--name=value`, with what they are where they aren't given. Ends the process with 1 and a line that names them where another is given. */
export function readOptions<Name extends string>(usual: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const names = Object.keys(usual) as Name[]; // its keys are the type
  try {
    const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' }] as const)) });
    return { ...usual, ...values };
  } catch (cause) {
    return end(`Expected no options but ${names.map((name) => `--${name}=${usual[name]}`).join(' ')}, got: ${(cause as Error).message}`);
  }
}

/** Those of some names that contain one of the parts, which have commas between; all where there is none. Ends the process as `readOptions` does where a part is in no name. */
export function chosenOf(parts: string, names: readonly string[]): readonly string[] {
  const wanted = parts === '' ? [''] : parts.split(',').filter((part) => part !== '');
  const unknown = wanted.filter((part) => !names.some((name) => name.includes(part)));
  return unknown.length > 0 ? end(`Expected parts of ${names.map((name) => `"${name}"`).join(', ')}, got "${unknown.join(',')}"`) : names.filter((name) => wanted.some((part) => name.includes(part)));
}

function end(told: string): never {
  console.error(told);
  process.exit(1);
}

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const schemas = resolve(project, 'schema/mapping');

/** Where the JSON Schemas of the mapping language are, as the first line of a file in a partner's folder has it: from there, if that is in the project too, else as a URL, which editors also read and which has no blanks. */
export function schemaFolder(place: string): string {
  const inside = relative(project, resolve(place));
  return inside.startsWith('..') || isAbsolute(inside) ? pathToFileURL(schemas).href : relative(resolve(place), schemas).split(sep).join('/');
}

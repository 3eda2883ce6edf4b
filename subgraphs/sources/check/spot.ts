import { readFileSync } from 'node:fs';
import type { EntityMapping, FieldMapping } from '../mapping.ts';
import { readYaml } from '../readYaml.ts';
import { entryOf } from '../yamlPlaces.ts';
import type { YamlNode } from '../yamlPlaces.ts';
import type { Finding } from './finding.ts';

/** Where in a partner's files a finding stands: `Offer.fields.title`, and its line. */
export type Spot = Pick<Finding, 'file' | 'line' | 'path'>;

/** Finds the lines of what compiled mappings no longer have a place of, such as `where`. Each file is read once. */
export interface SpotFinder {
  /** An option of an entity: `key`, `where`, `public.telefon`; the entity's own line where the file no longer has it. */
  option(mapping: EntityMapping, ...names: readonly string[]): Spot;
  /** A name in a file; its first line where the file hasn't got it. */
  named(file: string, ...names: readonly string[]): Spot;
}

/** A finder for one look at a partner's files. */
export function spotFinder(): SpotFinder {
  const roots = new Map<string, YamlNode | undefined>();
  const lineOf = (file: string, names: readonly string[]): number | undefined => {
    if (!roots.has(file)) roots.set(file, rootOf(file));
    let node = roots.get(file);
    let line: number | undefined;
    for (const name of names) {
      const entry = node?.kind === 'map' ? entryOf(node, name) : undefined;
      if (!entry) return line;
      ({ line, value: node } = entry);
    }
    return line;
  };
  return {
    option: ({ entity, place }, ...names) => ({ file: place.file, line: lineOf(place.file, [entity.name, ...names]) ?? place.line, path: [entity.name, ...names].join('.') }),
    named: (file, ...names) => ({ file, line: lineOf(file, names) ?? 1, path: names.join('.') }),
  };
}

/** Where a field of an entity is mapped. */
export function fieldSpot(mapping: EntityMapping, { field, place }: FieldMapping): Spot {
  const path = mapping.fields.has(field.path) ? `fields.${field.path}` : field.path === 'source.updatedAt' ? 'updatedAt' : field.path;
  return { file: place.file, line: place.line, path: `${mapping.entity.name}.${path}` };
}

/** Files that have changed since they were compiled, or that tests never wrote, have no lines to tell. */
function rootOf(file: string): YamlNode | undefined {
  try {
    return readYaml(file, readFileSync(file, 'utf8')).root;
  } catch {
    return undefined;
  }
}

import { agreements, consents, purposes, shapes, viewers } from './coordinates.ts';
import type { Cell, Shape } from './coordinates.ts';
import { pathsOf } from './domain.ts';
import type { Domain } from './domain.ts';

/** Keeps account of the cells that were proved. */
export interface CellCount {
  mark(cell: Cell, shape: Shape): void;
  /** How many cells there are, and how many were proved. */
  readonly all: number;
  proved(): number;
  /** Some that weren't, for a message. */
  missing(): readonly string[];
}

/** The cells of a domain, under one legal basis. */
export function cellCount({ types }: Domain): CellCount {
  const fields = [...types.values()].flatMap((type) => pathsOf(type).map((path) => `${type.name}.${path}`));
  const fieldAt = new Map(fields.map((field, index) => [field, index]));
  const axes: readonly (readonly string[])[] = [viewers, Object.keys(purposes), agreements, consents, shapes];
  const all = axes.reduce((product, axis) => product * axis.length, fields.length);
  const proved = new Uint8Array(all);
  const places = axes.map((axis) => new Map(axis.map((name, index) => [name, index])));
  return {
    all,
    proved: () => proved.reduce((sum, each) => sum + each, 0),
    mark({ viewer, entity, field, purpose, agreement, consent }, shape) {
      const at = [viewer, purpose, agreement, consent, shape].reduce((sum, name, axis) => sum * (axes[axis]?.length ?? 1) + (places[axis]?.get(name) ?? 0), fieldAt.get(`${entity}.${field}`) ?? unknownField(`${entity}.${field}`));
      proved[at] = 1;
    },
    missing: () => [...proved.entries()].filter(([, each]) => each === 0).slice(0, 20).map(([at]) => nameOf(at)),
  };

  function nameOf(at: number): string {
    const names: string[] = [];
    let rest = at;
    for (const axis of axes.toReversed()) {
      names.unshift(axis[rest % axis.length] ?? '');
      rest = Math.floor(rest / axis.length);
    }
    return `${fields[rest]} · ${names.join(' · ')}`;
  }
}

function unknownField(field: string): never {
  throw new Error(`Expected \`${field}\` to be a field of the domain`);
}

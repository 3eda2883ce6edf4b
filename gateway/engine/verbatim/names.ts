/** A set of GraphQL names, to be found among bytes. */
export interface Names {
  /** Positions of names by their hash, plus one; as many as a power of two. */
  readonly table: Int32Array;
  readonly bytes: readonly Uint8Array[];
  readonly longest: number;
}

/** Prepares names for finding. */
export function namesOf(names: readonly string[]): Names {
  const bytes = names.map((name) => Uint8Array.from(Buffer.from(name)));
  const table = new Int32Array(1 << (33 - Math.clz32(names.length)));
  for (const [position, letters] of bytes.entries()) {
    let hash = 0;
    for (const letter of letters) hash = next(hash, letter);
    let slot = hash & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = position + 1;
  }
  return { table, bytes, longest: Math.max(0, ...bytes.map(({ length }) => length)) };
}

/** The position of the name that stands at a place and ends with a quote; -1 for none of them. */
export function nameAt({ table, bytes: names, longest }: Names, bytes: Uint8Array, at: number): number {
  const most = Math.min(at + longest, bytes.length - 1);
  let hash = 0;
  let end = at;
  while (end < most && bytes[end] !== 34) hash = next(hash, bytes[end++] as number);
  if (bytes[end] !== 34) return -1;
  for (let slot = hash & (table.length - 1); ; slot = (slot + 1) & (table.length - 1)) {
    const position = (table[slot] as number) - 1;
    if (position < 0 || isSame(names[position] as Uint8Array, bytes, at, end)) return position;
  }
}

const next = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;

function isSame(name: Uint8Array, bytes: Uint8Array, at: number, end: number): boolean {
  if (name.length !== end - at) return false;
  for (let index = 0; index < name.length; index++) if (name[index] !== bytes[at + index]) return false;
  return true;
}

import { numbered } from './supergraph.ts';

/** Operations that grow, by what they grow in; for a supergraph of `count` subgraphs. */
export function growingOperations(count: number): readonly (readonly [name: string, text: string])[] {
  const sizes = (name: string, each: readonly number[], text: (size: number) => string): readonly (readonly [string, string])[] => each.map((size) => [`${size} ${name}`, text(size)]);
  return [
    ...sizes('fields of one subgraph', [10, 50, 400], (size) => `{ thing0 { ${numbered(size, (field) => `a${field}: f${field % 50}`)} } }`),
    ...sizes('subgraphs side by side', [2, 4, 16].filter((size) => size <= count), (size) => `{ area(id: "1") { ${numbered(size, (index) => `figure${index}`)} } }`),
    ...sizes('hops, one after the other', [1, 3, 8, 14], (size) => `{ thing0 { f0 ${nested(size)} } }`),
    ...sizes('fragments in three hops', [5, 20, 80], (size) => `{ thing0 { ${spread(0, size)} next { ${spread(1, size)} next { ${spread(2, size)} } } } } ${numbered(size, (index) => fragment(index, count))}`),
    ...sizes('fields that all others have', [1, 2, 4, 8], (size) => `{ thing0 { f0 ${numbered(size, (field) => `s${field}`)} } }`),
  ];
}

function nested(depth: number): string {
  return depth === 0 ? '' : `next { f0 f1 f2 ${nested(depth - 1)} }`;
}

/** Fragments take turns at three types. */
function spread(type: number, size: number): string {
  return numbered(size, (index) => (index % 3 === type ? `...Fragment${index}` : ''));
}

function fragment(index: number, count: number): string {
  return `fragment Fragment${index} on Thing${(index % 3) % count} { ${numbered(5, (field) => `f${(index + field) % 50}`)} }`;
}

/** A TopoJSON topology, quantised: arcs are delta-encoded whole numbers, and an area's rings are lists of arc numbers (`~n` backwards). */
export interface Topology {
  readonly type: 'Topology';
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly areas: { readonly type: 'GeometryCollection'; readonly geometries: readonly TopologyArea[] } };
}

/** One area of a topology. */
export interface TopologyArea {
  readonly type: 'MultiPolygon';
  readonly id: string;
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/** Decodes a ring into longitudes and latitudes of at most five decimals (a metre), without positions that fall together. */
export function decodeRing(topology: Pick<Topology, 'arcs' | 'transform'>, ring: readonly number[]): [number, number][] {
  const positions: [number, number][] = [];
  for (const index of ring) {
    const arc = decodeArc(topology, index < 0 ? ~index : index);
    for (const position of index < 0 ? arc.toReversed() : arc) {
      const last = positions.at(-1);
      if (last?.[0] !== position[0] || last[1] !== position[1]) positions.push(position);
    }
  }
  return positions;
}

function decodeArc({ arcs, transform }: Pick<Topology, 'arcs' | 'transform'>, index: number): [number, number][] {
  const arc = arcs[index];
  if (!arc) throw new RangeError(`Expected an arc number below ${arcs.length}, got ${index}`);
  const { scale, translate } = transform;
  let x = 0;
  let y = 0;
  return arc.map(([right, up]) => {
    x += right;
    y += up;
    return [rounded(x * scale[0] + translate[0]), rounded(y * scale[1] + translate[1])];
  });
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(5));
}

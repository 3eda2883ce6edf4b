declare module 'topojson-client' {
  /** Merges polygons of a topology that share arcs into one geometry of the same topology. */
  export function mergeArcs(topology: object, geometries: readonly object[]): { type: 'MultiPolygon'; arcs: number[][][] };
}

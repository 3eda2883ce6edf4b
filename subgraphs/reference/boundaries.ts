import { decodeRing } from './topology.ts';
import { readData } from './data.ts';
import type { Topology, TopologyArea } from './topology.ts';

/** A boundary as RFC 7946 GeoJSON: WGS 84, outer rings anticlockwise, holes clockwise. */
export type Boundary =
  | { readonly type: 'Polygon'; readonly coordinates: Polygon }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] };

type Polygon = readonly (readonly (readonly [number, number])[])[];

/** The simplified boundary of an area, decoded when first asked for; undefined where the sources have none (circles, Italy, five tiny towns). */
export function boundaryOf(id: string): Boundary | undefined {
  const found = decoded.get(id);
  if (found) return found;
  const encoded = encodedAreas.get(id);
  if (!encoded) return undefined;
  const boundary = decode(encoded.topology, encoded.area);
  decoded.set(id, boundary);
  return boundary;
}

const topologies = ['boundaries-es.json', 'boundaries-it.json'].map((file) => readData<Topology>(file));

const encodedAreas = new Map(topologies.flatMap((topology) => topology.objects.areas.geometries.map((area) => [area.id, { topology, area }] as const)));

const decoded = new Map<string, Boundary>();

function decode(topology: Topology, { arcs }: TopologyArea): Boundary {
  const polygons = arcs.map((polygon) => polygon.map((ring) => decodeRing(topology, ring)));
  const [only, ...others] = polygons;
  return only && others.length === 0 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
}

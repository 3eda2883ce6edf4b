import { mergeArcs } from 'topojson-client';
import { decodeRing } from '../topology.ts';
import { centroid, doubleArea } from './geometry.ts';
import { readJson } from './openData.ts';
import type { Topology, TopologyArea } from '../topology.ts';
import type { BuiltArea } from './areas.ts';

/** Boundaries ready to write, and the centroid of each. */
export interface BuiltBoundaries {
  readonly text: string;
  readonly centroids: ReadonlyMap<string, readonly [number, number]>;
}

/** The boundaries of Spain: municipalities, provinces and regions as es-atlas has them, comarques and the country merged from those. */
export function spanishBoundaries(openData: string, areas: readonly BuiltArea[]): BuiltBoundaries {
  const source = readJson<SpanishAtlas>(openData, 'territories-spain/es-atlas-0.6.0-municipalities.topo.json');
  const known = new Set(areas.map((area) => area.id));
  const named = [
    ...source.objects.municipalities.geometries.map((geometry) => ({ ...geometry, id: `es:mun:${geometry.id}` })),
    ...source.objects.provinces.geometries.map((geometry) => ({ ...geometry, id: `es:prov:${geometry.id}` })),
    ...source.objects.autonomous_regions.geometries.map((geometry) => ({ ...geometry, id: `es:ca:${geometry.id}` })),
  ].filter((geometry) => known.has(geometry.id));
  const comarcaOf = new Map(areas.map((area) => [area.id, area.comarca]));
  return build(source, [
    ...named,
    ...merged(source, named, (id) => comarcaOf.get(id)),
    ...merged(source, named, (id) => (id.startsWith('es:ca:') ? 'es' : undefined)),
  ]);
}

/** The boundaries of Tuscany: its municipalities, and its provinces and itself merged from them. */
export function italianBoundaries(openData: string, areas: readonly BuiltArea[]): BuiltBoundaries {
  const source = readJson<TuscanAtlas>(openData, 'territories-tuscany/toscana_municipalities.topo.json');
  const named = source.objects.comuni.geometries.map((geometry) => ({ ...geometry, id: `it:mun:${geometry.properties.com_istat_code}` }));
  const provinceOf = new Map(areas.map((area) => [area.id, area.parent]));
  return build(source, [...named, ...merged(source, named, (id) => provinceOf.get(id)), ...merged(source, named, () => 'it:reg:09')]);
}

type Arcs = readonly (readonly number[])[];
type Geometry = { readonly type: 'Polygon'; readonly arcs: Arcs } | { readonly type: 'MultiPolygon'; readonly arcs: readonly Arcs[] };
type Named = Geometry & { readonly id: string };
type Source = Pick<Topology, 'type' | 'arcs' | 'transform'>;
interface Layer<Feature> {
  readonly geometries: readonly Feature[];
}
interface SpanishAtlas extends Source {
  readonly objects: { readonly municipalities: Layer<Named>; readonly provinces: Layer<Named>; readonly autonomous_regions: Layer<Named> };
}
interface TuscanAtlas extends Source {
  readonly objects: { readonly comuni: Layer<Geometry & { readonly properties: { readonly com_istat_code: string } }> };
}

function merged(source: Source, parts: readonly Named[], whole: (part: string) => string | undefined): Named[] {
  const wholes = Map.groupBy(parts, (part) => whole(part.id));
  return [...wholes].flatMap(([id, members]) => (id ? [{ ...mergeArcs(source, members), id }] : []));
}

function build(source: Source, geometries: readonly Named[]): BuiltBoundaries {
  const cleaned = geometries.map((geometry) => clean(source, geometry)).filter((geometry) => geometry.arcs.length > 0);
  cleaned.sort((one, other) => (one.id < other.id ? -1 : 1));
  const centroids = new Map<string, readonly [number, number]>();
  for (const { id, arcs } of cleaned) {
    const middle = centroid(arcs.map((polygon) => polygon.map((ring) => decodeRing(source, ring))));
    if (middle) centroids.set(id, middle);
  }
  return { text: write(source, cleaned), centroids };
}

/** Drops the rings that simplification flattened, and turns the others as RFC 7946 wants: outer anticlockwise, holes clockwise. */
function clean(source: Source, { id, ...geometry }: Named): TopologyArea {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  const kept = polygons.map((polygon) => polygon.flatMap((ring, index) => {
    const positions = decodeRing(source, ring);
    const area = doubleArea(positions);
    if (positions.length < 4 || area === 0) return index === 0 ? [undefined] : [];
    return [area > 0 === (index === 0) ? ring : ring.toReversed().map((arc) => ~arc)];
  }));
  // A polygon without its outer ring is none, whatever its holes.
  return { type: 'MultiPolygon', id, arcs: kept.filter((polygon): polygon is number[][] => polygon[0] !== undefined) };
}

/** Writes the arcs in use, renumbered, an arc or an area a line. */
function write(source: Source, geometries: readonly TopologyArea[]): string {
  const numbers = new Map<number, number>();
  const renumber = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    const found = numbers.get(old) ?? numbers.size;
    numbers.set(old, found);
    return arc < 0 ? ~found : found;
  };
  const areas = geometries.map((each) => JSON.stringify({ ...each, arcs: each.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber))) }));
  const arcs = [...numbers.keys()].map((old) => JSON.stringify(source.arcs[old]));
  return `{"type":"Topology","transform":${JSON.stringify(source.transform)},\n"objects":{"areas":{"type":"GeometryCollection","geometries":[\n${
    areas.join(',\n')}\n]}},\n"arcs":[\n${arcs.join(',\n')}\n]}\n`;
}

/** A position as longitude and latitude. */
export type Position = readonly [number, number];

/** Twice the signed area of a closed ring in square degrees: positive when it runs anticlockwise. */
export function doubleArea(ring: readonly Position[]): number {
  return segments(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + (x1 * y2 - x2 * y1), 0);
}

/** The centroid of polygons, each a list of rings with holes running the other way, as latitude and longitude; undefined without area. */
export function centroid(polygons: readonly (readonly (readonly Position[])[])[]): readonly [number, number] | undefined {
  const rings = polygons.flat();
  const [originX = 0, originY = 0] = rings[0]?.[0] ?? [];
  let area = 0;
  let x = 0;
  let y = 0;
  for (const ring of rings) {
    // Seen from the first position, lest small areas drown in the products of large coordinates.
    const near = ring.map(([longitude, latitude]): Position => [longitude - originX, latitude - originY]);
    for (const [[x1, y1], [x2, y2]] of segments(near)) {
      const cross = x1 * y2 - x2 * y1;
      area += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    }
  }
  if (area === 0) return undefined;
  return [Number((originY + y / (3 * area)).toFixed(5)), Number((originX + x / (3 * area)).toFixed(5))];
}

function segments(ring: readonly Position[]): readonly (readonly [Position, Position])[] {
  return ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const);
}

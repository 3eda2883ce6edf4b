import { describe, expect, it } from 'vitest';
import { area, boundary, searchAreas } from './areas.ts';

type Ring = readonly (readonly [number, number])[];

const bounded = searchAreas({}).flatMap((each) => {
  const found = boundary(each);
  return found ? [{ id: each.id, centroid: each.centroid, polygons: found.type === 'Polygon' ? [found.coordinates] : found.coordinates }] : [];
});

function signedArea(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0);
}

describe('boundaries', () => {
  it('exist for all areas but Italy and five towns that the source simplified away', () => {
    const without = searchAreas({}).filter((each) => !boundary(each));
    expect(without.map((each) => each.id)).toEqual(['es:mun:03017', 'es:mun:03109', 'es:mun:08174', 'es:mun:08215', 'es:mun:17046', 'it']);
  });

  it('are closed rings of at least four positions, none twice in a row', () => {
    for (const ring of bounded.flatMap(({ polygons }) => polygons.flat())) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(ring.some((position, index) => String(position) === String(ring[index + 1]))).toBe(false);
    }
  });

  it('run anticlockwise outside and clockwise around holes', () => {
    for (const { polygons } of bounded) {
      for (const [outer, ...holes] of polygons) {
        expect(outer && signedArea(outer)).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
      }
    }
  });

  it('have coordinates of at most five decimals, longitude first, on or near their land', () => {
    for (const [longitude, latitude] of bounded.flatMap(({ polygons }) => polygons.flat(2))) {
      expect(Number(longitude.toFixed(5))).toBe(longitude);
      expect(Number(latitude.toFixed(5))).toBe(latitude);
      if (longitude < -19 || longitude > 13 || latitude < 27 || latitude > 45) throw new Error(`Expected a place in Spain or Tuscany, got ${longitude}, ${latitude}`);
    }
  });

  it('have the centroid in their bounding box', () => {
    for (const { id, centroid, polygons } of bounded) {
      const longitudes = polygons.flat(2).map(([longitude]) => longitude);
      const margin = 0.02; // Seats of municipalities may lie just outside a simplified boundary.
      expect(centroid?.longitude, id).toBeGreaterThan(Math.min(...longitudes) - margin);
      expect(centroid?.longitude, id).toBeLessThan(Math.max(...longitudes) + margin);
    }
  });

  it('are decoded once', () => {
    const girones = area('es:com:20');
    expect(girones && boundary(girones)).toBe(girones && boundary(girones));
  });
});

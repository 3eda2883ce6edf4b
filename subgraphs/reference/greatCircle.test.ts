import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from './greatCircle.ts';
import type { GeoPoint } from './greatCircle.ts';

const point: fc.Arbitrary<GeoPoint> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** The same distance by another way: the angle between two vectors from the earth's centre. */
function byVectors(from: GeoPoint, to: GeoPoint): number {
  const [a, b] = [vector(from), vector(to)];
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const;
  return 6371.0088 * Math.atan2(Math.hypot(...cross), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

function vector({ latitude, longitude }: GeoPoint): readonly [number, number, number] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

describe('the great-circle distance', () => {
  it('agrees with the angle between vectors', () => {
    fc.assert(fc.property(point, point, (from, to) => {
      expect(greatCircleKm(from, to)).toBeCloseTo(byVectors(from, to), 2);
    }));
  });

  it('is the same both ways, nothing to itself, and at most half way round', () => {
    fc.assert(fc.property(point, point, (from, to) => {
      expect(greatCircleKm(from, to)).toBeCloseTo(greatCircleKm(to, from), 6);
      expect(greatCircleKm(from, from)).toBe(0);
      expect(greatCircleKm(from, to)).toBeLessThanOrEqual(Math.PI * 6371.0088 + 1e-6);
    }));
  });

  it('is never shorter by a detour', () => {
    fc.assert(fc.property(point, point, point, (from, by, to) => {
      expect(greatCircleKm(from, to)).toBeLessThanOrEqual(greatCircleKm(from, by) + greatCircleKm(by, to) + 1e-3);
    }));
  });

  it('from Barcelona to Girona is 86 km', () => {
    expect(greatCircleKm({ latitude: 41.38, longitude: 2.17 }, { latitude: 41.98, longitude: 2.82 })).toBeCloseTo(85.8, 0);
  });
});

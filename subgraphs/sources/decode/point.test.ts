import { describe, expect, test } from 'vitest';
import { coordinateSystems } from '../coordinateSystems.ts';
import { geometryPoint } from './geometryPoint.ts';
import { pointOf } from './point.ts';

/** The way along a meridian from the equator, in metres, on the ellipsoid of GRS 80, which is that of WGS 84 to a tenth of a millimetre. */
function meridian(latitude: number): number {
  const [radius, flattening, steps] = [6_378_137, 1 / 298.257222101, 20_000];
  const square = flattening * (2 - flattening);
  const step = (latitude * Math.PI) / 180 / steps;
  const arc = Array.from({ length: steps }, (_, index) => (radius * (1 - square)) / (1 - square * Math.sin((index + 0.5) * step) ** 2) ** 1.5);
  return arc.reduce((sum, each) => sum + each * step, 0);
}

const at = (crs: string, x: number | string, y: number | string) => pointOf({ x: 'x', y: 'y', crs }, [String(x), String(y)]);
const read = (text: string, crs = 'EPSG:4326') => pointOf({ column: 'g', crs }, [text]);

/** Bytes in hexadecimal: two coordinates behind a header. */
function bytes(header: readonly number[], x: number, y: number, tail: readonly number[] = [], little = true): string {
  const numbers = Buffer.alloc(16);
  for (const [index, value] of [x, y].entries()) {
    if (little) numbers.writeDoubleLE(value, index * 8);
    else numbers.writeDoubleBE(value, index * 8);
  }
  return Buffer.concat([Buffer.from(header), numbers, Buffer.from(tail)]).toString('hex').toUpperCase();
}

describe('a point', () => {
  test.each([['EPSG:25829', -9], ['EPSG:25830', -3], ['EPSG:25831', 3], ['EPSG:32632', 9], ['EPSG:32633', 15], ['EPSG:6708', 15]])('on the middle meridian of %s is as far north as that is long', (crs, longitude) => {
    for (const latitude of [36, 41.5, 45.25]) expect(at(crs, 500_000, 0.9996 * meridian(latitude))).toEqual({ latitude: expect.closeTo(latitude, 6), longitude: expect.closeTo(longitude, 6) });
  });

  test('of a web map is where its sphere has it', () => {
    const radius = 6_378_137;
    const latitude = (Math.atan(Math.sinh(5_150_000 / radius)) * 180) / Math.PI;
    expect(at('EPSG:3857', 314_000, 5_150_000)).toEqual({ latitude: expect.closeTo(latitude, 6), longitude: expect.closeTo((314_000 / radius / Math.PI) * 180, 6) });
  });

  test('of the old European datum moves as EPSG:5166 says, to three metres', () => {
    // The Cartographic Institute of Catalonia's own transformation, in the plane.
    const [turn, scale] = [((-1.56504 / 3600) * Math.PI) / 180, 1 + 0.0000015504];
    const [x, y] = [430_000, 4_580_000];
    const moved = [-129.549 + scale * (x * Math.cos(turn) - y * Math.sin(turn)), -208.185 + scale * (x * Math.sin(turn) + y * Math.cos(turn))] as const;
    const [old, now] = [at('EPSG:23031', x, y), at('EPSG:25831', ...moved)];
    const metre = 1 / 111_000;
    expect(Math.abs((old?.latitude ?? 0) - (now?.latitude ?? 99))).toBeLessThan(3 * metre);
    expect(Math.abs((old?.longitude ?? 0) - (now?.longitude ?? 99))).toBeLessThan(3 * metre / Math.cos(Math.PI * 0.23));
    expect(at('EPSG:23030', 500_000, 4_500_000)).toEqual({ latitude: expect.closeTo(40.65, 1), longitude: expect.closeTo(-3, 2) });
  });

  test('can be read in every coordinate system that a mapping can name', () => {
    for (const crs of coordinateSystems) expect(at(crs, crs === 'EPSG:4326' ? 2 : 500_000, crs === 'EPSG:4326' ? 41 : 4_600_000)).not.toBeNull();
  });

  test.each([
    ['POINT(2.82 41.98)', 2.82, 41.98], ['point (2.82   41.98)', 2.82, 41.98], ['  POINT Z (2 41 12.5) ', 2, 41], ['POINTZ(2 41 12)', 2, 41], ['POINT M(2 41 1)', 2, 41], ['POINT ZM (2 41 1 2)', 2, 41],
    ['SRID=4326;POINT(2 41)', 2, 41], ['srid = 4258; POINT(2 41)', 2, 41], ['POINT(2e0 4.1E1)', 2, 41], ['POINT(-.5 +38.)', -0.5, 38], ['(2.82,41.98)', 2.82, 41.98], ['( -0.5 , 38 )', -0.5, 38],
    [bytes([1, 1, 0, 0, 0], 2, 41), 2, 41], [bytes([0, 0, 0, 0, 1], 2, 41, [], false), 2, 41], [bytes([1, 1, 0, 0, 0x20, 0xe6, 0x10, 0, 0], 2, 41), 2, 41], [bytes([1, 1, 0, 0, 0x80], 2, 41, Array(8).fill(0)), 2, 41],
    [bytes([1, 0xe9, 3, 0, 0], 2, 41, Array(8).fill(0)), 2, 41],
    [bytes([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0, 1, 1, 0, 0, 0], 2, 41), 2, 41],
    [bytes([0x47, 0x50, 0, 3, 0xe6, 0x10, 0, 0, ...Array(32).fill(0), 1, 1, 0, 0, 0], 2, 41), 2, 41],
    [bytes([0, 1, 0xe6, 0x10, 0, 0, ...Array(32).fill(0), 0x7c, 1, 0, 0, 0], 2, 41, [0xfe]), 2, 41],
  ])('is read from %s', (text, longitude, latitude) => {
    expect(read(text)).toEqual({ longitude, latitude });
  });

  test('is in the coordinate system that its geometry says, whatever the mapping says', () => {
    expect(read('SRID=25831;POINT(500000 4600000)')).toEqual(read('POINT(500000 4600000)', 'EPSG:25831'));
    expect(read('SRID=4326;POINT(2 41)', 'EPSG:25831')).toEqual({ longitude: 2, latitude: 41 });
    expect(read('SRID=9999;POINT(2 41)')).toBeNull();
    expect(read('SRID=0;POINT(2 41)')).toEqual({ longitude: 2, latitude: 41 });
  });

  test.each(['', 'POINT EMPTY', 'POINT(2)', 'POINT(2 41', 'POINT(2,41)', 'POINT(NaN NaN)', 'POINT(2 95)', 'POINT(181 2)', 'LINESTRING(0 0, 1 1)', 'MULTIPOINT((2 41))', '(2,41),(3,42)', '2 41', '41.98, 2.82', 'ff'.repeat(21), '47500001', bytes([1, 2, 0, 0, 0], 2, 41), bytes([1, 1, 0, 0, 0], NaN, NaN), bytes([0x47, 0x50, 0, 3, 0, 0, 0, 0, 1, 1, 0, 0, 0], 2, 41)])(
    'is none where there is %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  test('is none where numbers are missing, or can not be metres of its zone', () => {
    for (const [x, y] of [[0, 0], [2.82, 41.98], [4_600_000, 500_000], [Infinity, 4_600_000], [NaN, 4_600_000]] as const) expect(at('EPSG:25831', x, y)).toBeNull();
    expect(pointOf({ x: 'x', y: 'y', crs: 'EPSG:4326' }, ['2', null])).toBeNull();
    expect(pointOf({ column: 'g', crs: 'EPSG:4326' }, [null])).toBeNull();
    expect(geometryPoint('POINT(1 2)')).toEqual({ x: 1, y: 2 });
  });
});

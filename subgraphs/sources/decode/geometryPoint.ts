/** A point as a geometry has it, with the number of its coordinate system if it says so. */
export interface GeometryPoint {
  readonly x: number;
  readonly y: number;
  readonly srid?: number;
}

/**
 * The point that a geometry is, as databases write it in text: WKT with or without `SRID=…;`, PostgreSQL's `(x,y)`, or the bytes of WKB, EWKB
 * (PostGIS), GeoPackage or SpatiaLite in hexadecimal. Undefined for what isn't one point.
 */
export function geometryPoint(text: string): GeometryPoint | undefined {
  const trimmed = text.trim();
  if (/^(?:[0-9A-Fa-f]{2}){21,}$/.test(trimmed)) return pointOfBytes(Buffer.from(trimmed, 'hex'));
  const [, srid, , x, y] = wellKnown.exec(trimmed) ?? [];
  if (x !== undefined && y !== undefined) return sound(Number(x), Number(y), srid === undefined ? undefined : Number(srid));
  const [, first, second] = native.exec(trimmed) ?? [];
  return first !== undefined && second !== undefined ? sound(Number(first), Number(second)) : undefined;
}

const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?';
const wellKnown = new RegExp(`^(?:SRID\\s*=\\s*(\\d{1,6})\\s*;\\s*)?POINT\\s*(ZM|Z|M)?\\s*\\(\\s*(${number})\\s+(${number})(?:\\s+${number}){0,2}\\s*\\)$`, 'i');
const native = new RegExp(`^\\(\\s*(${number})\\s*,\\s*(${number})\\s*\\)$`);

function pointOfBytes(bytes: Buffer): GeometryPoint | undefined {
  try {
    if (bytes.toString('latin1', 0, 2) === 'GP') return geoPackage(bytes);
    if (bytes[0] === 0 && bytes.at(-1) === 0xfe && bytes[38] === 0x7c) return spatiaLite(bytes);
    return wellKnownBinary(bytes);
  } catch (error) {
    // Bytes that end too soon.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** ogc.org GeoPackage 1.3, 2.1.3: a header with perhaps an envelope before the WKB. */
function geoPackage(bytes: Buffer): GeometryPoint | undefined {
  const flags = bytes.readUInt8(3);
  const envelope = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  const srid = flags & 1 ? bytes.readInt32LE(4) : bytes.readInt32BE(4);
  const point = envelope === undefined ? undefined : wellKnownBinary(bytes.subarray(8 + envelope));
  return point && { ...point, ...(srid > 0 && { srid }) };
}

/** gaia-gis.it BLOB-Geometry: 0, byte order, system, envelope, 0x7c, class, coordinates, 0xfe. */
function spatiaLite(bytes: Buffer): GeometryPoint | undefined {
  const little = bytes.readUInt8(1) === 1;
  const type = little ? bytes.readUInt32LE(39) : bytes.readUInt32BE(39);
  return type % 1000 === 1 ? sound(doubleAt(bytes, 43, little), doubleAt(bytes, 51, little), little ? bytes.readInt32LE(2) : bytes.readInt32BE(2)) : undefined;
}

/** WKB, and PostGIS's EWKB with flags for further coordinates and the system. */
function wellKnownBinary(bytes: Buffer): GeometryPoint | undefined {
  const order = bytes.readUInt8(0);
  if (order > 1) return undefined;
  const little = order === 1;
  const type = little ? bytes.readUInt32LE(1) : bytes.readUInt32BE(1);
  if ((type & 0x0fff_ffff) % 1000 !== 1) return undefined;
  const hasSystem = (type & 0x2000_0000) !== 0;
  const srid = hasSystem ? (little ? bytes.readUInt32LE(5) : bytes.readUInt32BE(5)) : undefined;
  const start = hasSystem ? 9 : 5;
  return sound(doubleAt(bytes, start, little), doubleAt(bytes, start + 8, little), srid);
}

const doubleAt = (bytes: Buffer, place: number, little: boolean): number => (little ? bytes.readDoubleLE(place) : bytes.readDoubleBE(place));

/** An empty point is written as one of no numbers; system 0 or less is none. */
function sound(x: number, y: number, srid?: number): GeometryPoint | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  return { x, y, ...(srid !== undefined && srid > 0 && { srid }) };
}

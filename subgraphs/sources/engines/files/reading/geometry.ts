/** The WKT of a GeoJSON geometry: `POINT(2.82 41.98)`; null if it has none. */
export function wellKnownText(geometry: unknown): string | null {
  const { type, coordinates, geometries } = (geometry ?? {}) as { readonly type?: unknown; readonly coordinates?: unknown; readonly geometries?: unknown };
  if (typeof type !== 'string') return null;
  if (type === 'GeometryCollection') {
    const parts = Array.isArray(geometries) ? geometries.map(wellKnownText).filter((part) => part !== null) : [];
    return parts.length > 0 ? `GEOMETRYCOLLECTION(${parts.join(',')})` : null;
  }
  if (!/^(?:Multi)?(?:Point|LineString|Polygon)$/.test(type) || !Array.isArray(coordinates) || coordinates.length === 0) return null;
  const written = type === 'Point' ? position(coordinates) : list(coordinates);
  return written === null ? null : `${type.toUpperCase()}(${written})`;
}

/** A list of positions, or of such lists in brackets. */
function list(items: readonly unknown[]): string | null {
  const written = items.map((item) => {
    if (!Array.isArray(item)) return null;
    if (item.every((each) => typeof each === 'number')) return position(item);
    const inner = list(item);
    return inner === null ? null : `(${inner})`;
  });
  return written.includes(null) ? null : written.join(',');
}

/** Longitude and latitude; a height is left out. */
function position(numbers: readonly unknown[]): string | null {
  const [longitude, latitude] = numbers;
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? `${String(longitude)} ${String(latitude)}` : null;
}

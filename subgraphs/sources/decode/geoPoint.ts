/** The two halves of a point, given one of them: a point with one coordinate can't be shown, so both are always read. */
export function partsOfPoint(path: string): readonly string[] {
  const [, parent] = /^(.+\.)(?:latitude|longitude)$/.exec(path) ?? [];
  return parent === undefined ? [] : [`${parent}latitude`, `${parent}longitude`];
}

/** True if the parts of an embedded object are those of a point on the earth; objects without coordinates are always sound. */
export function isSoundPoint(parts: ReadonlyMap<string, unknown>): boolean {
  if (!parts.has('latitude') && !parts.has('longitude')) return true;
  return isWithin(parts.get('latitude'), 90) && isWithin(parts.get('longitude'), 180);
}

const isWithin = (degrees: unknown, most: number): boolean => typeof degrees === 'number' && Math.abs(degrees) <= most;

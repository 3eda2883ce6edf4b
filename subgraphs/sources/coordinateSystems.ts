/** The coordinate systems in which a partner's points can be: degrees, web maps, UTM on ETRS89 and ED50 in Spain, and those of Italy. */
export const coordinateSystems = [
  'EPSG:4326', 'EPSG:3857', 'EPSG:25829', 'EPSG:25830', 'EPSG:25831', 'EPSG:32632', 'EPSG:32633', 'EPSG:6708', 'EPSG:23031', 'EPSG:23030',
] as const;

/** One of them, as mappings name it. */
export type CoordinateSystem = (typeof coordinateSystems)[number];

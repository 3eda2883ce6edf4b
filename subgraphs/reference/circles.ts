import { greatCircleKm } from './greatCircle.ts';
import { loadedAreas } from './area.ts';
import type { Area } from './area.ts';

/** The circle around a point. Coordinates are kept to five decimals (a metre), the radius to three. Throws a RangeError on numbers out of range. */
export function areaNear(latitude: number, longitude: number, radiusKm: number): Area {
  if (!(Math.abs(latitude) <= 90)) throw new RangeError(`Expected latitude to be from -90 to 90, got ${latitude}`);
  if (!(Math.abs(longitude) <= 180)) throw new RangeError(`Expected longitude to be from -180 to 180, got ${longitude}`);
  if (!(radiusKm > 0 && radiusKm <= greatestRadiusKm)) {
    throw new RangeError(`Expected radiusKm to be more than 0 and at most ${greatestRadiusKm}, got ${radiusKm}`);
  }
  return circle({ latitude: rounded(latitude, 5), longitude: rounded(longitude, 5), radiusKm: Math.max(0.001, rounded(radiusKm, 3)) });
}

/** The circle of an id, which must be written as `areaNear` writes it: `circle:41.98,2.82,10`. Undefined for any other text. */
export function circleOf(id: string): Area | undefined {
  const numbers = readCircle(id);
  return numbers && circle(numbers);
}

/** The municipalities whose centroid lies in the circle of an id, by id bytewise; none if it isn't the id of a circle. */
export function municipalitiesInCircle(id: string): readonly Area[] {
  const numbers = readCircle(id);
  if (!numbers) return [];
  return municipalities.filter(({ centroid }) => centroid !== null && greatCircleKm(numbers, centroid) <= numbers.radiusKm);
}

interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
}

const greatestRadiusKm = 200;

const municipalities = loadedAreas.map(({ area }) => area).filter((area) => area.kind === 'MUNICIPALITY');

function readCircle(id: string): Circle | undefined {
  const found = /^circle:(-?\d{1,2}(?:\.\d{1,5})?),(-?\d{1,3}(?:\.\d{1,5})?),(\d{1,3}(?:\.\d{1,3})?)$/.exec(id);
  if (!found) return undefined;
  const circle = { latitude: Number(found[1]), longitude: Number(found[2]), radiusKm: Number(found[3]) };
  const allowed = Math.abs(circle.latitude) <= 90 && Math.abs(circle.longitude) <= 180 && circle.radiusKm > 0 && circle.radiusKm <= greatestRadiusKm;
  return allowed && idOf(circle) === id ? circle : undefined;
}

function circle(numbers: Circle): Area {
  const { latitude, longitude, radiusKm } = numbers;
  const where = `${latitude}, ${longitude}`;
  return Object.freeze({
    id: idOf(numbers),
    kind: 'CIRCLE' as const,
    code: null,
    names: Object.freeze([
      { language: 'CA' as const, text: `${radiusKm} km al voltant de ${where}` },
      { language: 'ES' as const, text: `${radiusKm} km alrededor de ${where}` },
      { language: 'EN' as const, text: `${radiusKm} km around ${where}` },
      { language: 'IT' as const, text: `${radiusKm} km intorno a ${where}` },
    ]),
    centroid: Object.freeze({ latitude, longitude }),
    population: null,
    populationYear: null,
  });
}

function idOf({ latitude, longitude, radiusKm }: Circle): string {
  return `circle:${latitude},${longitude},${radiusKm}`;
}

/** Adding zero turns the -0 that rounding may leave into 0, which an id can't tell apart. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

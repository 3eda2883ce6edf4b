import { countedAll } from './counted.ts';
import type { Conditions } from './counted.ts';
import type { OpenPartner } from './openPlain.ts';
import { shown } from './shown.ts';

type Plain = readonly OpenPartner[];

/** The graph's `OfferFigures` of the offers that meet the conditions. */
export async function offerFigures(plain: Plain, where: Conditions) {
  const { count, sums: [totalJobOpenings = 0] } = await countedAll(plain, { entity: 'Offer', sums: ['totalJobOpenings'], where });
  return { offers: count, totalJobOpenings };
}

/** The graph's `TrainingFigures`. */
export async function trainingFigures(plain: Plain, where: Conditions) {
  const { count, sums: [seats = 0, seatsLeft = 0] } = await countedAll(plain, { entity: 'CourseInstance', sums: ['seats', 'seatsLeft'], where });
  return { courseInstances: count, seats, seatsLeft };
}

/** The graph's `CourseFigures`. */
export async function courseFigures(plain: Plain, where: Conditions) {
  const { count, sums: [hours = 0] } = await countedAll(plain, { entity: 'Course', sums: ['hours'], where });
  return { courses: count, hours };
}

/** The graph's `FacilityFigures` of an area, or of an organization, which has none of the third. */
export async function facilityFigures(plain: Plain, where: Conditions, of: 'area' | 'organization') {
  const { count: facilities } = await countedAll(plain, { entity: 'Facility', where });
  const { count: services } = await countedAll(plain, { entity: 'Service', where });
  return { facilities, services, organizations: of === 'area' ? (await countedAll(plain, { entity: 'Organization', where })).count : null };
}

/** The graph's `PeopleServedFigures`, which may be the sum of several cells. */
export async function peopleServed(plain: Plain, where: Conditions, cells = 1) {
  return shown((await countedAll(plain, { entity: 'PeopleServedStatistics', where })).count, cells);
}

/** What an area shows of offers, training, facilities and people. */
export async function areaFigures(plain: Plain, area: Conditions[string], cells = 1) {
  return {
    offerFigures: await offerFigures(plain, { area }),
    trainingFigures: await trainingFigures(plain, { area }),
    facilityFigures: await facilityFigures(plain, { area }, 'area'),
    peopleServed: await peopleServed(plain, { area }, cells),
  };
}

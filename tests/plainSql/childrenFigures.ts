import { rolledUp } from './areas.ts';
import { counted } from './counted.ts';
import type { OpenPartner } from './openPlain.ts';
import type { Entity } from './plainPartner.ts';
import { shown } from './shown.ts';

/** The figures of every area of a kind, each database counting once. Returns a function from an area to what it shows. */
export async function childrenFigures(plain: readonly OpenPartner[], kind: string) {
  const of = async (entity: Entity, ...sums: readonly string[]): Promise<(area: string) => { readonly count: number; readonly sum: number }> => {
    const groups = await counted(plain, { entity, by: [{ column: 'area', under: rolledUp(kind) }], sums });
    const byArea = new Map(groups.map((group) => [group.by[0], { count: group.count, sum: group.sums[0] ?? 0 }]));
    return (area) => byArea.get(area) ?? { count: 0, sum: 0 };
  };
  const offers = await of('Offer', 'totalJobOpenings');
  const training = await of('CourseInstance', 'seatsLeft');
  const facilities = await of('Facility');
  const services = await of('Service');
  const organizations = await of('Organization');
  const people = await of('PeopleServedStatistics');
  return (area: string) => ({
    offerFigures: { offers: offers(area).count, totalJobOpenings: offers(area).sum },
    trainingFigures: { seatsLeft: training(area).sum },
    facilityFigures: { facilities: facilities(area).count, services: services(area).count, organizations: organizations(area).count },
    peopleServed: shown(people(area).count),
  });
}

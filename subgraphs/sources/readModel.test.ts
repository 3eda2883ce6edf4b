import { describe, expect, it } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { readModel } from './readModel.ts';

const offers = readModel(subgraphSdl('offers'));
const training = readModel(subgraphSdl('training'));
const people = readModel(subgraphSdl('people'));
const facilities = readModel(subgraphSdl('facilities'));

const pathsOf = (model: ReturnType<typeof readModel>, entity: string) => [...(model.get(entity)?.fields.keys() ?? [])];

describe('the model of a subgraph', () => {
  it('has the entities that have a field to map', () => {
    expect([...offers.keys()]).toEqual(['Offer', 'Employer', 'ProspectingVisit', 'DetectedNeed']);
    expect([...training.keys()]).toEqual(['Course', 'CourseInstance']);
    expect([...people].filter(([, { isPersonal }]) => !isPersonal).map(([name]) => name)).toEqual(['PeopleServedStatistics']);
    expect([...people].filter(([, { isPersonal }]) => isPersonal).map(([name]) => name)).toEqual([
      'PersonRecord', 'Itinerary', 'ItineraryStep', 'FollowUpNote', 'Commitment', 'Appointment', 'Referral', 'Enrolment', 'Candidature', 'Need', 'Consent',
    ]);
    expect([...offers, ...training, ...facilities].filter(([, { isPersonal }]) => isPersonal)).toEqual([]);
    expect([...facilities.keys()]).toEqual([
      'Organization', 'Accreditation', 'Agreement', 'Signature', 'Facility', 'Space', 'Schedule', 'Zone', 'ItinerantService', 'ItinerantStop', 'Service',
    ]);
  });

  it('leaves out what the graph makes: ids, provenance, figures, lists of entities and fields with arguments', () => {
    expect(pathsOf(facilities, 'Organization')).toEqual([
      'name', 'alternateName', 'description', 'kind', 'area', 'address.streetAddress', 'address.postalCode', 'address.addressLocality',
      'contact.name', 'contact.telephone', 'contact.email', 'contact.url',
    ]);
    expect(pathsOf(facilities, 'Zone')).toEqual(['name', 'area', 'neighbourhoods', 'anchorFacility']);
  });

  it('has for figures about people just what they are grouped by', () => {
    expect(pathsOf(people, 'PeopleServedStatistics')).toEqual([
      'area', 'occupation', 'month', 'organization', 'sex', 'ageGroup', 'employmentStatus', 'educationLevel',
    ]);
    expect(people.get('PeopleServedStatistics')?.filters).toContain('sex');
  });

  it('knows the kind of every field', () => {
    const fields = offers.get('Offer')?.fields;
    expect(fields?.get('datePosted')).toEqual({ path: 'datePosted', kind: 'date', list: false });
    expect(fields?.get('employer')).toEqual({ path: 'employer', kind: 'reference', list: false, entity: 'Employer' });
    expect(fields?.get('status')).toEqual({ path: 'status', kind: 'enum', list: false, enum: { name: 'OfferStatus', values: ['OPEN', 'CLOSED'] } });
    expect(fields?.get('baseSalary.minValue')).toEqual({ path: 'baseSalary.minValue', kind: 'float', list: false });
    expect(training.get('Course')?.fields.get('occupations')).toEqual({ path: 'occupations', kind: 'occupation', list: true });
    expect(facilities.get('Facility')?.fields.get('permittedActivities')).toMatchObject({ kind: 'enum', list: true });
    expect(facilities.get('Schedule')?.fields.get('opensAt')?.kind).toBe('time');
  });

  it('knows what lists are filtered, searched and ordered by', () => {
    const offer = offers.get('Offer');
    expect(offer?.searches).toEqual(['title', 'description']);
    expect([...(offer?.filters ?? [])]).toContain('datePosted');
    expect(offer?.filters.has('id') || offer?.filters.has('text')).toBe(false);
    expect(offer?.orders).toEqual(new Map([
      ['TITLE', 'title'], ['DATE_POSTED', 'datePosted'], ['VALID_THROUGH', 'validThrough'], ['TOTAL_JOB_OPENINGS', 'totalJobOpenings'],
    ]));
  });

  it('merges extensions, and ends where embedded objects repeat', () => {
    const model = readModel(`
      type Thing @key(fields: "id") { id: ID! }
      extend type Thing { part: Part }
      type Part { size: Int, inner: Part }
    `);
    expect(pathsOf(model, 'Thing')).toEqual(['part.size']);
  });
});

describe('an SDL that promises what its entities lack', () => {
  const entity = 'type Thing @key(fields: "id") { id: ID!, name: String }';

  it.each([
    ['an order', 'enum ThingOrderField { ID, NAME, NEXT_DAY }', 'nextDay'],
    ['a filter', 'input ThingFilter { colour: StringFilter }', 'colour'],
    ['a search', 'input ThingFilter { text: String @searches(fields: ["name", "title"]) }', 'title'],
  ])('is refused for %s', (_, sdl, field) => {
    expect(() => readModel(`${entity} ${sdl}`)).toThrow(`Expected what \`Thing\` is filtered, searched and ordered by to be its fields, got \`${field}\``);
  });

  it('is refused for a type that mappings cannot fill', () => {
    expect(() => readModel('scalar Colour type Thing @key(fields: "id") { id: ID!, colour: Colour }'))
      .toThrow('Expected the type of `Thing.colour` to be one that a mapping can fill, got `Colour`');
  });
});

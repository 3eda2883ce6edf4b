import type { GraphQLResolveInfo } from 'graphql';
import { belongingTo } from '../../runtime/reader.ts';
import type { EntityRow, Order } from '../../sources/source.ts';
import type { Resolvers } from '../types.generated.ts';
import { blindProfile } from './blindProfile.ts';
import { myAccessLog, myRecords } from './citizen.ts';
import { caseworkDesk } from './desk.ts';
import { sessionOf } from './session.ts';

type Guarded = 'Query' | 'Casework' | 'Person' | 'PersonRecord' | 'Itinerary' | 'Candidature' | 'MyData';
type Resolve = (row: EntityRow, args: unknown, context: unknown, info: GraphQLResolveInfo) => Promise<EntityRow | null>;
type ResolveList = (row: EntityRow, args: unknown, context: unknown, info: GraphQLResolveInfo) => Promise<EntityRow[] | null>;

/** What the people subgraph answers about one person, each through the session that it was found in. */
export const resolvers: Pick<Resolvers, Guarded> & Record<string, object> = {
  Query: {
    casework: (_root, { access }, context) => caseworkDesk(context).open(access),
    myAccessLog: (_root, args, context) => myAccessLog(caseworkDesk(context), args),
    myData: (_root, _args, context) => ({ desk: caseworkDesk(context) }),
  },
  Casework: {
    person: (session, { id }, _context, info) => session.person(id, info),
    personByNationalId: (session, { nationalId }, _context, info) => session.personByNationalId(nationalId, info),
    isRegistered: (session, { nationalId }) => session.isRegistered(nationalId),
    people: (session, { partner, ...args }, _context, info) => session.people(partner, args, info),
    referrals: (session, args, _context, info) => session.list('Referral', args, info),
    appointments: (session, args, _context, info) => session.list('Appointment', args, info),
  },
  Person: {
    record: (row) => row,
    records: async (row, _args, _context, info) => [...(await sessionOf(row).records(row, info))],
  },
  PersonRecord: {
    itineraries: belonging('Itinerary', 'person', { field: 'startDate', direction: 'DESC' }),
    appointments: belonging('Appointment', 'person', { field: 'startsAt', direction: 'DESC' }),
    referrals: belonging('Referral', 'person', { field: 'date', direction: 'DESC' }),
    enrolments: belonging('Enrolment', 'person', { field: 'date', direction: 'DESC' }),
    candidatures: belonging('Candidature', 'person', { field: 'date', direction: 'DESC' }),
    needs: belonging('Need', 'person', { field: 'detectedOn', direction: 'DESC' }),
    consents: belonging('Consent', 'person', { field: 'givenOn', direction: 'DESC' }),
  },
  Itinerary: {
    person: referredTo('person'),
    steps: belonging('ItineraryStep', 'itinerary', { field: 'date', direction: 'ASC' }),
    notes: belonging('FollowUpNote', 'itinerary', { field: 'date', direction: 'DESC' }),
    commitments: belonging('Commitment', 'itinerary', { field: 'dueDate', direction: 'ASC' }),
  },
  ...Object.fromEntries(['ItineraryStep', 'FollowUpNote', 'Commitment'].map((entity) => [entity, { person: referredTo('person'), itinerary: referredTo('itinerary') }])),
  ...Object.fromEntries(['Appointment', 'Referral', 'Enrolment', 'Need', 'Consent'].map((entity) => [entity, { person: referredTo('person') }])),
  Candidature: {
    person: referredTo('person'),
    blindProfile: (row, _args, context) => blindProfile(sessionOf(row), row, caseworkDesk(context)),
  },
  MyData: {
    records: (parent, _args, _context, info) => myRecords(parent, info),
  },
};

/** The records of an entity that belong to the one at hand. */
function belonging(entity: string, field: string, order: Order): ResolveList {
  return (row, _args, _context, info) => sessionOf(row).read.children(entity, belongingTo(field, row.id), info, { order });
}

/** The record that a field refers to. */
function referredTo(field: string): Resolve {
  return (row, _args, _context, info) => sessionOf(row).referred(row[field], info);
}

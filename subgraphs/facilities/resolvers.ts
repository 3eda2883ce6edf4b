import { belongingTo, within } from '../runtime/reader.ts';
import { figures } from './figures.ts';
import type { Resolvers } from './types.generated.ts';

/** What the facilities subgraph adds to the graph: organizations, facilities, zones and services, and what belongs to each. */
export const resolvers: Pick<
  Resolvers,
  'Query' | 'Area' | 'Organization' | 'FacilityFigures' | 'Agreement' | 'Facility' | 'Space' | 'Zone' | 'ItinerantService' | 'Service'
> = {
  Query: {
    organization: (_root, { id }, { read }, info) => read.one('Organization', id, info),
    organizations: (_root, args, { read }, info) => read.list('Organization', args, info),
    facility: (_root, { id }, { read }, info) => read.one('Facility', id, info),
    facilities: (_root, args, { read }, info) => read.list('Facility', args, info),
    service: (_root, { id }, { read }, info) => read.one('Service', id, info),
    services: (_root, args, { read }, info) => read.list('Service', args, info),
  },
  Area: {
    facilities: ({ id }, args, { read }, info) => read.list('Facility', args, info, within('area', id)),
    services: ({ id }, args, { read }, info) => read.list('Service', args, info, within('area', id)),
    organizations: ({ id }, args, { read }, info) => read.list('Organization', args, info, within('area', id)),
    zones: ({ id }, args, { read }, info) => read.list('Zone', args, info, within('area', id)),
    facilityFigures: ({ id }) => ({ group: within('area', id), countsOrganizations: true }),
  },
  Organization: {
    accreditations: ({ id }, _args, { read }, info) => read.children('Accreditation', belongingTo('organization', id), info),
    signatures: ({ id }, _args, { read }, info) => read.children('Signature', belongingTo('organization', id), info),
    facilities: ({ id }, args, { read }, info) => read.list('Facility', args, info, belongingTo('organization', id)),
    services: ({ id }, args, { read }, info) => read.list('Service', args, info, belongingTo('organization', id)),
    facilityFigures: ({ id }) => ({ group: belongingTo('organization', id), countsOrganizations: false }),
  },
  FacilityFigures: figures,
  Agreement: {
    signatories: ({ id }, _args, { read }, info) => read.children('Signature', belongingTo('agreement', id), info),
  },
  Facility: {
    schedules: ({ id }, _args, { read }, info) => read.children('Schedule', belongingTo('facility', id), info),
    spaces: ({ id }, _args, { read }, info) => read.children('Space', belongingTo('facility', id), info),
    services: ({ id }, args, { read }, info) => read.list('Service', args, info, belongingTo('facility', id)),
  },
  Space: {
    availability: ({ id }, _args, { read }, info) => read.children('Schedule', belongingTo('space', id), info),
  },
  Zone: {
    satellites: ({ id }, _args, { read }, info) => read.children('Facility', belongingTo('zone', id), info, { filter: { zoneRole: { eq: 'SATELLITE' } } }),
    itinerantServices: ({ id }, _args, { read }, info) => read.children('ItinerantService', belongingTo('zone', id), info),
  },
  ItinerantService: {
    stops: ({ id }, _args, { read }, info) => read.children('ItinerantStop', belongingTo('itinerantService', id), info),
  },
  Service: {
    schedules: ({ id }, _args, { read }, info) => read.children('Schedule', belongingTo('service', id), info),
  },
};

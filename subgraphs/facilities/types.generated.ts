import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AreaParent as AreaParentMapper, OccupationParent as OccupationParentMapper } from '../reference/parents.ts';
import type { PartnerParent as PartnerParentMapper } from '../runtime/partnerResolvers.ts';
import type { SourceParent as SourceParentMapper } from '../runtime/entityResolvers.ts';
import type { EntityRow as EntityRowMapper } from '../sources/source.ts';
import type { FacilityFiguresParent as FacilityFiguresParentMapper } from '../facilities/figures.ts';
import type { Connection as ConnectionMapper } from '../runtime/connection.ts';
import type { Context } from '../runtime/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, `YYYY-MM-DD` (ISO 8601). */
  Date: { input: string; output: string; }
  /** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ` (ISO 8601). */
  DateTime: { input: string; output: string; }
  /** A geometry as RFC 7946 GeoJSON, in WGS 84: `{ type, coordinates }`. */
  GeoJSON: { input: object; output: object; }
  /** A month, `YYYY-MM` (ISO 8601). */
  Month: { input: string; output: string; }
  /** A time of day without a zone, `HH:MM`. */
  Time: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** How people with disabilities get on at a place (HSDS accessibility). */
export type Accessibility = {
  __typename?: 'Accessibility';
  /** What there is and isn't, in words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether a wheelchair gets in and around. */
  wheelchair?: Maybe<Scalars['Boolean']['output']>;
};

/** A recognition that lets an organization do something in the network, such as being a first-contact point. */
export type Accreditation = {
  __typename?: 'Accreditation';
  /** The agreement under which it was given. */
  agreement?: Maybe<Agreement>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** How far it goes. */
  level?: Maybe<AccreditationLevel>;
  /** The organization accredited. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** What it covers, in words. */
  scope?: Maybe<Scalars['String']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The first day. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last day (expiry). */
  validThrough?: Maybe<Scalars['Date']['output']>;
};

/** How far an accreditation goes. */
export type AccreditationLevel =
  /** First contact: receives, informs and refers. */
  | 'FIRST_CONTACT'
  /** All services, placement included. */
  | 'FULL'
  /** Guidance as well. */
  | 'GUIDANCE'
  /** Training as well. */
  | 'TRAINING';

/** What may be done at a facility. */
export type Activity =
  /** Meetings with employers and selection. */
  | 'EMPLOYER_MEETINGS'
  /** Help to start a business. */
  | 'ENTREPRENEURSHIP'
  /** Guidance. */
  | 'GUIDANCE'
  /** Job search, with computers. */
  | 'JOB_SEARCH'
  /** Receiving and informing people. */
  | 'RECEPTION'
  /** Courses. */
  | 'TRAINING'
  /** Short training pills. */
  | 'TRAINING_PILLS'
  /** Group workshops. */
  | 'WORKSHOPS';

/** Conditions on an activity.. */
export type ActivityFilter = {
  /** Equal to. */
  eq?: InputMaybe<Activity>;
  /** Equal to one of. */
  in?: InputMaybe<Array<Activity>>;
};

/** An agreement between organizations (conveni, convenio, protocollo d'intesa). */
export type Agreement = {
  __typename?: 'Agreement';
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The title. */
  name?: Maybe<Scalars['String']['output']>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** What it is for. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who signed. */
  signatories?: Maybe<Array<Signature>>;
  /** The day it was signed. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The last day. */
  validThrough?: Maybe<Scalars['Date']['output']>;
};

/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type Area = {
  __typename?: 'Area';
  /** The simplified boundary as a GeoJSON `Polygon` or `MultiPolygon`. Null where the source has none. */
  boundary?: Maybe<Scalars['GeoJSON']['output']>;
  /** The municipal seat where the source has it (Catalonia), else the centroid of the boundary. Null for the few areas without coordinates. */
  centroid?: Maybe<GeoPoint>;
  /** The areas inside this one, by id: those of the level asked for, at any depth, else those of the next level down. A circle's children are the municipalities whose centroid lies in it. */
  children: Array<Area>;
  /** The official code of the area in its own list (INE, Idescat, ISTAT), null for a circle. */
  code?: Maybe<Scalars['String']['output']>;
  /** The facilities in this area. */
  facilities?: Maybe<FacilityConnection>;
  /** How many facilities, services and organizations there are in this area. */
  facilityFigures?: Maybe<FacilityFigures>;
  /** The area's id, of the form `country:level:code`. */
  id: Scalars['ID']['output'];
  /** The level of the area. */
  kind: AreaKind;
  /** The area's name in the language asked for; where the source has none in it, in the official language of the place (Catalan, else Spanish; Italian). */
  name: Scalars['String']['output'];
  /** Every name the sources have, one for each language. */
  names: Array<LocalizedText>;
  /** The organizations with their seat in this area. */
  organizations?: Maybe<OrganizationConnection>;
  /** The area that encloses this one: of the level asked for, else of the next level up in the chain municipality, province, region, country. Null where there is none. */
  parent?: Maybe<Area>;
  /** The inhabitants, by the newest figure of the source: 2024 for Spain, the census of 2011 for Italy. */
  population?: Maybe<Scalars['Int']['output']>;
  /** The year of the population figure. */
  populationYear?: Maybe<Scalars['Int']['output']>;
  /** The services given in this area. */
  services?: Maybe<ServiceConnection>;
  /** The zones of neighbourhoods that partners have drawn in this area. */
  zones?: Maybe<ZoneConnection>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaChildrenArgs = {
  kind?: InputMaybe<AreaKind>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FacilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FacilityOrder>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaNameArgs = {
  language?: InputMaybe<Language>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrganizationOrder>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaParentArgs = {
  kind?: InputMaybe<AreaKind>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ServiceOrder>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaZonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ZoneFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ZoneOrder>;
};

/** A page of areas. */
export type AreaConnection = {
  __typename?: 'AreaConnection';
  /** The areas of this page with their cursors. */
  edges: Array<AreaEdge>;
  /** The areas of this page. */
  nodes: Array<Area>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many areas the filter finds. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An area in a page. */
export type AreaEdge = {
  __typename?: 'AreaEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The area. */
  node: Area;
};

/** Conditions on an area: the area named, and everything inside it. */
export type AreaFilter = {
  /** In this area. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these areas, 1 to 1000 values, at most 20 circles among them. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The level of an area in its country's division of territory, or a circle drawn by a question. */
export type AreaKind =
  /** A circle around a point, from `areaNear`. */
  | 'CIRCLE'
  /** A Catalan comarca. It lies in a region, beside the provinces, and may cross their limits. */
  | 'COMARCA'
  /** A state: Spain or Italy. */
  | 'COUNTRY'
  /** A municipality: município, municipi, comune. */
  | 'MUNICIPALITY'
  /** A province (NUTS 3 in most cases). */
  | 'PROVINCE'
  /** A Spanish autonomous community or an Italian region (NUTS 2). */
  | 'REGION';

/** Conditions on an area's level. */
export type AreaKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<AreaKind>;
  /** Equal to one of. */
  in?: InputMaybe<Array<AreaKind>>;
};

/** Conditions on areas. */
export type AreasFilter = {
  /** Of one of these levels. */
  kind?: InputMaybe<AreaKindFilter>;
  /** Words in a name in any language, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Inside this area, at any depth. */
  within?: InputMaybe<IdFilter>;
};

/** A condition on a yes-or-no field. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How an office, service or organization is reached. Never a private person's. */
export type ContactPoint = {
  __typename?: 'ContactPoint';
  /** The mailbox of the office. */
  email?: Maybe<Scalars['String']['output']>;
  /** The role or office that answers, such as `information desk`. */
  name?: Maybe<Scalars['String']['output']>;
  /** The telephone number as the partner writes it. */
  telephone?: Maybe<Scalars['String']['output']>;
  /** A web page. */
  url?: Maybe<Scalars['String']['output']>;
};

/** What a service costs (HSDS cost_option). */
export type CostOption = {
  __typename?: 'CostOption';
  /** The amount; 0 when free. */
  amount?: Maybe<Scalars['Float']['output']>;
  /** The currency, ISO 4217. */
  currency?: Maybe<Scalars['String']['output']>;
  /** In words. */
  description?: Maybe<Scalars['String']['output']>;
};

/** Conditions on a date; several conditions must all hold. */
export type DateFilter = {
  /** On this day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or later. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** On one of these days, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** On this day or earlier. */
  lte?: InputMaybe<Scalars['Date']['input']>;
};

/** A day of the week. */
export type DayOfWeek =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** A kind of information, answered by one subgraph. */
export type Domain =
  /** Organizations, facilities and services. */
  | 'FACILITIES'
  /** Job offers, employers, visits to companies. */
  | 'OFFERS'
  /** Figures about the people served. */
  | 'PEOPLE'
  /** The training catalogue. */
  | 'TRAINING';

/** Who a service is for (HSDS eligibility). */
export type Eligibility = {
  __typename?: 'Eligibility';
  /** In words (HSDS eligibility_description). */
  description?: Maybe<Scalars['String']['output']>;
  /** The greatest age in years. */
  maximumAge?: Maybe<Scalars['Int']['output']>;
  /** The least age in years. */
  minimumAge?: Maybe<Scalars['Int']['output']>;
};

/** An occupation of the European classification ESCO. */
export type EscoOccupation = {
  __typename?: 'EscoOccupation';
  /** The preferred label. */
  name: Scalars['String']['output'];
  /** The concept's URI. */
  uri: Scalars['ID']['output'];
};

/** A place with an address where services or courses are given (HSDS location). */
export type Facility = {
  __typename?: 'Facility';
  /** How people with disabilities get on there. */
  accessibility?: Maybe<Accessibility>;
  /** Its address. */
  address?: Maybe<PostalAddress>;
  /** Where it is. */
  area?: Maybe<Area>;
  /** How it is reached. */
  contact?: Maybe<ContactPoint>;
  /** What it is. */
  description?: Maybe<Scalars['String']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The kind of facility. */
  kind?: Maybe<FacilityKind>;
  /** Its coordinates. */
  location?: Maybe<GeoPoint>;
  /** The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The organization that runs it. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** What may be done there. */
  permittedActivities?: Maybe<Array<Activity>>;
  /** When it is open. */
  schedules?: Maybe<Array<Schedule>>;
  /** The services given there. */
  services?: Maybe<ServiceConnection>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** Its rooms and workshops, by id. */
  spaces?: Maybe<Array<Space>>;
  /** The zone it serves. */
  zone?: Maybe<Zone>;
  /** Its part in the zone. */
  zoneRole?: Maybe<ZoneRole>;
};


/** A place with an address where services or courses are given (HSDS location). */
export type FacilityServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ServiceOrder>;
};

/** A page of facilities, gathered from every partner. */
export type FacilityConnection = {
  __typename?: 'FacilityConnection';
  /** The facilities of this page with their cursors. */
  edges: Array<FacilityEdge>;
  /** The facilities of this page. */
  nodes: Array<Facility>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many facilities the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the facilities of a page. */
export type FacilityEdge = {
  __typename?: 'FacilityEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The facility. */
  node: Facility;
};

/** How many facilities, services and organizations there are. Each field asks the databases only when selected. */
export type FacilityFigures = {
  __typename?: 'FacilityFigures';
  /** The number of facilities. */
  facilities?: Maybe<Scalars['Int']['output']>;
  /** The number of organizations with their seat there; null for an organization. */
  organizations?: Maybe<Scalars['Int']['output']>;
  /** The number of services. */
  services?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on facilities; all must hold. */
export type FacilityFilter = {
  /** Where it is. */
  area?: InputMaybe<AreaFilter>;
  /** The facility's id. */
  id?: InputMaybe<IdFilter>;
  /** The kind. */
  kind?: InputMaybe<FacilityKindFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** The id of the organization that runs it. */
  organization?: InputMaybe<IdFilter>;
  /** An activity permitted there. */
  permittedActivities?: InputMaybe<ActivityFilter>;
  /** Words in the name or the description, each of which must occur, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The zone's id. */
  zone?: InputMaybe<IdFilter>;
  /** Its part in the zone. */
  zoneRole?: InputMaybe<ZoneRoleFilter>;
};

/** The kind of a facility. */
export type FacilityKind =
  /** A business incubator or company support centre. */
  | 'BUSINESS_CENTRE'
  /** A social or community centre. */
  | 'COMMUNITY_CENTRE'
  /** A point of first contact run by an accredited organization. */
  | 'FIRST_CONTACT_POINT'
  /** A public employment office. */
  | 'JOB_OFFICE'
  /** A library. */
  | 'LIBRARY'
  /** A town hall or other municipal office. */
  | 'MUNICIPAL_OFFICE'
  /** Another place. */
  | 'OTHER'
  /** A training centre. */
  | 'TRAINING_CENTRE';

/** Conditions on the kind of a facility.. */
export type FacilityKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<FacilityKind>;
  /** Equal to one of. */
  in?: InputMaybe<Array<FacilityKind>>;
};

/** An order of facilities. */
export type FacilityOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: FacilityOrderField;
};

/** What facilities can be ordered by. */
export type FacilityOrderField =
  /** The id: partner, then key. */
  | 'ID'
  /** The name, whatever the case and the accents. */
  | 'NAME';

/** Conditions on a number; several conditions must all hold. */
export type FloatFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** Equal to one of, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** A point on the earth, WGS 84 degrees. */
export type GeoPoint = {
  __typename?: 'GeoPoint';
  /** Degrees north, from -90 to 90. */
  latitude: Scalars['Float']['output'];
  /** Degrees east, from -180 to 180. */
  longitude: Scalars['Float']['output'];
};

/** Conditions on an id; several conditions must all hold. */
export type IdFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on a whole number; several conditions must all hold. */
export type IntFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to one of, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Int']['input']>;
};

/** A service that moves from place to place by a timetable. */
export type ItinerantService = {
  __typename?: 'ItinerantService';
  /** What is done on the way. */
  activities?: Maybe<Array<Activity>>;
  /** What it does. */
  description?: Maybe<Scalars['String']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The organization that runs it. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The timetable. */
  stops?: Maybe<Array<ItinerantStop>>;
  /** The zone it moves through. */
  zone?: Maybe<Zone>;
};

/** A stop in the timetable of an itinerant service. */
export type ItinerantStop = {
  __typename?: 'ItinerantStop';
  /** When it leaves. */
  closesAt?: Maybe<Scalars['Time']['output']>;
  /** The day of the week. */
  dayOfWeek?: Maybe<DayOfWeek>;
  /** The facility where it stops, if it is one of the partner's. */
  facility?: Maybe<Facility>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The itinerant service. */
  itinerantService?: Maybe<ItinerantService>;
  /** When it arrives. */
  opensAt?: Maybe<Scalars['Time']['output']>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The place in words. */
  place?: Maybe<Scalars['String']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
};

/** A language in which reference data has names. */
export type Language =
  /** Catalan (BCP 47 `ca`). */
  | 'CA'
  /** English (BCP 47 `en`). */
  | 'EN'
  /** Spanish (BCP 47 `es`). */
  | 'ES'
  /** Italian (BCP 47 `it`). */
  | 'IT';

/** A name in one language. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** The language of the text. */
  language: Language;
  /** The text itself. */
  text: Scalars['String']['output'];
};

/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type Occupation = {
  __typename?: 'Occupation';
  /** The group this one belongs to, one digit shorter. Null for a major group. */
  broader?: Maybe<Occupation>;
  /** The ISCO-08 code: one digit for a major group, up to four for a unit group. */
  code: Scalars['ID']['output'];
  /** The ESCO occupations classified under this unit group, by label. Empty for groups of fewer than four digits. */
  escoOccupations: Array<EscoOccupation>;
  /** The number of digits of the code, 1 to 4. */
  level: Scalars['Int']['output'];
  /** The occupation's name in the language asked for; where the source has none in it, in English. */
  name: Scalars['String']['output'];
  /** Every name the sources have, one for each language. */
  names: Array<LocalizedText>;
  /** The groups one digit longer than this one, by code. */
  narrower: Array<Occupation>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationEscoOccupationsArgs = {
  language?: InputMaybe<Language>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationNameArgs = {
  language?: InputMaybe<Language>;
};

/** A page of occupations. */
export type OccupationConnection = {
  __typename?: 'OccupationConnection';
  /** The occupations of this page with their cursors. */
  edges: Array<OccupationEdge>;
  /** The occupations of this page. */
  nodes: Array<Occupation>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many occupations the filter finds. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An occupation in a page. */
export type OccupationEdge = {
  __typename?: 'OccupationEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The occupation. */
  node: Occupation;
};

/** Conditions on an occupation: the group named, and everything below it. */
export type OccupationFilter = {
  /** In this ISCO-08 group, 1 to 4 digits. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these ISCO-08 groups, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on occupations. */
export type OccupationsFilter = {
  /** Number of digits of the code. */
  level?: InputMaybe<IntFilter>;
  /** Words in a name in any language, in the label of an ESCO occupation of the group, or in the label of a Catalan group (CCO-2011) that corresponds to it, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Inside this ISCO-08 group, at any depth. */
  within?: InputMaybe<IdFilter>;
};

/** The direction of an order. Absent values come last in both. */
export type OrderDirection =
  /** Smallest, earliest or alphabetically first, first. */
  | 'ASC'
  /** Largest, latest or alphabetically last, first. */
  | 'DESC';

/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type Organization = {
  __typename?: 'Organization';
  /** What it is accredited for, by id. */
  accreditations?: Maybe<Array<Accreditation>>;
  /** Its address. */
  address?: Maybe<PostalAddress>;
  /** Another name or acronym it is known by. */
  alternateName?: Maybe<Scalars['String']['output']>;
  /** Where it has its seat. */
  area?: Maybe<Area>;
  /** How it is reached. */
  contact?: Maybe<ContactPoint>;
  /** What it does. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its facilities. */
  facilities?: Maybe<FacilityConnection>;
  /** How many facilities and services depend on it. */
  facilityFigures?: Maybe<FacilityFigures>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The kind of organization. */
  kind?: Maybe<OrganizationKind>;
  /** The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The services it provides. */
  services?: Maybe<ServiceConnection>;
  /** The agreements it has signed. */
  signatures?: Maybe<Array<Signature>>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FacilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FacilityOrder>;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ServiceOrder>;
};

/** A page of organizations, gathered from every partner. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The organizations of this page with their cursors. */
  edges: Array<OrganizationEdge>;
  /** The organizations of this page. */
  nodes: Array<Organization>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many organizations the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the organizations of a page. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The organization. */
  node: Organization;
};

/** Conditions on organizations; all must hold. */
export type OrganizationFilter = {
  /** Where it has its seat. */
  area?: InputMaybe<AreaFilter>;
  /** The organization's id. */
  id?: InputMaybe<IdFilter>;
  /** The kind. */
  kind?: InputMaybe<OrganizationKindFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** Words in the name, the other name or the description, each of which must occur, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** The kind of an organization. */
export type OrganizationKind =
  /** A federation or association of businesses. */
  | 'BUSINESS_ASSOCIATION'
  /** A chamber of commerce. */
  | 'CHAMBER'
  /** A private company. */
  | 'COMPANY'
  /** A town hall, county council or other local body. */
  | 'LOCAL_GOVERNMENT'
  /** An NGO, foundation or other non-profit body. */
  | 'NGO'
  /** Another public body or company. */
  | 'PUBLIC_BODY'
  /** A public employment service or one of its offices. */
  | 'PUBLIC_EMPLOYMENT_SERVICE'
  /** A training centre. */
  | 'TRAINING_CENTRE'
  /** A trade union. */
  | 'UNION'
  /** A university. */
  | 'UNIVERSITY';

/** Conditions on the kind of an organization.. */
export type OrganizationKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<OrganizationKind>;
  /** Equal to one of. */
  in?: InputMaybe<Array<OrganizationKind>>;
};

/** An order of organizations. */
export type OrganizationOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: OrganizationOrderField;
};

/** What organizations can be ordered by. */
export type OrganizationOrderField =
  /** The id: partner, then key. */
  | 'ID'
  /** The name, whatever the case and the accents. */
  | 'NAME';

/** A code of the partner's own that no code list knows. */
export type OriginalCode = {
  __typename?: 'OriginalCode';
  /** The code as the partner wrote it. */
  code: Scalars['String']['output'];
  /** The field of this record that the code was meant for, such as `occupation`. */
  field: Scalars['String']['output'];
};

/** Where a page of a list begins and ends (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last item, to be given as `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True if there is a next page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if this page was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item, null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** An institution that shares its database through the graph. */
export type Partner = {
  __typename?: 'Partner';
  /** The territory the partner works in. */
  area?: Maybe<Area>;
  /** The kind of information the partner shares. */
  domains: Array<Domain>;
  /** The partner's id, as in the ids of its records. */
  id: Scalars['ID']['output'];
  /** The languages its records are written in. */
  languages: Array<Language>;
  /** The partner's name. */
  name: Scalars['String']['output'];
  /** The partner's own site. */
  url?: Maybe<Scalars['String']['output']>;
};

/** How a place is reached, in the terms of schema.org PostalAddress. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** The town as the partner writes it. */
  addressLocality?: Maybe<Scalars['String']['output']>;
  /** The postcode. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  streetAddress?: Maybe<Scalars['String']['output']>;
};

/** A professional family of the Spanish catalogue of professional qualifications (SEPE, INCUAL). */
export type ProfessionalFamily =
  /** Administration and management (Administració i gestió). */
  | 'ADG'
  /** Physical activities and sports (Activitats físiques i esportives). */
  | 'AFD'
  /** Agriculture (Agrària). */
  | 'AGA'
  /** Graphic arts (Arts gràfiques). */
  | 'ARG'
  /** Arts and crafts (Arts i artesanies). */
  | 'ART'
  /** Trade and marketing (Comerç i màrqueting). */
  | 'COM'
  /** Electricity and electronics (Electricitat i electrònica). */
  | 'ELE'
  /** Energy and water (Energia i aigua). */
  | 'ENA'
  /** Building and civil engineering (Edificació i obra civil). */
  | 'EOC'
  /** Mechanical manufacturing (Fabricació mecànica). */
  | 'FME'
  /** Hospitality and tourism (Hostaleria i turisme). */
  | 'HOT'
  /** Extractive industries (Indústries extractives). */
  | 'IEX'
  /** Computing and communications (Informàtica i comunicacions). */
  | 'IFC'
  /** Installation and maintenance (Instal·lació i manteniment). */
  | 'IMA'
  /** Personal image (Imatge personal). */
  | 'IMP'
  /** Image and sound (Imatge i so). */
  | 'IMS'
  /** Food industries (Indústria alimentària). */
  | 'INA'
  /** Wood, furniture and cork (Fusta, moble i suro). */
  | 'MAM'
  /** Maritime and fishing (Marítim pesquer). */
  | 'MAP'
  /** Chemistry (Química). */
  | 'QUI'
  /** Health (Sanitat). */
  | 'SAN'
  /** Security and environment (Seguretat i medi ambient). */
  | 'SEA'
  /** Sociocultural and community services (Serveis socioculturals i a la comunitat). */
  | 'SSC'
  /** Textile, clothing and leather (Tèxtil, confecció i pell). */
  | 'TCP'
  /** Transport and vehicle maintenance (Transport i manteniment de vehicles). */
  | 'TMV'
  /** Glass and ceramics (Vidre i ceràmica). */
  | 'VIC';

export type Query = {
  __typename?: 'Query';
  /** The area with this id, or null if there is none. */
  area?: Maybe<Area>;
  /** The circle around a point: an area whose children are the municipalities with their centroid in it, by great-circle distance. */
  areaNear?: Maybe<Area>;
  /** The areas that a filter finds, by id. */
  areas?: Maybe<AreaConnection>;
  /** The facilities that a filter finds, at every partner. */
  facilities?: Maybe<FacilityConnection>;
  /** The facility with this id, or null if there is none. */
  facility?: Maybe<Facility>;
  /** The occupation or group with this ISCO-08 code, or null if there is none. */
  occupation?: Maybe<Occupation>;
  /** The occupations that a filter finds, by code. */
  occupations?: Maybe<OccupationConnection>;
  /** The organization with this id, or null if there is none. */
  organization?: Maybe<Organization>;
  /** The organizations that a filter finds, at every partner. */
  organizations?: Maybe<OrganizationConnection>;
  /** The partners whose databases make up the graph, by id. */
  partners?: Maybe<Array<Partner>>;
  /** The service with this id, or null if there is none. */
  service?: Maybe<Service>;
  /** The services that a filter finds, at every partner. */
  services?: Maybe<ServiceConnection>;
};


export type QueryAreaArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAreaNearArgs = {
  latitude: Scalars['Float']['input'];
  longitude: Scalars['Float']['input'];
  radiusKm: Scalars['Float']['input'];
};


export type QueryAreasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AreasFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FacilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FacilityOrder>;
};


export type QueryFacilityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOccupationArgs = {
  code: Scalars['ID']['input'];
};


export type QueryOccupationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OccupationsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrganizationOrder>;
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ServiceOrder>;
};

/** Hours that repeat every week between two dates (HSDS schedule). */
export type Schedule = {
  __typename?: 'Schedule';
  /** When it closes (HSDS closes_at). */
  closesAt?: Maybe<Scalars['Time']['output']>;
  /** The day of the week. */
  dayOfWeek?: Maybe<DayOfWeek>;
  /** What else there is to say. */
  description?: Maybe<Scalars['String']['output']>;
  /** The facility that is open. */
  facility?: Maybe<Facility>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** When it opens (HSDS opens_at). */
  opensAt?: Maybe<Scalars['Time']['output']>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The service that is given. */
  service?: Maybe<Service>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The space that can be used. */
  space?: Maybe<Space>;
  /** The first day it holds. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last day it holds. */
  validThrough?: Maybe<Scalars['Date']['output']>;
};

/** A service to people or companies, in the terms of HSDS 3. */
export type Service = {
  __typename?: 'Service';
  /** How people with disabilities get on with it. */
  accessibility?: Maybe<Accessibility>;
  /** Another name (HSDS alternate_name). */
  alternateName?: Maybe<Scalars['String']['output']>;
  /** The area it is given in. */
  area?: Maybe<Area>;
  /** How it is reached. */
  contact?: Maybe<ContactPoint>;
  /** What it costs. */
  cost?: Maybe<CostOption>;
  /** What it does. */
  description?: Maybe<Scalars['String']['output']>;
  /** Who it is for. */
  eligibility?: Maybe<Eligibility>;
  /** Where it is given. */
  facility?: Maybe<Facility>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The kind of service. */
  kind?: Maybe<ServiceKind>;
  /** The languages it is given in, BCP 47. */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The organization that provides it. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** When it is given. */
  schedules?: Maybe<Array<Schedule>>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** Whether it is given. */
  status?: Maybe<ServiceStatus>;
  /** The first day it is given. */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** The last day it is given. */
  validThrough?: Maybe<Scalars['Date']['output']>;
};

/** A page of services, gathered from every partner. */
export type ServiceConnection = {
  __typename?: 'ServiceConnection';
  /** The services of this page with their cursors. */
  edges: Array<ServiceEdge>;
  /** The services of this page. */
  nodes: Array<Service>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many services the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the services of a page. */
export type ServiceEdge = {
  __typename?: 'ServiceEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The service. */
  node: Service;
};

/** Conditions on services; all must hold. */
export type ServiceFilter = {
  /** The area it is given in. */
  area?: InputMaybe<AreaFilter>;
  /** The id of the facility where it is given. */
  facility?: InputMaybe<IdFilter>;
  /** The service's id. */
  id?: InputMaybe<IdFilter>;
  /** The kind. */
  kind?: InputMaybe<ServiceKindFilter>;
  /** A language it is given in, BCP 47. */
  languages?: InputMaybe<StringFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** The id of the organization that provides it. */
  organization?: InputMaybe<IdFilter>;
  /** Whether it is given. */
  status?: InputMaybe<ServiceStatusFilter>;
  /** Words in the name, the other name or the description, each of which must occur, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The first day it is given. */
  validFrom?: InputMaybe<DateFilter>;
  /** The last day it is given. */
  validThrough?: InputMaybe<DateFilter>;
};

/** The kind of a service. */
export type ServiceKind =
  /** Services to employers. */
  | 'EMPLOYER_SERVICE'
  /** Help to start or keep a business. */
  | 'ENTREPRENEURSHIP'
  /** Guidance and itineraries. */
  | 'GUIDANCE'
  /** Information and first contact. */
  | 'INFORMATION'
  /** Language learning. */
  | 'LANGUAGE_LEARNING'
  /** Legal and labour advice. */
  | 'LEGAL_ADVICE'
  /** Job search and placement. */
  | 'PLACEMENT'
  /** Recognition of qualifications and skills. */
  | 'SKILLS_RECOGNITION'
  /** Social support. */
  | 'SOCIAL_SUPPORT'
  /** Training. */
  | 'TRAINING';

/** Conditions on the kind of a service.. */
export type ServiceKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<ServiceKind>;
  /** Equal to one of. */
  in?: InputMaybe<Array<ServiceKind>>;
};

/** An order of services. */
export type ServiceOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: ServiceOrderField;
};

/** What services can be ordered by. */
export type ServiceOrderField =
  /** The id: partner, then key. */
  | 'ID'
  /** The name, whatever the case and the accents. */
  | 'NAME'
  /** The last day it is given. */
  | 'VALID_THROUGH';

/** Whether a service is given (HSDS status). */
export type ServiceStatus =
  /** It is given. */
  | 'ACTIVE'
  /** It has ended. */
  | 'DEFUNCT'
  /** It isn't given for now. */
  | 'INACTIVE';

/** Conditions on whether a service is given.. */
export type ServiceStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<ServiceStatus>;
  /** Equal to one of. */
  in?: InputMaybe<Array<ServiceStatus>>;
};

/** An organization's signature under an agreement. */
export type Signature = {
  __typename?: 'Signature';
  /** The agreement. */
  agreement?: Maybe<Agreement>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The organization that signed. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** Its part in the agreement, in words. */
  role?: Maybe<Scalars['String']['output']>;
  /** The day it signed. */
  signedOn?: Maybe<Scalars['Date']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
};

/** Whose database a record was read from, and how fresh it is. */
export type Source = {
  __typename?: 'Source';
  /** The partner. */
  partner: Partner;
  /** When the partner last changed the record, if its database says so. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A room or workshop of a facility. */
export type Space = {
  __typename?: 'Space';
  /** When it can be used. */
  availability?: Maybe<Array<Schedule>>;
  /** How many people it holds. */
  capacity?: Maybe<Scalars['Int']['output']>;
  /** What is in it. */
  equipment?: Maybe<Array<Scalars['String']['output']>>;
  /** The facility it belongs to. */
  facility?: Maybe<Facility>;
  /** Its area in square metres. */
  floorArea?: Maybe<Scalars['Float']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The kind of space. */
  kind?: Maybe<SpaceKind>;
  /** The name or number. */
  name?: Maybe<Scalars['String']['output']>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The professional families that can be taught there. */
  teachableFamilies?: Maybe<Array<ProfessionalFamily>>;
};

/** The kind of a space. */
export type SpaceKind =
  /** A classroom. */
  | 'CLASSROOM'
  /** A room with computers. */
  | 'COMPUTER_ROOM'
  /** A hall. */
  | 'HALL'
  /** A meeting or group room. */
  | 'MEETING_ROOM'
  /** An office for interviews. */
  | 'OFFICE'
  /** A workshop. */
  | 'WORKSHOP';

/** Conditions on a text; case and accents count in `eq` and `in`, and don't in `contains`. */
export type StringFilter = {
  /** Contains, whatever the case and the accents; at most 200 characters. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal to, letter by letter. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A group of neighbourhoods served from an anchor facility and its satellites. */
export type Zone = {
  __typename?: 'Zone';
  /** The centre that it is organized around. */
  anchorFacility?: Maybe<Facility>;
  /** The municipality it lies in. */
  area?: Maybe<Area>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The services that move through the zone. */
  itinerantServices?: Maybe<Array<ItinerantService>>;
  /** The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its neighbourhoods. */
  neighbourhoods?: Maybe<Array<Scalars['String']['output']>>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The centres that depend on the anchor, by id. */
  satellites?: Maybe<Array<Facility>>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
};

/** A page of zones, gathered from every partner. */
export type ZoneConnection = {
  __typename?: 'ZoneConnection';
  /** The zones of this page with their cursors. */
  edges: Array<ZoneEdge>;
  /** The zones of this page. */
  nodes: Array<Zone>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many zones the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the zones of a page. */
export type ZoneEdge = {
  __typename?: 'ZoneEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The zone. */
  node: Zone;
};

/** Conditions on zones; all must hold. */
export type ZoneFilter = {
  /** The municipality it lies in. */
  area?: InputMaybe<AreaFilter>;
  /** The zone's id. */
  id?: InputMaybe<IdFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
};

/** An order of zones. */
export type ZoneOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: ZoneOrderField;
};

/** What zones can be ordered by. */
export type ZoneOrderField =
  /** The id: partner, then key. */
  | 'ID'
  /** The name, whatever the case and the accents. */
  | 'NAME';

/** A facility's part in its zone. */
export type ZoneRole =
  /** The centre that the zone is organized around. */
  | 'ANCHOR'
  /** A centre that depends on the anchor. */
  | 'SATELLITE';

/** Conditions on a facility's part in its zone.. */
export type ZoneRoleFilter = {
  /** Equal to. */
  eq?: InputMaybe<ZoneRole>;
  /** Equal to one of. */
  in?: InputMaybe<Array<ZoneRole>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Accreditation: Accreditation;
  Agreement: Agreement;
  Area: Area;
  Facility: Facility;
  ItinerantService: ItinerantService;
  ItinerantStop: ItinerantStop;
  Occupation: Occupation;
  Organization: Organization;
  Schedule: Schedule;
  Service: Service;
  Signature: Signature;
  Space: Space;
  Zone: Zone;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Accreditation:
    ( { __typename: 'Accreditation' }
    & GraphQLRecursivePick<FederationTypes['Accreditation'], {"id":true}> );
  Agreement:
    ( { __typename: 'Agreement' }
    & GraphQLRecursivePick<FederationTypes['Agreement'], {"id":true}> );
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"id":true}> );
  Facility:
    ( { __typename: 'Facility' }
    & GraphQLRecursivePick<FederationTypes['Facility'], {"id":true}> );
  ItinerantService:
    ( { __typename: 'ItinerantService' }
    & GraphQLRecursivePick<FederationTypes['ItinerantService'], {"id":true}> );
  ItinerantStop:
    ( { __typename: 'ItinerantStop' }
    & GraphQLRecursivePick<FederationTypes['ItinerantStop'], {"id":true}> );
  Occupation:
    ( { __typename: 'Occupation' }
    & GraphQLRecursivePick<FederationTypes['Occupation'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Schedule:
    ( { __typename: 'Schedule' }
    & GraphQLRecursivePick<FederationTypes['Schedule'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  Signature:
    ( { __typename: 'Signature' }
    & GraphQLRecursivePick<FederationTypes['Signature'], {"id":true}> );
  Space:
    ( { __typename: 'Space' }
    & GraphQLRecursivePick<FederationTypes['Space'], {"id":true}> );
  Zone:
    ( { __typename: 'Zone' }
    & GraphQLRecursivePick<FederationTypes['Zone'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Accessibility: ResolverTypeWrapper<Accessibility>;
  Accreditation: ResolverTypeWrapper<EntityRowMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccreditationLevel: AccreditationLevel;
  Activity: Activity;
  ActivityFilter: ActivityFilter;
  Agreement: ResolverTypeWrapper<EntityRowMapper>;
  Area: ResolverTypeWrapper<AreaParentMapper>;
  AreaConnection: ResolverTypeWrapper<Omit<AreaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AreaEdge']>, nodes: Array<ResolversTypes['Area']> }>;
  AreaEdge: ResolverTypeWrapper<Omit<AreaEdge, 'node'> & { node: ResolversTypes['Area'] }>;
  AreaFilter: AreaFilter;
  AreaKind: AreaKind;
  AreaKindFilter: AreaKindFilter;
  AreasFilter: AreasFilter;
  BooleanFilter: BooleanFilter;
  ContactPoint: ResolverTypeWrapper<ContactPoint>;
  CostOption: ResolverTypeWrapper<CostOption>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayOfWeek: DayOfWeek;
  Domain: Domain;
  Eligibility: ResolverTypeWrapper<Eligibility>;
  EscoOccupation: ResolverTypeWrapper<EscoOccupation>;
  Facility: ResolverTypeWrapper<EntityRowMapper>;
  FacilityConnection: ResolverTypeWrapper<ConnectionMapper>;
  FacilityEdge: ResolverTypeWrapper<Omit<FacilityEdge, 'node'> & { node: ResolversTypes['Facility'] }>;
  FacilityFigures: ResolverTypeWrapper<FacilityFiguresParentMapper>;
  FacilityFilter: FacilityFilter;
  FacilityKind: FacilityKind;
  FacilityKindFilter: FacilityKindFilter;
  FacilityOrder: FacilityOrder;
  FacilityOrderField: FacilityOrderField;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  ItinerantService: ResolverTypeWrapper<EntityRowMapper>;
  ItinerantStop: ResolverTypeWrapper<EntityRowMapper>;
  Language: Language;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  Month: ResolverTypeWrapper<Scalars['Month']['output']>;
  Occupation: ResolverTypeWrapper<OccupationParentMapper>;
  OccupationConnection: ResolverTypeWrapper<Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OccupationEdge']>, nodes: Array<ResolversTypes['Occupation']> }>;
  OccupationEdge: ResolverTypeWrapper<Omit<OccupationEdge, 'node'> & { node: ResolversTypes['Occupation'] }>;
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<EntityRowMapper>;
  OrganizationConnection: ResolverTypeWrapper<ConnectionMapper>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationKind: OrganizationKind;
  OrganizationKindFilter: OrganizationKindFilter;
  OrganizationOrder: OrganizationOrder;
  OrganizationOrderField: OrganizationOrderField;
  OriginalCode: ResolverTypeWrapper<OriginalCode>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partner: ResolverTypeWrapper<PartnerParentMapper>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  ProfessionalFamily: ProfessionalFamily;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Schedule: ResolverTypeWrapper<EntityRowMapper>;
  Service: ResolverTypeWrapper<EntityRowMapper>;
  ServiceConnection: ResolverTypeWrapper<ConnectionMapper>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServiceFilter: ServiceFilter;
  ServiceKind: ServiceKind;
  ServiceKindFilter: ServiceKindFilter;
  ServiceOrder: ServiceOrder;
  ServiceOrderField: ServiceOrderField;
  ServiceStatus: ServiceStatus;
  ServiceStatusFilter: ServiceStatusFilter;
  Signature: ResolverTypeWrapper<EntityRowMapper>;
  Source: ResolverTypeWrapper<SourceParentMapper>;
  Space: ResolverTypeWrapper<EntityRowMapper>;
  SpaceKind: SpaceKind;
  StringFilter: StringFilter;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  Zone: ResolverTypeWrapper<EntityRowMapper>;
  ZoneConnection: ResolverTypeWrapper<ConnectionMapper>;
  ZoneEdge: ResolverTypeWrapper<Omit<ZoneEdge, 'node'> & { node: ResolversTypes['Zone'] }>;
  ZoneFilter: ZoneFilter;
  ZoneOrder: ZoneOrder;
  ZoneOrderField: ZoneOrderField;
  ZoneRole: ZoneRole;
  ZoneRoleFilter: ZoneRoleFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Accessibility: Accessibility;
  Accreditation: EntityRowMapper;
  ID: Scalars['ID']['output'];
  ActivityFilter: ActivityFilter;
  Agreement: EntityRowMapper;
  Area: AreaParentMapper;
  AreaConnection: Omit<AreaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AreaEdge']>, nodes: Array<ResolversParentTypes['Area']> };
  AreaEdge: Omit<AreaEdge, 'node'> & { node: ResolversParentTypes['Area'] };
  AreaFilter: AreaFilter;
  AreaKindFilter: AreaKindFilter;
  AreasFilter: AreasFilter;
  BooleanFilter: BooleanFilter;
  ContactPoint: ContactPoint;
  CostOption: CostOption;
  Float: Scalars['Float']['output'];
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  Eligibility: Eligibility;
  EscoOccupation: EscoOccupation;
  Facility: EntityRowMapper;
  FacilityConnection: ConnectionMapper;
  FacilityEdge: Omit<FacilityEdge, 'node'> & { node: ResolversParentTypes['Facility'] };
  FacilityFigures: FacilityFiguresParentMapper;
  FacilityFilter: FacilityFilter;
  FacilityKindFilter: FacilityKindFilter;
  FacilityOrder: FacilityOrder;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  GeoPoint: GeoPoint;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  ItinerantService: EntityRowMapper;
  ItinerantStop: EntityRowMapper;
  LocalizedText: LocalizedText;
  Month: Scalars['Month']['output'];
  Occupation: OccupationParentMapper;
  OccupationConnection: Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OccupationEdge']>, nodes: Array<ResolversParentTypes['Occupation']> };
  OccupationEdge: Omit<OccupationEdge, 'node'> & { node: ResolversParentTypes['Occupation'] };
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  Organization: EntityRowMapper;
  OrganizationConnection: ConnectionMapper;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  OrganizationKindFilter: OrganizationKindFilter;
  OrganizationOrder: OrganizationOrder;
  OriginalCode: OriginalCode;
  PageInfo: PageInfo;
  Partner: PartnerParentMapper;
  PostalAddress: PostalAddress;
  Query: Record<PropertyKey, never>;
  Schedule: EntityRowMapper;
  Service: EntityRowMapper;
  ServiceConnection: ConnectionMapper;
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServiceFilter: ServiceFilter;
  ServiceKindFilter: ServiceKindFilter;
  ServiceOrder: ServiceOrder;
  ServiceStatusFilter: ServiceStatusFilter;
  Signature: EntityRowMapper;
  Source: SourceParentMapper;
  Space: EntityRowMapper;
  StringFilter: StringFilter;
  Time: Scalars['Time']['output'];
  Zone: EntityRowMapper;
  ZoneConnection: ConnectionMapper;
  ZoneEdge: Omit<ZoneEdge, 'node'> & { node: ResolversParentTypes['Zone'] };
  ZoneFilter: ZoneFilter;
  ZoneOrder: ZoneOrder;
  ZoneRoleFilter: ZoneRoleFilter;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DerivedDirectiveArgs = { };

export type DerivedDirectiveResolver<Result, Parent, ContextType = Context, Args = DerivedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MappedDirectiveArgs = { };

export type MappedDirectiveResolver<Result, Parent, ContextType = Context, Args = MappedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SearchesDirectiveArgs = {
  fields: Array<Scalars['String']['input']>;
};

export type SearchesDirectiveResolver<Result, Parent, ContextType = Context, Args = SearchesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accessibility'] = ResolversParentTypes['Accessibility']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wheelchair?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AccreditationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accreditation'] = ResolversParentTypes['Accreditation'], FederationReferenceType extends FederationReferenceTypes['Accreditation'] = FederationReferenceTypes['Accreditation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Accreditation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['AccreditationLevel']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement'], FederationReferenceType extends FederationReferenceTypes['Agreement'] = FederationReferenceTypes['Agreement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agreement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatories?: Resolver<Maybe<Array<ResolversTypes['Signature']>>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  validThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  centroid?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facilities?: Resolver<Maybe<ResolversTypes['FacilityConnection']>, ParentType, ContextType, RequireFields<AreaFacilitiesArgs, 'first'>>;
  facilityFigures?: Resolver<Maybe<ResolversTypes['FacilityFigures']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AreaKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AreaNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<AreaOrganizationsArgs, 'first'>>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaParentArgs>>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  services?: Resolver<Maybe<ResolversTypes['ServiceConnection']>, ParentType, ContextType, RequireFields<AreaServicesArgs, 'first'>>;
  zones?: Resolver<Maybe<ResolversTypes['ZoneConnection']>, ParentType, ContextType, RequireFields<AreaZonesArgs, 'first'>>;
};

export type AreaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AreaConnection'] = ResolversParentTypes['AreaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AreaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AreaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AreaEdge'] = ResolversParentTypes['AreaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
};

export type ContactPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactPoint'] = ResolversParentTypes['ContactPoint']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CostOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostOption'] = ResolversParentTypes['CostOption']> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EligibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Eligibility'] = ResolversParentTypes['Eligibility']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maximumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EscoOccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscoOccupation'] = ResolversParentTypes['EscoOccupation']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FacilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facility'] = ResolversParentTypes['Facility'], FederationReferenceType extends FederationReferenceTypes['Facility'] = FederationReferenceTypes['Facility']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Facility']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessibility?: Resolver<Maybe<ResolversTypes['Accessibility']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['FacilityKind']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  permittedActivities?: Resolver<Maybe<Array<ResolversTypes['Activity']>>, ParentType, ContextType>;
  schedules?: Resolver<Maybe<Array<ResolversTypes['Schedule']>>, ParentType, ContextType>;
  services?: Resolver<Maybe<ResolversTypes['ServiceConnection']>, ParentType, ContextType, RequireFields<FacilityServicesArgs, 'first'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  spaces?: Resolver<Maybe<Array<ResolversTypes['Space']>>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['Zone']>, ParentType, ContextType>;
  zoneRole?: Resolver<Maybe<ResolversTypes['ZoneRole']>, ParentType, ContextType>;
};

export type FacilityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityConnection'] = ResolversParentTypes['FacilityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FacilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Facility']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FacilityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityEdge'] = ResolversParentTypes['FacilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Facility'], ParentType, ContextType>;
};

export type FacilityFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityFigures'] = ResolversParentTypes['FacilityFigures']> = {
  facilities?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organizations?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  services?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ItinerantServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItinerantService'] = ResolversParentTypes['ItinerantService'], FederationReferenceType extends FederationReferenceTypes['ItinerantService'] = FederationReferenceTypes['ItinerantService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItinerantService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activities?: Resolver<Maybe<Array<ResolversTypes['Activity']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stops?: Resolver<Maybe<Array<ResolversTypes['ItinerantStop']>>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['Zone']>, ParentType, ContextType>;
};

export type ItinerantStopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItinerantStop'] = ResolversParentTypes['ItinerantStop'], FederationReferenceType extends FederationReferenceTypes['ItinerantStop'] = FederationReferenceTypes['ItinerantStop']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItinerantStop']> | FederationReferenceType, FederationReferenceType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['Time']>, ParentType, ContextType>;
  dayOfWeek?: Resolver<Maybe<ResolversTypes['DayOfWeek']>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itinerantService?: Resolver<Maybe<ResolversTypes['ItinerantService']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['Time']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export type OccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occupation'] = ResolversParentTypes['Occupation'], FederationReferenceType extends FederationReferenceTypes['Occupation'] = FederationReferenceTypes['Occupation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Occupation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  broader?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  escoOccupations?: Resolver<Array<ResolversTypes['EscoOccupation']>, ParentType, ContextType, Partial<OccupationEscoOccupationsArgs>>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OccupationNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Occupation']>, ParentType, ContextType>;
};

export type OccupationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationConnection'] = ResolversParentTypes['OccupationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OccupationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Occupation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OccupationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationEdge'] = ResolversParentTypes['OccupationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Occupation'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accreditations?: Resolver<Maybe<Array<ResolversTypes['Accreditation']>>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  alternateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facilities?: Resolver<Maybe<ResolversTypes['FacilityConnection']>, ParentType, ContextType, RequireFields<OrganizationFacilitiesArgs, 'first'>>;
  facilityFigures?: Resolver<Maybe<ResolversTypes['FacilityFigures']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganizationKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  services?: Resolver<Maybe<ResolversTypes['ServiceConnection']>, ParentType, ContextType, RequireFields<OrganizationServicesArgs, 'first'>>;
  signatures?: Resolver<Maybe<Array<ResolversTypes['Signature']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OriginalCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OriginalCode'] = ResolversParentTypes['OriginalCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  domains?: Resolver<Array<ResolversTypes['Domain']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['Language']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  addressLocality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  streetAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaArgs, 'id'>>;
  areaNear?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaNearArgs, 'latitude' | 'longitude' | 'radiusKm'>>;
  areas?: Resolver<Maybe<ResolversTypes['AreaConnection']>, ParentType, ContextType, RequireFields<QueryAreasArgs, 'first'>>;
  facilities?: Resolver<Maybe<ResolversTypes['FacilityConnection']>, ParentType, ContextType, RequireFields<QueryFacilitiesArgs, 'first'>>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType, RequireFields<QueryFacilityArgs, 'id'>>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType, RequireFields<QueryOccupationArgs, 'code'>>;
  occupations?: Resolver<Maybe<ResolversTypes['OccupationConnection']>, ParentType, ContextType, RequireFields<QueryOccupationsArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  partners?: Resolver<Maybe<Array<ResolversTypes['Partner']>>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  services?: Resolver<Maybe<ResolversTypes['ServiceConnection']>, ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
};

export type ScheduleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule'], FederationReferenceType extends FederationReferenceTypes['Schedule'] = FederationReferenceTypes['Schedule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Schedule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['Time']>, ParentType, ContextType>;
  dayOfWeek?: Resolver<Maybe<ResolversTypes['DayOfWeek']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['Time']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessibility?: Resolver<Maybe<ResolversTypes['Accessibility']>, ParentType, ContextType>;
  alternateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['ContactPoint']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['CostOption']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ServiceKind']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  schedules?: Resolver<Maybe<Array<ResolversTypes['Schedule']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ServiceStatus']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type SignatureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature'], FederationReferenceType extends FederationReferenceTypes['Signature'] = FederationReferenceTypes['Signature']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Signature']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SpaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Space'] = ResolversParentTypes['Space'], FederationReferenceType extends FederationReferenceTypes['Space'] = FederationReferenceTypes['Space']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Space']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<Array<ResolversTypes['Schedule']>>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  equipment?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  floorArea?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SpaceKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  teachableFamilies?: Resolver<Maybe<Array<ResolversTypes['ProfessionalFamily']>>, ParentType, ContextType>;
};

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type ZoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Zone'] = ResolversParentTypes['Zone'], FederationReferenceType extends FederationReferenceTypes['Zone'] = FederationReferenceTypes['Zone']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Zone']> | FederationReferenceType, FederationReferenceType, ContextType>;
  anchorFacility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itinerantServices?: Resolver<Maybe<Array<ResolversTypes['ItinerantService']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  satellites?: Resolver<Maybe<Array<ResolversTypes['Facility']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ZoneConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZoneConnection'] = ResolversParentTypes['ZoneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ZoneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Zone']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ZoneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZoneEdge'] = ResolversParentTypes['ZoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Zone'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Accessibility?: AccessibilityResolvers<ContextType>;
  Accreditation?: AccreditationResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  AreaConnection?: AreaConnectionResolvers<ContextType>;
  AreaEdge?: AreaEdgeResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  CostOption?: CostOptionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Eligibility?: EligibilityResolvers<ContextType>;
  EscoOccupation?: EscoOccupationResolvers<ContextType>;
  Facility?: FacilityResolvers<ContextType>;
  FacilityConnection?: FacilityConnectionResolvers<ContextType>;
  FacilityEdge?: FacilityEdgeResolvers<ContextType>;
  FacilityFigures?: FacilityFiguresResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  GeoPoint?: GeoPointResolvers<ContextType>;
  ItinerantService?: ItinerantServiceResolvers<ContextType>;
  ItinerantStop?: ItinerantStopResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Month?: GraphQLScalarType;
  Occupation?: OccupationResolvers<ContextType>;
  OccupationConnection?: OccupationConnectionResolvers<ContextType>;
  OccupationEdge?: OccupationEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OriginalCode?: OriginalCodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Space?: SpaceResolvers<ContextType>;
  Time?: GraphQLScalarType;
  Zone?: ZoneResolvers<ContextType>;
  ZoneConnection?: ZoneConnectionResolvers<ContextType>;
  ZoneEdge?: ZoneEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  derived?: DerivedDirectiveResolver<any, any, ContextType>;
  mapped?: MappedDirectiveResolver<any, any, ContextType>;
  searches?: SearchesDirectiveResolver<any, any, ContextType>;
};

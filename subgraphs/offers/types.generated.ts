import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AreaParent as AreaParentMapper, OccupationParent as OccupationParentMapper } from '../reference/parents.ts';
import type { PartnerParent as PartnerParentMapper } from '../runtime/partnerResolvers.ts';
import type { SourceParent as SourceParentMapper } from '../runtime/entityResolvers.ts';
import type { EntityRow as EntityRowMapper } from '../sources/source.ts';
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
  /** The needs detected at employers in this area. */
  detectedNeeds?: Maybe<DetectedNeedConnection>;
  /** The area's id, of the form `country:level:code`. */
  id: Scalars['ID']['output'];
  /** The level of the area. */
  kind: AreaKind;
  /** The area's name in the language asked for; where the source has none in it, in the official language of the place (Catalan, else Spanish; Italian). */
  name: Scalars['String']['output'];
  /** Every name the sources have, one for each language. */
  names: Array<LocalizedText>;
  /** How many offers and openings there are in this area. */
  offerFigures?: Maybe<OfferFigures>;
  /** The offers of places in this area. */
  offers?: Maybe<OfferConnection>;
  /** The area that encloses this one: of the level asked for, else of the next level up in the chain municipality, province, region, country. Null where there is none. */
  parent?: Maybe<Area>;
  /** The inhabitants, by the newest figure of the source: 2024 for Spain, the census of 2011 for Italy. */
  population?: Maybe<Scalars['Int']['output']>;
  /** The year of the population figure. */
  populationYear?: Maybe<Scalars['Int']['output']>;
  /** The visits to employers in this area. */
  prospectingVisits?: Maybe<ProspectingVisitConnection>;
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
export type AreaDetectedNeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DetectedNeedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DetectedNeedOrder>;
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
export type AreaOfferFiguresArgs = {
  filter?: InputMaybe<OfferFilter>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfferOrder>;
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
export type AreaProspectingVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProspectingVisitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProspectingVisitOrder>;
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

/** The kind of contract of an offer. */
export type ContractType =
  /** Training or apprenticeship. */
  | 'APPRENTICESHIP'
  /** With an end date. */
  | 'FIXED_TERM'
  /** Without an end date. */
  | 'PERMANENT'
  /** Self-employment. */
  | 'SELF_EMPLOYED';

/** Conditions on the kind of contract.. */
export type ContractTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<ContractType>;
  /** Equal to one of. */
  in?: InputMaybe<Array<ContractType>>;
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

/** A need of staff or of training detected at an employer. */
export type DetectedNeed = {
  __typename?: 'DetectedNeed';
  /** Where the employer is. */
  area?: Maybe<Area>;
  /** The need in words. */
  description?: Maybe<Scalars['String']['output']>;
  /** The employer. */
  employer?: Maybe<Employer>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The day by which they are needed. */
  neededBy?: Maybe<Scalars['Date']['output']>;
  /** The occupation needed, ISCO-08. */
  occupation?: Maybe<Occupation>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The number of people needed. */
  positions?: Maybe<Scalars['Int']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** Whether the employer finds nobody with the training needed. */
  trainingGap?: Maybe<Scalars['Boolean']['output']>;
  /** The visit on which it was detected. */
  visit?: Maybe<ProspectingVisit>;
};

/** A page of detected needs, gathered from every partner. */
export type DetectedNeedConnection = {
  __typename?: 'DetectedNeedConnection';
  /** The detected needs of this page with their cursors. */
  edges: Array<DetectedNeedEdge>;
  /** The detected needs of this page. */
  nodes: Array<DetectedNeed>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many detected needs the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the detected needs of a page. */
export type DetectedNeedEdge = {
  __typename?: 'DetectedNeedEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The need. */
  node: DetectedNeed;
};

/** Conditions on detected needs; all must hold. */
export type DetectedNeedFilter = {
  /** Where the employer is. */
  area?: InputMaybe<AreaFilter>;
  /** The employer's id. */
  employer?: InputMaybe<IdFilter>;
  /** The need's id. */
  id?: InputMaybe<IdFilter>;
  /** The day by which they are needed. */
  neededBy?: InputMaybe<DateFilter>;
  /** The occupation needed. */
  occupation?: InputMaybe<OccupationFilter>;
  /** The number of people needed. */
  positions?: InputMaybe<IntFilter>;
  /** Words in the description, each of which must occur, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Whether the employer finds nobody with the training needed. */
  trainingGap?: InputMaybe<BooleanFilter>;
  /** The visit's id. */
  visit?: InputMaybe<IdFilter>;
};

/** An order of detected needs. */
export type DetectedNeedOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: DetectedNeedOrderField;
};

/** What detected needs can be ordered by. */
export type DetectedNeedOrderField =
  /** The id: partner, then key. */
  | 'ID'
  /** The day by which people are needed. */
  | 'NEEDED_BY'
  /** The number of people needed. */
  | 'POSITIONS';

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

/** A company or body that hires. */
export type Employer = {
  __typename?: 'Employer';
  /** Its address. */
  address?: Maybe<PostalAddress>;
  /** Where it is. */
  area?: Maybe<Area>;
  /** The needs detected at this employer. */
  detectedNeeds?: Maybe<DetectedNeedConnection>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The branch of activity, by its NACE Rev. 2 code (CNAE-2009, CCAE-2009, Ateco 2007). */
  industry?: Maybe<Scalars['String']['output']>;
  /** The trade name or legal name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The number of people it employs. */
  numberOfEmployees?: Maybe<Scalars['Int']['output']>;
  /** The offers of this employer. */
  offers?: Maybe<OfferConnection>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The visits made to this employer. */
  prospectingVisits?: Maybe<ProspectingVisitConnection>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** Its site. */
  url?: Maybe<Scalars['String']['output']>;
};


/** A company or body that hires. */
export type EmployerDetectedNeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DetectedNeedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DetectedNeedOrder>;
};


/** A company or body that hires. */
export type EmployerOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfferOrder>;
};


/** A company or body that hires. */
export type EmployerProspectingVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProspectingVisitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProspectingVisitOrder>;
};

/** The working time of an offer (schema.org employmentType). */
export type EmploymentType =
  /** Full or part time, to be agreed. */
  | 'FLEXIBLE'
  /** Full time. */
  | 'FULL_TIME'
  /** Part time. */
  | 'PART_TIME';

/** Conditions on the working time.. */
export type EmploymentTypeFilter = {
  /** Equal to. */
  eq?: InputMaybe<EmploymentType>;
  /** Equal to one of. */
  in?: InputMaybe<Array<EmploymentType>>;
};

/** An occupation of the European classification ESCO. */
export type EscoOccupation = {
  __typename?: 'EscoOccupation';
  /** The preferred label. */
  name: Scalars['String']['output'];
  /** The concept's URI. */
  uri: Scalars['ID']['output'];
};

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

/** A salary, in the terms of schema.org MonetaryAmount. */
export type MonetaryAmount = {
  __typename?: 'MonetaryAmount';
  /** The currency, ISO 4217. */
  currency?: Maybe<Scalars['String']['output']>;
  /** The most. */
  maxValue?: Maybe<Scalars['Float']['output']>;
  /** The least. */
  minValue?: Maybe<Scalars['Float']['output']>;
  /** The period the amount is paid for. */
  unitText?: Maybe<SalaryUnit>;
};

/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type Occupation = {
  __typename?: 'Occupation';
  /** The group this one belongs to, one digit shorter. Null for a major group. */
  broader?: Maybe<Occupation>;
  /** The ISCO-08 code: one digit for a major group, up to four for a unit group. */
  code: Scalars['ID']['output'];
  /** The needs detected at employers for this occupation or those below it. */
  detectedNeeds?: Maybe<DetectedNeedConnection>;
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
  /** How many offers and openings there are for this occupation or, for a group, those below it. */
  offerFigures?: Maybe<OfferFigures>;
  /** The offers for this occupation or, for a group, those below it. */
  offers?: Maybe<OfferConnection>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationDetectedNeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DetectedNeedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DetectedNeedOrder>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationEscoOccupationsArgs = {
  language?: InputMaybe<Language>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationNameArgs = {
  language?: InputMaybe<Language>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationOfferFiguresArgs = {
  filter?: InputMaybe<OfferFilter>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfferOrder>;
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

/** A job offer, in the terms of schema.org JobPosting. */
export type Offer = {
  __typename?: 'Offer';
  /** The smallest area known of the place of work. */
  area?: Maybe<Area>;
  /** The gross salary. */
  baseSalary?: Maybe<MonetaryAmount>;
  /** The kind of contract. */
  contractType?: Maybe<ContractType>;
  /** The day the offer was published. */
  datePosted?: Maybe<Scalars['Date']['output']>;
  /** What the work is. */
  description?: Maybe<Scalars['String']['output']>;
  /** The education asked for, in words. */
  educationRequirements?: Maybe<Scalars['String']['output']>;
  /** Who hires (schema.org hiringOrganization). */
  employer?: Maybe<Employer>;
  /** The working time. */
  employmentType?: Maybe<EmploymentType>;
  /** The experience asked for, in words. */
  experienceRequirements?: Maybe<Scalars['String']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The official number of the offer, such as SISPE's. */
  identifier?: Maybe<Scalars['String']['output']>;
  /** The language the offer is written in, BCP 47. */
  inLanguage?: Maybe<Scalars['String']['output']>;
  /** The place of work as an address. */
  jobLocation?: Maybe<PostalAddress>;
  /** The occupation, ISCO-08. */
  occupation?: Maybe<Occupation>;
  /** The organization that manages the offer, such as a job office. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** Whether one can still apply. */
  status?: Maybe<OfferStatus>;
  /** The title of the post. */
  title?: Maybe<Scalars['String']['output']>;
  /** The number of posts. */
  totalJobOpenings?: Maybe<Scalars['Int']['output']>;
  /** The page where the offer was published. */
  url?: Maybe<Scalars['String']['output']>;
  /** The last day to apply. */
  validThrough?: Maybe<Scalars['Date']['output']>;
  /** The hours and shifts, in words. */
  workHours?: Maybe<Scalars['String']['output']>;
};

/** A page of offers, gathered from every partner. */
export type OfferConnection = {
  __typename?: 'OfferConnection';
  /** The offers of this page with their cursors. */
  edges: Array<OfferEdge>;
  /** The offers of this page. */
  nodes: Array<Offer>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many offers the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What figures about offers can be grouped by. */
export type OfferDimension =
  /** The area of the place of work. */
  | 'AREA'
  /** The kind of contract. */
  | 'CONTRACT_TYPE'
  /** The working time. */
  | 'EMPLOYMENT_TYPE'
  /** The month of publication. */
  | 'MONTH'
  /** The occupation, as the partner records it. */
  | 'OCCUPATION'
  /** The partner. */
  | 'PARTNER'
  /** The state. */
  | 'STATUS';

/** One of the offers of a page. */
export type OfferEdge = {
  __typename?: 'OfferEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The offer. */
  node: Offer;
};

/** How many offers and openings there are. */
export type OfferFigures = {
  __typename?: 'OfferFigures';
  /** The number of offers. */
  offers: Scalars['Int']['output'];
  /** The number of posts that the offers tell of. */
  totalJobOpenings: Scalars['Int']['output'];
};

/** Conditions on offers; all must hold. */
export type OfferFilter = {
  /** The place of work. */
  area?: InputMaybe<AreaFilter>;
  /** The kind of contract. */
  contractType?: InputMaybe<ContractTypeFilter>;
  /** The day of publication. */
  datePosted?: InputMaybe<DateFilter>;
  /** The employer's id. */
  employer?: InputMaybe<IdFilter>;
  /** The working time. */
  employmentType?: InputMaybe<EmploymentTypeFilter>;
  /** The offer's id. */
  id?: InputMaybe<IdFilter>;
  /** The official number. */
  identifier?: InputMaybe<StringFilter>;
  /** The language the offer is written in, BCP 47. */
  inLanguage?: InputMaybe<StringFilter>;
  /** The occupation. */
  occupation?: InputMaybe<OccupationFilter>;
  /** The id of the organization that manages the offer. */
  organization?: InputMaybe<IdFilter>;
  /** The state. */
  status?: InputMaybe<OfferStatusFilter>;
  /** Words in the title or the description, each of which must occur, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The title. */
  title?: InputMaybe<StringFilter>;
  /** The number of posts. */
  totalJobOpenings?: InputMaybe<IntFilter>;
  /** The last day to apply. */
  validThrough?: InputMaybe<DateFilter>;
};

/** An order of offers. */
export type OfferOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: OfferOrderField;
};

/** What offers can be ordered by. */
export type OfferOrderField =
  /** The day of publication. */
  | 'DATE_POSTED'
  /** The id: partner, then key. */
  | 'ID'
  /** The title, whatever the case and the accents. */
  | 'TITLE'
  /** The number of posts. */
  | 'TOTAL_JOB_OPENINGS'
  /** The last day to apply. */
  | 'VALID_THROUGH';

/** A row of figures about offers. The fields not grouped by are null; so is a group whose value is absent or unknown. */
export type OfferStatistics = {
  __typename?: 'OfferStatistics';
  /** The area, if grouped by `AREA`. */
  area?: Maybe<Area>;
  /** The kind of contract, if grouped by `CONTRACT_TYPE`. */
  contractType?: Maybe<ContractType>;
  /** The working time, if grouped by `EMPLOYMENT_TYPE`. */
  employmentType?: Maybe<EmploymentType>;
  /** The month of publication, `YYYY-MM`, if grouped by `MONTH`. */
  month?: Maybe<Scalars['Month']['output']>;
  /** The occupation, if grouped by `OCCUPATION`. */
  occupation?: Maybe<Occupation>;
  /** The number of offers. */
  offers: Scalars['Int']['output'];
  /** The partner, if grouped by `PARTNER`. */
  partner?: Maybe<Partner>;
  /** The state, if grouped by `STATUS`. */
  status?: Maybe<OfferStatus>;
  /** The number of posts that the offers tell of. */
  totalJobOpenings: Scalars['Int']['output'];
};

/** The state of an offer. */
export type OfferStatus =
  /** Withdrawn, filled or past its last day, as its partner records it. */
  | 'CLOSED'
  /** One can apply. */
  | 'OPEN';

/** Conditions on the state of an offer.. */
export type OfferStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<OfferStatus>;
  /** Equal to one of. */
  in?: InputMaybe<Array<OfferStatus>>;
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
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** How many offers and openings this organization manages. */
  offerFigures?: Maybe<OfferFigures>;
  /** The offers that this organization manages. */
  offers?: Maybe<OfferConnection>;
  /** The visits that this organization made to employers. */
  prospectingVisits?: Maybe<ProspectingVisitConnection>;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationOfferFiguresArgs = {
  filter?: InputMaybe<OfferFilter>;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfferOrder>;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationProspectingVisitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProspectingVisitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProspectingVisitOrder>;
};

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

/** A visit to an employer to find out about posts and needs (prospecting). */
export type ProspectingVisit = {
  __typename?: 'ProspectingVisit';
  /** Where the employer is. */
  area?: Maybe<Area>;
  /** The day of the visit. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The needs detected on this visit. */
  detectedNeeds?: Maybe<DetectedNeedConnection>;
  /** The employer visited. */
  employer?: Maybe<Employer>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** How contact was made. */
  mode?: Maybe<VisitMode>;
  /** The organization that visited. */
  organization?: Maybe<Organization>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** What came of it. */
  outcome?: Maybe<VisitOutcome>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
};


/** A visit to an employer to find out about posts and needs (prospecting). */
export type ProspectingVisitDetectedNeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DetectedNeedFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DetectedNeedOrder>;
};

/** A page of visits to employers, gathered from every partner. */
export type ProspectingVisitConnection = {
  __typename?: 'ProspectingVisitConnection';
  /** The visits to employers of this page with their cursors. */
  edges: Array<ProspectingVisitEdge>;
  /** The visits to employers of this page. */
  nodes: Array<ProspectingVisit>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many visits to employers the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the visits to employers of a page. */
export type ProspectingVisitEdge = {
  __typename?: 'ProspectingVisitEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The visit. */
  node: ProspectingVisit;
};

/** Conditions on visits to employers; all must hold. */
export type ProspectingVisitFilter = {
  /** Where the employer is. */
  area?: InputMaybe<AreaFilter>;
  /** The day of the visit. */
  date?: InputMaybe<DateFilter>;
  /** The employer's id. */
  employer?: InputMaybe<IdFilter>;
  /** The visit's id. */
  id?: InputMaybe<IdFilter>;
  /** The id of the organization that visited. */
  organization?: InputMaybe<IdFilter>;
  /** What came of it. */
  outcome?: InputMaybe<VisitOutcomeFilter>;
};

/** An order of visits to employers. */
export type ProspectingVisitOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: ProspectingVisitOrderField;
};

/** What visits to employers can be ordered by. */
export type ProspectingVisitOrderField =
  /** The day of the visit. */
  | 'DATE'
  /** The id: partner, then key. */
  | 'ID';

export type Query = {
  __typename?: 'Query';
  /** The area with this id, or null if there is none. */
  area?: Maybe<Area>;
  /** The circle around a point: an area whose children are the municipalities with their centroid in it, by great-circle distance. */
  areaNear?: Maybe<Area>;
  /** The areas that a filter finds, by id. */
  areas?: Maybe<AreaConnection>;
  /** The occupation or group with this ISCO-08 code, or null if there is none. */
  occupation?: Maybe<Occupation>;
  /** The occupations that a filter finds, by code. */
  occupations?: Maybe<OccupationConnection>;
  /** The offer with this id, or null if there is none. */
  offer?: Maybe<Offer>;
  /** Counts of offers and of openings, grouped by what is asked for; each partner's database counts its own, and the counts are added up. */
  offerStatistics?: Maybe<Array<OfferStatistics>>;
  /** The offers that a filter finds, at every partner. */
  offers?: Maybe<OfferConnection>;
  /** The partners whose databases make up the graph, by id. */
  partners?: Maybe<Array<Partner>>;
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


export type QueryOccupationArgs = {
  code: Scalars['ID']['input'];
};


export type QueryOccupationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OccupationsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOfferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOfferStatisticsArgs = {
  areaKind?: InputMaybe<AreaKind>;
  by?: Array<OfferDimension>;
  filter?: InputMaybe<OfferFilter>;
};


export type QueryOffersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfferOrder>;
};

/** The period a salary is paid for. */
export type SalaryUnit =
  /** A day. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** Whose database a record was read from, and how fresh it is. */
export type Source = {
  __typename?: 'Source';
  /** The partner. */
  partner: Partner;
  /** When the partner last changed the record, if its database says so. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Conditions on a text; case and accents count in `eq` and `in`, and don't in `contains`. */
export type StringFilter = {
  /** Contains, whatever the case and the accents; at most 200 characters. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal to, letter by letter. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of, 1 to 1000 values. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How an employer was contacted. */
export type VisitMode =
  /** By video or mail. */
  | 'ONLINE'
  /** At the employer's premises. */
  | 'ON_SITE'
  /** By telephone. */
  | 'TELEPHONE';

/** What came of a visit to an employer. */
export type VisitOutcome =
  /** There will be another contact. */
  | 'FOLLOW_UP'
  /** A need was detected that is not an offer yet. */
  | 'NEED_DETECTED'
  /** The employer is not interested. */
  | 'NOT_INTERESTED'
  /** An offer was obtained. */
  | 'OFFER_OBTAINED';

/** Conditions on what came of a visit.. */
export type VisitOutcomeFilter = {
  /** Equal to. */
  eq?: InputMaybe<VisitOutcome>;
  /** Equal to one of. */
  in?: InputMaybe<Array<VisitOutcome>>;
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
  Area: Area;
  DetectedNeed: DetectedNeed;
  Employer: Employer;
  Occupation: Occupation;
  Offer: Offer;
  Organization: Organization;
  ProspectingVisit: ProspectingVisit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"id":true}> );
  DetectedNeed:
    ( { __typename: 'DetectedNeed' }
    & GraphQLRecursivePick<FederationTypes['DetectedNeed'], {"id":true}> );
  Employer:
    ( { __typename: 'Employer' }
    & GraphQLRecursivePick<FederationTypes['Employer'], {"id":true}> );
  Occupation:
    ( { __typename: 'Occupation' }
    & GraphQLRecursivePick<FederationTypes['Occupation'], {"code":true}> );
  Offer:
    ( { __typename: 'Offer' }
    & GraphQLRecursivePick<FederationTypes['Offer'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  ProspectingVisit:
    ( { __typename: 'ProspectingVisit' }
    & GraphQLRecursivePick<FederationTypes['ProspectingVisit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Area: ResolverTypeWrapper<AreaParentMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AreaConnection: ResolverTypeWrapper<Omit<AreaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AreaEdge']>, nodes: Array<ResolversTypes['Area']> }>;
  AreaEdge: ResolverTypeWrapper<Omit<AreaEdge, 'node'> & { node: ResolversTypes['Area'] }>;
  AreaFilter: AreaFilter;
  AreaKind: AreaKind;
  AreaKindFilter: AreaKindFilter;
  AreasFilter: AreasFilter;
  BooleanFilter: BooleanFilter;
  ContactPoint: ResolverTypeWrapper<ContactPoint>;
  ContractType: ContractType;
  ContractTypeFilter: ContractTypeFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DetectedNeed: ResolverTypeWrapper<EntityRowMapper>;
  DetectedNeedConnection: ResolverTypeWrapper<ConnectionMapper>;
  DetectedNeedEdge: ResolverTypeWrapper<Omit<DetectedNeedEdge, 'node'> & { node: ResolversTypes['DetectedNeed'] }>;
  DetectedNeedFilter: DetectedNeedFilter;
  DetectedNeedOrder: DetectedNeedOrder;
  DetectedNeedOrderField: DetectedNeedOrderField;
  Domain: Domain;
  Employer: ResolverTypeWrapper<EntityRowMapper>;
  EmploymentType: EmploymentType;
  EmploymentTypeFilter: EmploymentTypeFilter;
  EscoOccupation: ResolverTypeWrapper<EscoOccupation>;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  Language: Language;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  MonetaryAmount: ResolverTypeWrapper<MonetaryAmount>;
  Month: ResolverTypeWrapper<Scalars['Month']['output']>;
  Occupation: ResolverTypeWrapper<OccupationParentMapper>;
  OccupationConnection: ResolverTypeWrapper<Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OccupationEdge']>, nodes: Array<ResolversTypes['Occupation']> }>;
  OccupationEdge: ResolverTypeWrapper<Omit<OccupationEdge, 'node'> & { node: ResolversTypes['Occupation'] }>;
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  Offer: ResolverTypeWrapper<EntityRowMapper>;
  OfferConnection: ResolverTypeWrapper<ConnectionMapper>;
  OfferDimension: OfferDimension;
  OfferEdge: ResolverTypeWrapper<Omit<OfferEdge, 'node'> & { node: ResolversTypes['Offer'] }>;
  OfferFigures: ResolverTypeWrapper<OfferFigures>;
  OfferFilter: OfferFilter;
  OfferOrder: OfferOrder;
  OfferOrderField: OfferOrderField;
  OfferStatistics: ResolverTypeWrapper<Omit<OfferStatistics, 'area' | 'occupation' | 'partner'> & { area?: Maybe<ResolversTypes['Area']>, occupation?: Maybe<ResolversTypes['Occupation']>, partner?: Maybe<ResolversTypes['Partner']> }>;
  OfferStatus: OfferStatus;
  OfferStatusFilter: OfferStatusFilter;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<EntityRowMapper>;
  OriginalCode: ResolverTypeWrapper<OriginalCode>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partner: ResolverTypeWrapper<PartnerParentMapper>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  ProspectingVisit: ResolverTypeWrapper<EntityRowMapper>;
  ProspectingVisitConnection: ResolverTypeWrapper<ConnectionMapper>;
  ProspectingVisitEdge: ResolverTypeWrapper<Omit<ProspectingVisitEdge, 'node'> & { node: ResolversTypes['ProspectingVisit'] }>;
  ProspectingVisitFilter: ProspectingVisitFilter;
  ProspectingVisitOrder: ProspectingVisitOrder;
  ProspectingVisitOrderField: ProspectingVisitOrderField;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SalaryUnit: SalaryUnit;
  Source: ResolverTypeWrapper<SourceParentMapper>;
  StringFilter: StringFilter;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  VisitMode: VisitMode;
  VisitOutcome: VisitOutcome;
  VisitOutcomeFilter: VisitOutcomeFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Area: AreaParentMapper;
  ID: Scalars['ID']['output'];
  AreaConnection: Omit<AreaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AreaEdge']>, nodes: Array<ResolversParentTypes['Area']> };
  AreaEdge: Omit<AreaEdge, 'node'> & { node: ResolversParentTypes['Area'] };
  AreaFilter: AreaFilter;
  AreaKindFilter: AreaKindFilter;
  AreasFilter: AreasFilter;
  BooleanFilter: BooleanFilter;
  ContactPoint: ContactPoint;
  ContractTypeFilter: ContractTypeFilter;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DetectedNeed: EntityRowMapper;
  DetectedNeedConnection: ConnectionMapper;
  DetectedNeedEdge: Omit<DetectedNeedEdge, 'node'> & { node: ResolversParentTypes['DetectedNeed'] };
  DetectedNeedFilter: DetectedNeedFilter;
  DetectedNeedOrder: DetectedNeedOrder;
  Employer: EntityRowMapper;
  EmploymentTypeFilter: EmploymentTypeFilter;
  EscoOccupation: EscoOccupation;
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  GeoJSON: Scalars['GeoJSON']['output'];
  GeoPoint: GeoPoint;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  LocalizedText: LocalizedText;
  MonetaryAmount: MonetaryAmount;
  Month: Scalars['Month']['output'];
  Occupation: OccupationParentMapper;
  OccupationConnection: Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OccupationEdge']>, nodes: Array<ResolversParentTypes['Occupation']> };
  OccupationEdge: Omit<OccupationEdge, 'node'> & { node: ResolversParentTypes['Occupation'] };
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  Offer: EntityRowMapper;
  OfferConnection: ConnectionMapper;
  OfferEdge: Omit<OfferEdge, 'node'> & { node: ResolversParentTypes['Offer'] };
  OfferFigures: OfferFigures;
  OfferFilter: OfferFilter;
  OfferOrder: OfferOrder;
  OfferStatistics: Omit<OfferStatistics, 'area' | 'occupation' | 'partner'> & { area?: Maybe<ResolversParentTypes['Area']>, occupation?: Maybe<ResolversParentTypes['Occupation']>, partner?: Maybe<ResolversParentTypes['Partner']> };
  OfferStatusFilter: OfferStatusFilter;
  Organization: EntityRowMapper;
  OriginalCode: OriginalCode;
  PageInfo: PageInfo;
  Partner: PartnerParentMapper;
  PostalAddress: PostalAddress;
  ProspectingVisit: EntityRowMapper;
  ProspectingVisitConnection: ConnectionMapper;
  ProspectingVisitEdge: Omit<ProspectingVisitEdge, 'node'> & { node: ResolversParentTypes['ProspectingVisit'] };
  ProspectingVisitFilter: ProspectingVisitFilter;
  ProspectingVisitOrder: ProspectingVisitOrder;
  Query: Record<PropertyKey, never>;
  Source: SourceParentMapper;
  StringFilter: StringFilter;
  Time: Scalars['Time']['output'];
  VisitOutcomeFilter: VisitOutcomeFilter;
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

export type AreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  centroid?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectedNeeds?: Resolver<Maybe<ResolversTypes['DetectedNeedConnection']>, ParentType, ContextType, RequireFields<AreaDetectedNeedsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AreaKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AreaNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  offerFigures?: Resolver<Maybe<ResolversTypes['OfferFigures']>, ParentType, ContextType, Partial<AreaOfferFiguresArgs>>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<AreaOffersArgs, 'first'>>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaParentArgs>>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  prospectingVisits?: Resolver<Maybe<ResolversTypes['ProspectingVisitConnection']>, ParentType, ContextType, RequireFields<AreaProspectingVisitsArgs, 'first'>>;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DetectedNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetectedNeed'] = ResolversParentTypes['DetectedNeed'], FederationReferenceType extends FederationReferenceTypes['DetectedNeed'] = FederationReferenceTypes['DetectedNeed']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DetectedNeed']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Employer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  neededBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  positions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  trainingGap?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['ProspectingVisit']>, ParentType, ContextType>;
};

export type DetectedNeedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetectedNeedConnection'] = ResolversParentTypes['DetectedNeedConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DetectedNeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DetectedNeed']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DetectedNeedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetectedNeedEdge'] = ResolversParentTypes['DetectedNeedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DetectedNeed'], ParentType, ContextType>;
};

export type EmployerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employer'] = ResolversParentTypes['Employer'], FederationReferenceType extends FederationReferenceTypes['Employer'] = FederationReferenceTypes['Employer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  detectedNeeds?: Resolver<Maybe<ResolversTypes['DetectedNeedConnection']>, ParentType, ContextType, RequireFields<EmployerDetectedNeedsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberOfEmployees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<EmployerOffersArgs, 'first'>>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  prospectingVisits?: Resolver<Maybe<ResolversTypes['ProspectingVisitConnection']>, ParentType, ContextType, RequireFields<EmployerProspectingVisitsArgs, 'first'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EscoOccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscoOccupation'] = ResolversParentTypes['EscoOccupation']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MonetaryAmountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonetaryAmount'] = ResolversParentTypes['MonetaryAmount']> = {
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unitText?: Resolver<Maybe<ResolversTypes['SalaryUnit']>, ParentType, ContextType>;
};

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export type OccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occupation'] = ResolversParentTypes['Occupation'], FederationReferenceType extends FederationReferenceTypes['Occupation'] = FederationReferenceTypes['Occupation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Occupation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  broader?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  detectedNeeds?: Resolver<Maybe<ResolversTypes['DetectedNeedConnection']>, ParentType, ContextType, RequireFields<OccupationDetectedNeedsArgs, 'first'>>;
  escoOccupations?: Resolver<Array<ResolversTypes['EscoOccupation']>, ParentType, ContextType, Partial<OccupationEscoOccupationsArgs>>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OccupationNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Occupation']>, ParentType, ContextType>;
  offerFigures?: Resolver<Maybe<ResolversTypes['OfferFigures']>, ParentType, ContextType, Partial<OccupationOfferFiguresArgs>>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<OccupationOffersArgs, 'first'>>;
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

export type OfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer'], FederationReferenceType extends FederationReferenceTypes['Offer'] = FederationReferenceTypes['Offer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Offer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  baseSalary?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  contractType?: Resolver<Maybe<ResolversTypes['ContractType']>, ParentType, ContextType>;
  datePosted?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  educationRequirements?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Employer']>, ParentType, ContextType>;
  employmentType?: Resolver<Maybe<ResolversTypes['EmploymentType']>, ParentType, ContextType>;
  experienceRequirements?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobLocation?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OfferStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalJobOpenings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validThrough?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workHours?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferConnection'] = ResolversParentTypes['OfferConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OfferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Offer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OfferEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferEdge'] = ResolversParentTypes['OfferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
};

export type OfferFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferFigures'] = ResolversParentTypes['OfferFigures']> = {
  offers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalJobOpenings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferStatistics'] = ResolversParentTypes['OfferStatistics']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  contractType?: Resolver<Maybe<ResolversTypes['ContractType']>, ParentType, ContextType>;
  employmentType?: Resolver<Maybe<ResolversTypes['EmploymentType']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  offers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OfferStatus']>, ParentType, ContextType>;
  totalJobOpenings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offerFigures?: Resolver<Maybe<ResolversTypes['OfferFigures']>, ParentType, ContextType, Partial<OrganizationOfferFiguresArgs>>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<OrganizationOffersArgs, 'first'>>;
  prospectingVisits?: Resolver<Maybe<ResolversTypes['ProspectingVisitConnection']>, ParentType, ContextType, RequireFields<OrganizationProspectingVisitsArgs, 'first'>>;
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

export type ProspectingVisitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProspectingVisit'] = ResolversParentTypes['ProspectingVisit'], FederationReferenceType extends FederationReferenceTypes['ProspectingVisit'] = FederationReferenceTypes['ProspectingVisit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProspectingVisit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  detectedNeeds?: Resolver<Maybe<ResolversTypes['DetectedNeedConnection']>, ParentType, ContextType, RequireFields<ProspectingVisitDetectedNeedsArgs, 'first'>>;
  employer?: Resolver<Maybe<ResolversTypes['Employer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['VisitMode']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['VisitOutcome']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ProspectingVisitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProspectingVisitConnection'] = ResolversParentTypes['ProspectingVisitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProspectingVisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProspectingVisit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProspectingVisitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProspectingVisitEdge'] = ResolversParentTypes['ProspectingVisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProspectingVisit'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaArgs, 'id'>>;
  areaNear?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaNearArgs, 'latitude' | 'longitude' | 'radiusKm'>>;
  areas?: Resolver<Maybe<ResolversTypes['AreaConnection']>, ParentType, ContextType, RequireFields<QueryAreasArgs, 'first'>>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType, RequireFields<QueryOccupationArgs, 'code'>>;
  occupations?: Resolver<Maybe<ResolversTypes['OccupationConnection']>, ParentType, ContextType, RequireFields<QueryOccupationsArgs, 'first'>>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<QueryOfferArgs, 'id'>>;
  offerStatistics?: Resolver<Maybe<Array<ResolversTypes['OfferStatistics']>>, ParentType, ContextType, RequireFields<QueryOfferStatisticsArgs, 'by'>>;
  offers?: Resolver<Maybe<ResolversTypes['OfferConnection']>, ParentType, ContextType, RequireFields<QueryOffersArgs, 'first'>>;
  partners?: Resolver<Maybe<Array<ResolversTypes['Partner']>>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type Resolvers<ContextType = Context> = {
  Area?: AreaResolvers<ContextType>;
  AreaConnection?: AreaConnectionResolvers<ContextType>;
  AreaEdge?: AreaEdgeResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DetectedNeed?: DetectedNeedResolvers<ContextType>;
  DetectedNeedConnection?: DetectedNeedConnectionResolvers<ContextType>;
  DetectedNeedEdge?: DetectedNeedEdgeResolvers<ContextType>;
  Employer?: EmployerResolvers<ContextType>;
  EscoOccupation?: EscoOccupationResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  GeoPoint?: GeoPointResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  MonetaryAmount?: MonetaryAmountResolvers<ContextType>;
  Month?: GraphQLScalarType;
  Occupation?: OccupationResolvers<ContextType>;
  OccupationConnection?: OccupationConnectionResolvers<ContextType>;
  OccupationEdge?: OccupationEdgeResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferConnection?: OfferConnectionResolvers<ContextType>;
  OfferEdge?: OfferEdgeResolvers<ContextType>;
  OfferFigures?: OfferFiguresResolvers<ContextType>;
  OfferStatistics?: OfferStatisticsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OriginalCode?: OriginalCodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  ProspectingVisit?: ProspectingVisitResolvers<ContextType>;
  ProspectingVisitConnection?: ProspectingVisitConnectionResolvers<ContextType>;
  ProspectingVisitEdge?: ProspectingVisitEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Time?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  derived?: DerivedDirectiveResolver<any, any, ContextType>;
  mapped?: MappedDirectiveResolver<any, any, ContextType>;
  searches?: SearchesDirectiveResolver<any, any, ContextType>;
};

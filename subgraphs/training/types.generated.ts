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
  /** The course instances held in this area. */
  courseInstances?: Maybe<CourseInstanceConnection>;
  /** The courses offered in this area. */
  courses?: Maybe<CourseConnection>;
  /** The area's id, of the form `country:level:code`. */
  id: Scalars['ID']['output'];
  /** The level of the area. */
  kind: AreaKind;
  /** The area's name in the language asked for; where the source has none in it, in the official language of the place (Catalan, else Spanish; Italian). */
  name: Scalars['String']['output'];
  /** Every name the sources have, one for each language. */
  names: Array<LocalizedText>;
  /** The area that encloses this one: of the level asked for, else of the next level up in the chain municipality, province, region, country. Null where there is none. */
  parent?: Maybe<Area>;
  /** The inhabitants, by the newest figure of the source: 2024 for Spain, the census of 2011 for Italy. */
  population?: Maybe<Scalars['Int']['output']>;
  /** The year of the population figure. */
  populationYear?: Maybe<Scalars['Int']['output']>;
  /** How many course instances, seats and seats left there are in this area. */
  trainingFigures?: Maybe<TrainingFigures>;
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
export type AreaCourseInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseInstanceOrder>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
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
export type AreaParentArgs = {
  kind?: InputMaybe<AreaKind>;
};


/**
 * A territory: where offers, courses, facilities and people are. One of the three entities that join the partners' data.
 * Ids: `es` and `it` (countries), `es:ca:09` (region, INE), `it:reg:09` (region, ISTAT), `es:prov:17`, `it:prov:047`, `es:com:20` (comarca, Idescat),
 * `es:mun:17079` (INE), `it:mun:047014` (ISTAT), and the id of a circle as `areaNear` returns it.
 */
export type AreaTrainingFiguresArgs = {
  filter?: InputMaybe<CourseInstanceFilter>;
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

/** A course as one provider offers it, in the terms of schema.org Course. */
export type Course = {
  __typename?: 'Course';
  /** Where the provider offers it. */
  area?: Maybe<Area>;
  /** The code of the speciality or certificate, such as SEPE's `ADGG0408`. */
  courseCode?: Maybe<Scalars['String']['output']>;
  /** What is learnt. */
  description?: Maybe<Scalars['String']['output']>;
  /** The level of the European Qualifications Framework, 1 to 8. */
  eqfLevel?: Maybe<Scalars['Int']['output']>;
  /** The length in hours (schema.org timeRequired). */
  hours?: Maybe<Scalars['Int']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** When and where the course is held (schema.org hasCourseInstance). */
  instances?: Maybe<CourseInstanceConnection>;
  /** The kind of course. */
  kind?: Maybe<CourseKind>;
  /** Whether it leads to an official certificate. */
  leadsToCertificate?: Maybe<Scalars['Boolean']['output']>;
  /** How it is given (schema.org courseMode). */
  mode?: Maybe<CourseMode>;
  /** The name of the course. */
  name?: Maybe<Scalars['String']['output']>;
  /** The occupations it leads to, ISCO-08. */
  occupations?: Maybe<Array<Occupation>>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The hours of real work. */
  placementHours?: Maybe<Scalars['Int']['output']>;
  /** The price in euros, 0 when free. */
  price?: Maybe<Scalars['Float']['output']>;
  /** The professional family. */
  professionalFamily?: Maybe<ProfessionalFamily>;
  /** The organization that provides it. */
  provider?: Maybe<Organization>;
  /** Whether it includes real work at a company or service. */
  realWorkPlacement?: Maybe<Scalars['Boolean']['output']>;
  /** What one needs to be admitted, in words (schema.org coursePrerequisites). */
  requirements?: Maybe<Scalars['String']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The page of the course. */
  url?: Maybe<Scalars['String']['output']>;
};


/** A course as one provider offers it, in the terms of schema.org Course. */
export type CourseInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseInstanceOrder>;
};

/** A page of courses, gathered from every partner. */
export type CourseConnection = {
  __typename?: 'CourseConnection';
  /** The courses of this page with their cursors. */
  edges: Array<CourseEdge>;
  /** The courses of this page. */
  nodes: Array<Course>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many courses the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the courses of a page. */
export type CourseEdge = {
  __typename?: 'CourseEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The course. */
  node: Course;
};

/** How many courses there are. */
export type CourseFigures = {
  __typename?: 'CourseFigures';
  /** The number of courses. */
  courses: Scalars['Int']['output'];
  /** The sum of their hours. */
  hours: Scalars['Int']['output'];
};

/** Conditions on courses; all must hold. */
export type CourseFilter = {
  /** Where it is offered. */
  area?: InputMaybe<AreaFilter>;
  /** The code of the speciality. */
  courseCode?: InputMaybe<StringFilter>;
  /** The level of the European Qualifications Framework. */
  eqfLevel?: InputMaybe<IntFilter>;
  /** The length in hours. */
  hours?: InputMaybe<IntFilter>;
  /** The course's id. */
  id?: InputMaybe<IdFilter>;
  /** The kind. */
  kind?: InputMaybe<CourseKindFilter>;
  /** Whether it leads to an official certificate. */
  leadsToCertificate?: InputMaybe<BooleanFilter>;
  /** How it is given. */
  mode?: InputMaybe<CourseModeFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** An occupation it leads to. */
  occupations?: InputMaybe<OccupationFilter>;
  /** The price in euros. */
  price?: InputMaybe<FloatFilter>;
  /** The professional family. */
  professionalFamily?: InputMaybe<ProfessionalFamilyFilter>;
  /** The id of the organization that provides it. */
  provider?: InputMaybe<IdFilter>;
  /** Whether it includes real work. */
  realWorkPlacement?: InputMaybe<BooleanFilter>;
  /** Words in the name or the description, each of which must occur, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A course held on given dates, in the terms of schema.org CourseInstance. */
export type CourseInstance = {
  __typename?: 'CourseInstance';
  /** Where it is held. */
  area?: Maybe<Area>;
  /** The course. */
  course?: Maybe<Course>;
  /** The last day. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The last day to enrol. */
  enrolmentEnd?: Maybe<Scalars['Date']['output']>;
  /** The first day to enrol. */
  enrolmentStart?: Maybe<Scalars['Date']['output']>;
  /** The facility where it is held. */
  facility?: Maybe<Facility>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The language it is given in, BCP 47. */
  inLanguage?: Maybe<Scalars['String']['output']>;
  /** How it is given. */
  mode?: Maybe<CourseMode>;
  /** Codes of the partner that no code list knows; the fields they belong to are null. */
  originalCodes: Array<OriginalCode>;
  /** The professional family of the course. */
  professionalFamily?: Maybe<ProfessionalFamily>;
  /** The number of seats (schema.org maximumAttendeeCapacity). */
  seats?: Maybe<Scalars['Int']['output']>;
  /** The number of seats not taken yet (schema.org remainingAttendeeCapacity). */
  seatsLeft?: Maybe<Scalars['Int']['output']>;
  /** The partner the record comes from, and its freshness. */
  source: Source;
  /** The first day. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** The state. */
  status?: Maybe<CourseInstanceStatus>;
  /** Days and hours, in words. */
  timetable?: Maybe<Scalars['String']['output']>;
};

/** A page of course instances, gathered from every partner. */
export type CourseInstanceConnection = {
  __typename?: 'CourseInstanceConnection';
  /** The course instances of this page with their cursors. */
  edges: Array<CourseInstanceEdge>;
  /** The course instances of this page. */
  nodes: Array<CourseInstance>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many course instances the filter finds at the partners that answered; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One of the course instances of a page. */
export type CourseInstanceEdge = {
  __typename?: 'CourseInstanceEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The course instance. */
  node: CourseInstance;
};

/** Conditions on course instances; all must hold. */
export type CourseInstanceFilter = {
  /** Where it is held. */
  area?: InputMaybe<AreaFilter>;
  /** The course's id. */
  course?: InputMaybe<IdFilter>;
  /** The last day. */
  endDate?: InputMaybe<DateFilter>;
  /** The last day to enrol. */
  enrolmentEnd?: InputMaybe<DateFilter>;
  /** The first day to enrol. */
  enrolmentStart?: InputMaybe<DateFilter>;
  /** The facility's id. */
  facility?: InputMaybe<IdFilter>;
  /** The instance's id. */
  id?: InputMaybe<IdFilter>;
  /** How it is given. */
  mode?: InputMaybe<CourseModeFilter>;
  /** The professional family. */
  professionalFamily?: InputMaybe<ProfessionalFamilyFilter>;
  /** The number of seats. */
  seats?: InputMaybe<IntFilter>;
  /** The number of seats not taken yet. */
  seatsLeft?: InputMaybe<IntFilter>;
  /** The first day. */
  startDate?: InputMaybe<DateFilter>;
  /** The state. */
  status?: InputMaybe<CourseInstanceStatusFilter>;
};

/** An order of course instances. */
export type CourseInstanceOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: CourseInstanceOrderField;
};

/** What course instances can be ordered by. */
export type CourseInstanceOrderField =
  /** The last day. */
  | 'END_DATE'
  /** The last day to enrol. */
  | 'ENROLMENT_END'
  /** The id: partner, then key. */
  | 'ID'
  /** The number of seats not taken yet. */
  | 'SEATS_LEFT'
  /** The first day. */
  | 'START_DATE';

/** The state of a course instance. */
export type CourseInstanceStatus =
  /** Announced; enrolment has not begun. */
  | 'ANNOUNCED'
  /** Cancelled. */
  | 'CANCELLED'
  /** Enrolment is open. */
  | 'ENROLLING'
  /** Held. */
  | 'FINISHED'
  /** Enrolment is over and the course is being prepared or held. */
  | 'UNDER_WAY';

/** Conditions on the state of a course instance.. */
export type CourseInstanceStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<CourseInstanceStatus>;
  /** Equal to one of. */
  in?: InputMaybe<Array<CourseInstanceStatus>>;
};

/** The kind of a course. */
export type CourseKind =
  /** A certificate of professional standards or another official qualification. */
  | 'CERTIFICATE'
  /** A training pill of a few hours. */
  | 'PILL'
  /** A speciality of the training catalogue without a certificate. */
  | 'SPECIALITY'
  /** Qualifying training with real work and a contract. */
  | 'WORK_AND_TRAINING';

/** Conditions on the kind of a course.. */
export type CourseKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<CourseKind>;
  /** Equal to one of. */
  in?: InputMaybe<Array<CourseKind>>;
};

/** How a course is given. */
export type CourseMode =
  /** Partly on line. */
  | 'BLENDED'
  /** In a classroom or workshop. */
  | 'IN_PERSON'
  /** On line. */
  | 'ONLINE';

/** Conditions on how a course is given.. */
export type CourseModeFilter = {
  /** Equal to. */
  eq?: InputMaybe<CourseMode>;
  /** Equal to one of. */
  in?: InputMaybe<Array<CourseMode>>;
};

/** An order of courses. */
export type CourseOrder = {
  /** The direction; absent values come last in both. */
  direction?: OrderDirection;
  /** The field to order by. */
  field: CourseOrderField;
};

/** What courses can be ordered by. */
export type CourseOrderField =
  /** The code, whatever the case. */
  | 'COURSE_CODE'
  /** The length in hours. */
  | 'HOURS'
  /** The id: partner, then key. */
  | 'ID'
  /** The name, whatever the case and the accents. */
  | 'NAME'
  /** The price. */
  | 'PRICE';

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

/** An occupation of the European classification ESCO. */
export type EscoOccupation = {
  __typename?: 'EscoOccupation';
  /** The preferred label. */
  name: Scalars['String']['output'];
  /** The concept's URI. */
  uri: Scalars['ID']['output'];
};

/** A place where courses are held. */
export type Facility = {
  __typename?: 'Facility';
  /** The course instances held at this facility. */
  courseInstances?: Maybe<CourseInstanceConnection>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
};


/** A place where courses are held. */
export type FacilityCourseInstancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseInstanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseInstanceOrder>;
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

/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type Occupation = {
  __typename?: 'Occupation';
  /** The group this one belongs to, one digit shorter. Null for a major group. */
  broader?: Maybe<Occupation>;
  /** The ISCO-08 code: one digit for a major group, up to four for a unit group. */
  code: Scalars['ID']['output'];
  /** How many courses lead to this occupation or, for a group, to those below it. */
  courseFigures?: Maybe<CourseFigures>;
  /** The courses that lead to this occupation or, for a group, to those below it. */
  courses?: Maybe<CourseConnection>;
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
export type OccupationCourseFiguresArgs = {
  filter?: InputMaybe<CourseFilter>;
};


/** An occupation or group of occupations of ISCO-08, 1 to 4 digits, with the labels of ESCO. One of the three entities that join the partners' data. */
export type OccupationCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
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
  /** How many courses this organization provides. */
  courseFigures?: Maybe<CourseFigures>;
  /** The courses that this organization provides. */
  courses?: Maybe<CourseConnection>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationCourseFiguresArgs = {
  filter?: InputMaybe<CourseFilter>;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
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

/** Conditions on the professional family.. */
export type ProfessionalFamilyFilter = {
  /** Equal to. */
  eq?: InputMaybe<ProfessionalFamily>;
  /** Equal to one of. */
  in?: InputMaybe<Array<ProfessionalFamily>>;
};

export type Query = {
  __typename?: 'Query';
  /** The area with this id, or null if there is none. */
  area?: Maybe<Area>;
  /** The circle around a point: an area whose children are the municipalities with their centroid in it, by great-circle distance. */
  areaNear?: Maybe<Area>;
  /** The areas that a filter finds, by id. */
  areas?: Maybe<AreaConnection>;
  /** The course with this id, or null if there is none. */
  course?: Maybe<Course>;
  /** The courses that a filter finds, at every partner. */
  courses?: Maybe<CourseConnection>;
  /** The occupation or group with this ISCO-08 code, or null if there is none. */
  occupation?: Maybe<Occupation>;
  /** The occupations that a filter finds, by code. */
  occupations?: Maybe<OccupationConnection>;
  /** The partners whose databases make up the graph, by id. */
  partners?: Maybe<Array<Partner>>;
  /** Counts of course instances, seats and seats left, grouped by what is asked for; each partner's database counts its own, and the counts are added up. */
  trainingStatistics?: Maybe<Array<TrainingStatistics>>;
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


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
};


export type QueryOccupationArgs = {
  code: Scalars['ID']['input'];
};


export type QueryOccupationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OccupationsFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTrainingStatisticsArgs = {
  areaKind?: InputMaybe<AreaKind>;
  by?: Array<TrainingDimension>;
  filter?: InputMaybe<CourseInstanceFilter>;
};

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

/** What figures about training can be grouped by. */
export type TrainingDimension =
  /** The area where the course is held. */
  | 'AREA'
  /** How the courses are given. */
  | 'MODE'
  /** The month of the first day. */
  | 'MONTH'
  /** The partner. */
  | 'PARTNER'
  /** The professional family. */
  | 'PROFESSIONAL_FAMILY'
  /** The state. */
  | 'STATUS';

/** How many course instances and seats there are. */
export type TrainingFigures = {
  __typename?: 'TrainingFigures';
  /** The number of course instances. */
  courseInstances: Scalars['Int']['output'];
  /** The number of seats that the instances tell of. */
  seats: Scalars['Int']['output'];
  /** The number of seats not taken yet. */
  seatsLeft: Scalars['Int']['output'];
};

/** A row of figures about training. The fields not grouped by are null; so is a group whose value is absent or unknown. */
export type TrainingStatistics = {
  __typename?: 'TrainingStatistics';
  /** The area, if grouped by `AREA`. */
  area?: Maybe<Area>;
  /** The number of course instances. */
  courseInstances: Scalars['Int']['output'];
  /** How the courses are given, if grouped by `MODE`. */
  mode?: Maybe<CourseMode>;
  /** The month of the first day, `YYYY-MM`, if grouped by `MONTH`. */
  month?: Maybe<Scalars['Month']['output']>;
  /** The partner, if grouped by `PARTNER`. */
  partner?: Maybe<Partner>;
  /** The professional family, if grouped by `PROFESSIONAL_FAMILY`. */
  professionalFamily?: Maybe<ProfessionalFamily>;
  /** The number of seats that the instances tell of. */
  seats: Scalars['Int']['output'];
  /** The number of seats not taken yet. */
  seatsLeft: Scalars['Int']['output'];
  /** The state, if grouped by `STATUS`. */
  status?: Maybe<CourseInstanceStatus>;
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
  Course: Course;
  CourseInstance: CourseInstance;
  Facility: Facility;
  Occupation: Occupation;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  CourseInstance:
    ( { __typename: 'CourseInstance' }
    & GraphQLRecursivePick<FederationTypes['CourseInstance'], {"id":true}> );
  Facility:
    ( { __typename: 'Facility' }
    & GraphQLRecursivePick<FederationTypes['Facility'], {"id":true}> );
  Occupation:
    ( { __typename: 'Occupation' }
    & GraphQLRecursivePick<FederationTypes['Occupation'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
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
  Course: ResolverTypeWrapper<EntityRowMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CourseConnection: ResolverTypeWrapper<ConnectionMapper>;
  CourseEdge: ResolverTypeWrapper<Omit<CourseEdge, 'node'> & { node: ResolversTypes['Course'] }>;
  CourseFigures: ResolverTypeWrapper<CourseFigures>;
  CourseFilter: CourseFilter;
  CourseInstance: ResolverTypeWrapper<EntityRowMapper>;
  CourseInstanceConnection: ResolverTypeWrapper<ConnectionMapper>;
  CourseInstanceEdge: ResolverTypeWrapper<Omit<CourseInstanceEdge, 'node'> & { node: ResolversTypes['CourseInstance'] }>;
  CourseInstanceFilter: CourseInstanceFilter;
  CourseInstanceOrder: CourseInstanceOrder;
  CourseInstanceOrderField: CourseInstanceOrderField;
  CourseInstanceStatus: CourseInstanceStatus;
  CourseInstanceStatusFilter: CourseInstanceStatusFilter;
  CourseKind: CourseKind;
  CourseKindFilter: CourseKindFilter;
  CourseMode: CourseMode;
  CourseModeFilter: CourseModeFilter;
  CourseOrder: CourseOrder;
  CourseOrderField: CourseOrderField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Domain: Domain;
  EscoOccupation: ResolverTypeWrapper<EscoOccupation>;
  Facility: ResolverTypeWrapper<EntityRowMapper>;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
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
  OriginalCode: ResolverTypeWrapper<OriginalCode>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partner: ResolverTypeWrapper<PartnerParentMapper>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  ProfessionalFamily: ProfessionalFamily;
  ProfessionalFamilyFilter: ProfessionalFamilyFilter;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Source: ResolverTypeWrapper<SourceParentMapper>;
  StringFilter: StringFilter;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  TrainingDimension: TrainingDimension;
  TrainingFigures: ResolverTypeWrapper<TrainingFigures>;
  TrainingStatistics: ResolverTypeWrapper<Omit<TrainingStatistics, 'area' | 'partner'> & { area?: Maybe<ResolversTypes['Area']>, partner?: Maybe<ResolversTypes['Partner']> }>;
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
  Course: EntityRowMapper;
  Float: Scalars['Float']['output'];
  CourseConnection: ConnectionMapper;
  CourseEdge: Omit<CourseEdge, 'node'> & { node: ResolversParentTypes['Course'] };
  CourseFigures: CourseFigures;
  CourseFilter: CourseFilter;
  CourseInstance: EntityRowMapper;
  CourseInstanceConnection: ConnectionMapper;
  CourseInstanceEdge: Omit<CourseInstanceEdge, 'node'> & { node: ResolversParentTypes['CourseInstance'] };
  CourseInstanceFilter: CourseInstanceFilter;
  CourseInstanceOrder: CourseInstanceOrder;
  CourseInstanceStatusFilter: CourseInstanceStatusFilter;
  CourseKindFilter: CourseKindFilter;
  CourseModeFilter: CourseModeFilter;
  CourseOrder: CourseOrder;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  EscoOccupation: EscoOccupation;
  Facility: EntityRowMapper;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  GeoPoint: GeoPoint;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  LocalizedText: LocalizedText;
  Month: Scalars['Month']['output'];
  Occupation: OccupationParentMapper;
  OccupationConnection: Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OccupationEdge']>, nodes: Array<ResolversParentTypes['Occupation']> };
  OccupationEdge: Omit<OccupationEdge, 'node'> & { node: ResolversParentTypes['Occupation'] };
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  Organization: EntityRowMapper;
  OriginalCode: OriginalCode;
  PageInfo: PageInfo;
  Partner: PartnerParentMapper;
  PostalAddress: PostalAddress;
  ProfessionalFamilyFilter: ProfessionalFamilyFilter;
  Query: Record<PropertyKey, never>;
  Source: SourceParentMapper;
  StringFilter: StringFilter;
  Time: Scalars['Time']['output'];
  TrainingFigures: TrainingFigures;
  TrainingStatistics: Omit<TrainingStatistics, 'area' | 'partner'> & { area?: Maybe<ResolversParentTypes['Area']>, partner?: Maybe<ResolversParentTypes['Partner']> };
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
  courseInstances?: Resolver<Maybe<ResolversTypes['CourseInstanceConnection']>, ParentType, ContextType, RequireFields<AreaCourseInstancesArgs, 'first'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<AreaCoursesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AreaKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AreaNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaParentArgs>>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trainingFigures?: Resolver<Maybe<ResolversTypes['TrainingFigures']>, ParentType, ContextType, Partial<AreaTrainingFiguresArgs>>;
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

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  courseCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eqfLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instances?: Resolver<Maybe<ResolversTypes['CourseInstanceConnection']>, ParentType, ContextType, RequireFields<CourseInstancesArgs, 'first'>>;
  kind?: Resolver<Maybe<ResolversTypes['CourseKind']>, ParentType, ContextType>;
  leadsToCertificate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['CourseMode']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occupations?: Resolver<Maybe<Array<ResolversTypes['Occupation']>>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  placementHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  professionalFamily?: Resolver<Maybe<ResolversTypes['ProfessionalFamily']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  realWorkPlacement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  requirements?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Course']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export type CourseFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseFigures'] = ResolversParentTypes['CourseFigures']> = {
  courses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseInstanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseInstance'] = ResolversParentTypes['CourseInstance'], FederationReferenceType extends FederationReferenceTypes['CourseInstance'] = FederationReferenceTypes['CourseInstance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseInstance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enrolmentEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enrolmentStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['CourseMode']>, ParentType, ContextType>;
  originalCodes?: Resolver<Array<ResolversTypes['OriginalCode']>, ParentType, ContextType>;
  professionalFamily?: Resolver<Maybe<ResolversTypes['ProfessionalFamily']>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seatsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CourseInstanceStatus']>, ParentType, ContextType>;
  timetable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CourseInstanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseInstanceConnection'] = ResolversParentTypes['CourseInstanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CourseInstanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CourseInstance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CourseInstanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseInstanceEdge'] = ResolversParentTypes['CourseInstanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseInstance'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EscoOccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscoOccupation'] = ResolversParentTypes['EscoOccupation']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FacilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facility'] = ResolversParentTypes['Facility'], FederationReferenceType extends FederationReferenceTypes['Facility'] = FederationReferenceTypes['Facility']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Facility']> | FederationReferenceType, FederationReferenceType, ContextType>;
  courseInstances?: Resolver<Maybe<ResolversTypes['CourseInstanceConnection']>, ParentType, ContextType, RequireFields<FacilityCourseInstancesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export type OccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occupation'] = ResolversParentTypes['Occupation'], FederationReferenceType extends FederationReferenceTypes['Occupation'] = FederationReferenceTypes['Occupation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Occupation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  broader?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  courseFigures?: Resolver<Maybe<ResolversTypes['CourseFigures']>, ParentType, ContextType, Partial<OccupationCourseFiguresArgs>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<OccupationCoursesArgs, 'first'>>;
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
  courseFigures?: Resolver<Maybe<ResolversTypes['CourseFigures']>, ParentType, ContextType, Partial<OrganizationCourseFiguresArgs>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<OrganizationCoursesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<QueryCoursesArgs, 'first'>>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType, RequireFields<QueryOccupationArgs, 'code'>>;
  occupations?: Resolver<Maybe<ResolversTypes['OccupationConnection']>, ParentType, ContextType, RequireFields<QueryOccupationsArgs, 'first'>>;
  partners?: Resolver<Maybe<Array<ResolversTypes['Partner']>>, ParentType, ContextType>;
  trainingStatistics?: Resolver<Maybe<Array<ResolversTypes['TrainingStatistics']>>, ParentType, ContextType, RequireFields<QueryTrainingStatisticsArgs, 'by'>>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type TrainingFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingFigures'] = ResolversParentTypes['TrainingFigures']> = {
  courseInstances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingStatistics'] = ResolversParentTypes['TrainingStatistics']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  courseInstances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['CourseMode']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  professionalFamily?: Resolver<Maybe<ResolversTypes['ProfessionalFamily']>, ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CourseInstanceStatus']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Area?: AreaResolvers<ContextType>;
  AreaConnection?: AreaConnectionResolvers<ContextType>;
  AreaEdge?: AreaEdgeResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  CourseFigures?: CourseFiguresResolvers<ContextType>;
  CourseInstance?: CourseInstanceResolvers<ContextType>;
  CourseInstanceConnection?: CourseInstanceConnectionResolvers<ContextType>;
  CourseInstanceEdge?: CourseInstanceEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EscoOccupation?: EscoOccupationResolvers<ContextType>;
  Facility?: FacilityResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  GeoPoint?: GeoPointResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Month?: GraphQLScalarType;
  Occupation?: OccupationResolvers<ContextType>;
  OccupationConnection?: OccupationConnectionResolvers<ContextType>;
  OccupationEdge?: OccupationEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OriginalCode?: OriginalCodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Time?: GraphQLScalarType;
  TrainingFigures?: TrainingFiguresResolvers<ContextType>;
  TrainingStatistics?: TrainingStatisticsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  derived?: DerivedDirectiveResolver<any, any, ContextType>;
  mapped?: MappedDirectiveResolver<any, any, ContextType>;
  searches?: SearchesDirectiveResolver<any, any, ContextType>;
};

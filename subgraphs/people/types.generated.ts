import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AreaParent as AreaParentMapper, OccupationParent as OccupationParentMapper } from '../reference/parents.ts';
import type { PartnerParent as PartnerParentMapper } from '../runtime/partnerResolvers.ts';
import type { SourceParent as SourceParentMapper } from '../runtime/entityResolvers.ts';
import type { EntityRow as EntityRowMapper } from '../sources/source.ts';
import type { CaseworkSession as CaseworkSessionMapper } from './casework/session.ts';
import type { BlindProfileParent as BlindProfileParentMapper } from './casework/blindProfile.ts';
import type { MyDataParent as MyDataParentMapper, MyAccessLogParent as MyAccessLogParentMapper } from './casework/citizen.ts';
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

/** A procedure whose accesses aren't listed for a time. */
export type AccessLogException = {
  __typename?: 'AccessLogException';
  /** The law that says so. */
  law: Scalars['String']['output'];
  /** The partner that declared it. */
  partner: Partner;
  /** The procedure. */
  procedure: Scalars['String']['output'];
  /** The last day of it. */
  until: Scalars['Date']['output'];
};

/** The age groups of the published figures on unemployment. */
export type AgeGroup =
  /** 16 to 29 years. */
  | 'FROM_16_TO_29'
  /** 30 to 44 years. */
  | 'FROM_30_TO_44'
  /** 45 to 54 years. */
  | 'FROM_45_TO_54'
  /** 55 years and more. */
  | 'FROM_55';

/** Conditions on age. */
export type AgeGroupFilter = {
  /** Equal to. */
  eq?: InputMaybe<AgeGroup>;
  /** Equal to one of. */
  in?: InputMaybe<Array<AgeGroup>>;
};

/** An appointment with a person. */
export type Appointment = {
  __typename?: 'Appointment';
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** With whom. */
  organization?: Maybe<Organization>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** When it begins. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  status?: Maybe<AppointmentStatus>;
  /** What it is about. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** A page of appointments. */
export type AppointmentConnection = {
  __typename?: 'AppointmentConnection';
  /** The appointments of this page with their cursors. */
  edges: Array<AppointmentEdge>;
  /** The appointments of this page. */
  nodes: Array<Appointment>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are that you may see. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An appointment in a page. */
export type AppointmentEdge = {
  __typename?: 'AppointmentEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The appointment. */
  node: Appointment;
};

/** Conditions on appointments; all must hold. */
export type AppointmentFilter = {
  /** With whom. */
  organization?: InputMaybe<IdFilter>;
  /** How it stands. */
  status?: InputMaybe<AppointmentStatusFilter>;
};

/** The order of appointments. */
export type AppointmentOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: AppointmentOrderField;
};

/** What appointments can be ordered by. */
export type AppointmentOrderField =
  /** The id. */
  | 'ID'
  /** When it begins. */
  | 'STARTS_AT';

/** How an appointment stands. */
export type AppointmentStatus =
  /** The person came. */
  | 'ATTENDED'
  /** Agreed on. */
  | 'BOOKED'
  /** Called off. */
  | 'CANCELLED'
  /** The person didn't come. */
  | 'MISSED';

/** Conditions on how an appointment stands. */
export type AppointmentStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<AppointmentStatus>;
  /** Equal to one of. */
  in?: InputMaybe<Array<AppointmentStatus>>;
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
  /** How many people who live in this area are served. */
  peopleServed?: Maybe<PeopleServedFigures>;
  /** The inhabitants, by the newest figure of the source: 2024 for Spain, the census of 2011 for Italy. */
  population?: Maybe<Scalars['Int']['output']>;
  /** The year of the population figure. */
  populationYear?: Maybe<Scalars['Int']['output']>;
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
export type AreaPeopleServedArgs = {
  filter?: InputMaybe<PeopleServedFilter>;
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

/** What an employer is sent about a candidate. */
export type BlindProfile = {
  __typename?: 'BlindProfile';
  /** From which day. */
  availableFrom?: Maybe<Scalars['Date']['output']>;
  /** Whether the person has a driving licence. */
  drivingLicence?: Maybe<Scalars['Boolean']['output']>;
  /** The highest level of education reached. */
  educationLevel?: Maybe<EducationLevel>;
  /** A reference that tells nothing about the person, another one for each candidature. */
  reference: Scalars['ID']['output'];
  /** The occupations that the person looks for. */
  wantedOccupations?: Maybe<Array<Occupation>>;
  /** How much of the week the person can work. */
  workTime?: Maybe<WorkTime>;
};

/** A condition on a yes-or-no field. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A person put forward for a job offer. */
export type Candidature = {
  __typename?: 'Candidature';
  /** What the employer is sent about the person: nothing that tells who they are, and nothing of religion, disability, age, origin or sex. */
  blindProfile?: Maybe<BlindProfile>;
  /** The day on which the person was put forward. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The offer. */
  offer?: Maybe<Offer>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** How it stands. */
  status?: Maybe<CandidatureStatus>;
};

/** How a candidature stands. */
export type CandidatureStatus =
  /** Taken on. */
  | 'HIRED'
  /** Invited by the employer. */
  | 'INTERVIEW'
  /** Refused. */
  | 'REJECTED'
  /** Put forward. */
  | 'SENT'
  /** Withdrawn by the person. */
  | 'WITHDRAWN';

/** The people served, as far as this access goes. */
export type Casework = {
  __typename?: 'Casework';
  /** Appointments, of every partner that shares them with you. */
  appointments?: Maybe<AppointmentConnection>;
  /** Whether any other partner that has agreed to tell holds a record of a person with this identifier. Nothing else is read. */
  isRegistered?: Maybe<Scalars['Boolean']['output']>;
  /** The people of one partner. */
  people?: Maybe<PersonConnection>;
  /** The person of whom a partner holds the record with this id, or null. */
  person?: Maybe<Person>;
  /** The person with this national identifier, or null. */
  personByNationalId?: Maybe<Person>;
  /** Referrals between agencies, of every partner that shares them with you. */
  referrals?: Maybe<ReferralConnection>;
};


/** The people served, as far as this access goes. */
export type CaseworkAppointmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AppointmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AppointmentOrder>;
};


/** The people served, as far as this access goes. */
export type CaseworkIsRegisteredArgs = {
  nationalId: Scalars['String']['input'];
};


/** The people served, as far as this access goes. */
export type CaseworkPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonRecordOrder>;
  partner?: InputMaybe<Scalars['ID']['input']>;
};


/** The people served, as far as this access goes. */
export type CaseworkPersonArgs = {
  id: Scalars['ID']['input'];
};


/** The people served, as far as this access goes. */
export type CaseworkPersonByNationalIdArgs = {
  nationalId: Scalars['String']['input'];
};


/** The people served, as far as this access goes. */
export type CaseworkReferralsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReferralFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReferralOrder>;
};

/** Why a case worker reads. */
export type CaseworkAccess = {
  /** The reference of the case in the partner's own files, never a person's name or identifier; 1 to 100 characters. */
  caseReference: Scalars['String']['input'];
  /** What makes it lawful. */
  legalBasis: LegalBasis;
  /** The procedure that it belongs to, as the partner's register of processing activities calls it; 1 to 100 characters. */
  procedure: Scalars['String']['input'];
  /** What the data is for. */
  purpose: CaseworkPurpose;
};

/** What personal data is read for. */
export type CaseworkPurpose =
  /** Guidance and an itinerary towards work. */
  | 'GUIDANCE'
  /** Placement in a job offer. */
  | 'PLACEMENT'
  /** Following up a referral. */
  | 'REFERRAL'
  /** Social support that goes with the search for work. */
  | 'SOCIAL_SUPPORT'
  /** A place on a course. */
  | 'TRAINING';

/** What one side undertakes in an agreement between a person and a service. */
export type Commitment = {
  __typename?: 'Commitment';
  /** By which day. */
  dueDate?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** Whether it was kept; null while it is open. */
  isKept?: Maybe<Scalars['Boolean']['output']>;
  /** The itinerary. */
  itinerary?: Maybe<Itinerary>;
  /** Whose it is. */
  party?: Maybe<CommitmentParty>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** What is undertaken. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A side of an agreement between a person and a service. */
export type CommitmentParty =
  /** The person. */
  | 'PERSON'
  /** The service. */
  | 'SERVICE';

/** What a person has consented to or opposed, as a partner's database records it. */
export type Consent = {
  __typename?: 'Consent';
  /** The day on which it was given. */
  givenOn?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** Consent or opposition. */
  kind?: Maybe<ConsentKind>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** What for; anything, if there is none. */
  purpose?: Maybe<CaseworkPurpose>;
  /** The id of the partner that may read, or may not; any, if there is none. */
  recipient?: Maybe<Scalars['ID']['output']>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** The day on which it was withdrawn. */
  withdrawnOn?: Maybe<Scalars['Date']['output']>;
};

/** Consent or opposition. */
export type ConsentKind =
  /** The person agrees. */
  | 'CONSENT'
  /** The person is against it. */
  | 'OPPOSITION';

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

/** An edition of a course. */
export type CourseInstance = {
  __typename?: 'CourseInstance';
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
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

/** The highest level of education reached, in groups of ISCED 2011. */
export type EducationLevel =
  /** Higher education (ISCED 5 to 8). */
  | 'HIGHER'
  /** Lower secondary education (ISCED 2). */
  | 'LOWER_SECONDARY'
  /** Primary education or less (ISCED 0 and 1). */
  | 'PRIMARY'
  /** Upper secondary and post-secondary education (ISCED 3 and 4). */
  | 'UPPER_SECONDARY';

/** Conditions on education. */
export type EducationLevelFilter = {
  /** Equal to. */
  eq?: InputMaybe<EducationLevel>;
  /** Equal to one of. */
  in?: InputMaybe<Array<EducationLevel>>;
};

/** Situation on the labour market. */
export type EmploymentStatus =
  /** Employed and looking for something better. */
  | 'EMPLOYED'
  /** Neither employed nor registered as unemployed. */
  | 'INACTIVE'
  /** Unemployed for more than a year. */
  | 'LONG_TERM_UNEMPLOYED'
  /** Unemployed. */
  | 'UNEMPLOYED';

/** Conditions on the situation on the labour market. */
export type EmploymentStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<EmploymentStatus>;
  /** Equal to one of. */
  in?: InputMaybe<Array<EmploymentStatus>>;
};

/** A person's place on a course. */
export type Enrolment = {
  __typename?: 'Enrolment';
  /** The edition of the course. */
  courseInstance?: Maybe<CourseInstance>;
  /** The day of the enrolment. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** How it stands. */
  status?: Maybe<EnrolmentStatus>;
};

/** How a place on a course stands. */
export type EnrolmentStatus =
  /** The course was completed. */
  | 'COMPLETED'
  /** The course was left. */
  | 'DROPPED'
  /** Given. */
  | 'ENROLLED'
  /** Refused. */
  | 'REJECTED'
  /** Asked for. */
  | 'REQUESTED';

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

/** A note of somebody who follows an itinerary. */
export type FollowUpNote = {
  __typename?: 'FollowUpNote';
  /** The day. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The itinerary. */
  itinerary?: Maybe<Itinerary>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** What was noted. */
  text?: Maybe<Scalars['String']['output']>;
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

/** A plan with a person towards work. */
export type Itinerary = {
  __typename?: 'Itinerary';
  /** What was agreed on, by both sides. */
  commitments?: Maybe<Array<Commitment>>;
  /** When it ended. */
  endDate?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** Notes of those who followed it, latest first. */
  notes?: Maybe<Array<FollowUpNote>>;
  /** What it aims at. */
  objective?: Maybe<Scalars['String']['output']>;
  /** The organization that leads it. */
  organization?: Maybe<Organization>;
  /** How it ended, in the partner's words. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** When it began. */
  startDate?: Maybe<Scalars['Date']['output']>;
  /** How it stands. */
  status?: Maybe<ItineraryStatus>;
  /** Steps, in order of their days. */
  steps?: Maybe<Array<ItineraryStep>>;
  /** The occupation that it aims at. */
  targetOccupation?: Maybe<Occupation>;
};

/** How an itinerary stands. */
export type ItineraryStatus =
  /** Given up. */
  | 'ABANDONED'
  /** Ended. */
  | 'CLOSED'
  /** Under way. */
  | 'OPEN';

/** A step of an itinerary. */
export type ItineraryStep = {
  __typename?: 'ItineraryStep';
  /** The day. */
  date?: Maybe<Scalars['Date']['output']>;
  /** How long it took. */
  hours?: Maybe<Scalars['Float']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The itinerary. */
  itinerary?: Maybe<Itinerary>;
  /** What was done, in the partner's words. */
  name?: Maybe<Scalars['String']['output']>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
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

/** What makes reading personal data lawful (Regulation (EU) 2016/679, article 6, and the law of the partner's country). */
export type LegalBasis =
  /** The person's consent, as the partner's database records it. */
  | 'CONSENT'
  /** A task laid down by law. */
  | 'LAW'
  /** The person was told and has not opposed it. */
  | 'NO_OPPOSITION';

/** A name in one language. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** The language of the text. */
  language: Language;
  /** The text itself. */
  text: Scalars['String']['output'];
};

/** An access to records about you. */
export type MyAccess = {
  __typename?: 'MyAccess';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** What was read. */
  fields: Array<Scalars['String']['output']>;
  /** What made it lawful. */
  legalBasis?: Maybe<LegalBasis>;
  /** Whose database was read. */
  partner?: Maybe<Partner>;
  /** The procedure that it belongs to. */
  procedure?: Maybe<Scalars['String']['output']>;
  /** What for. */
  purpose?: Maybe<CaseworkPurpose>;
  /** For which partner the reader works. */
  reader?: Maybe<Partner>;
  /** When. */
  time: Scalars['DateTime']['output'];
};

/** Who has read the records about you. */
export type MyAccessLog = {
  __typename?: 'MyAccessLog';
  /** Accesses, newest first. */
  accesses: Array<MyAccess>;
  /** Procedures whose accesses a law keeps from this list for a time, as the partners have declared them. */
  exceptions: Array<AccessLogException>;
};

/** Everything that the partners hold about a person, for that person. */
export type MyData = {
  __typename?: 'MyData';
  /** Your records, of every partner that answered. */
  records: Array<PersonRecord>;
};

/** Kinds of national identifiers. */
export type NationalIdKind =
  /** Codice fiscale. */
  | 'CODICE_FISCALE'
  /** Número de identidad de extranjero. */
  | 'NIE'
  /** Número de identificación fiscal, of Spaniards. */
  | 'NIF'
  /** Passport; records aren't joined by it. */
  | 'PASSPORT';

/** Something that a person lacks on the way to work. */
export type Need = {
  __typename?: 'Need';
  /** The day on which it was detected. */
  detectedOn?: Maybe<Scalars['Date']['output']>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The day on which it was met. */
  metOn?: Maybe<Scalars['Date']['output']>;
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** What is lacking. */
  text?: Maybe<Scalars['String']['output']>;
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
  /** How many people served look for this occupation or, for a group, one below it. */
  peopleServed?: Maybe<PeopleServedFigures>;
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
export type OccupationPeopleServedArgs = {
  filter?: InputMaybe<PeopleServedFilter>;
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

/** A job offer. */
export type Offer = {
  __typename?: 'Offer';
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
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
  /** How many people this organization serves. */
  peopleServed?: Maybe<PeopleServedFigures>;
};


/** A public or private body that provides, manages or takes part in the resources of a territory. One of the three entities that join the partners' data. */
export type OrganizationPeopleServedArgs = {
  filter?: InputMaybe<PeopleServedFilter>;
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

/** What figures about people served can be grouped by. */
export type PeopleServedDimension =
  /** Their age. */
  | 'AGE_GROUP'
  /** The area they live in. */
  | 'AREA'
  /** Their education. */
  | 'EDUCATION_LEVEL'
  /** Their situation. */
  | 'EMPLOYMENT_STATUS'
  /** The month of their registration. */
  | 'MONTH'
  /** The occupation they look for first. */
  | 'OCCUPATION'
  /** The organization that serves them. */
  | 'ORGANIZATION'
  /** The partner. */
  | 'PARTNER'
  /** Their sex. */
  | 'SEX';

/** How many people are served, changed by chance by up to 8 so that nobody can be singled out: see `Query.peopleServedStatistics`. A person known to two partners counts at each. */
export type PeopleServedFigures = {
  __typename?: 'PeopleServedFigures';
  /** True when the number is hidden because it is 1 to 4, or because it would tell of one that is. */
  hidden: Scalars['Boolean']['output'];
  /** The number of people, changed by chance; 0 or at least 5; null when it is hidden. */
  peopleServed?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on the people counted; all must hold. */
export type PeopleServedFilter = {
  /** Their age. */
  ageGroup?: InputMaybe<AgeGroupFilter>;
  /** The area they live in. */
  area?: InputMaybe<AreaFilter>;
  /** Their education. */
  educationLevel?: InputMaybe<EducationLevelFilter>;
  /** Their situation. */
  employmentStatus?: InputMaybe<EmploymentStatusFilter>;
  /** The occupation they look for first. */
  occupation?: InputMaybe<OccupationFilter>;
  /** The id of the organization that serves them. */
  organization?: InputMaybe<IdFilter>;
  /** Their sex. */
  sex?: InputMaybe<SexFilter>;
};

/** A row of figures about people served. The fields not grouped by are null; so is a group whose value is absent or unknown. */
export type PeopleServedStatistics = {
  __typename?: 'PeopleServedStatistics';
  /** Their age, if grouped by `AGE_GROUP`. */
  ageGroup?: Maybe<AgeGroup>;
  /** The area people live in, if grouped by `AREA`. */
  area?: Maybe<Area>;
  /** Their education, if grouped by `EDUCATION_LEVEL`. */
  educationLevel?: Maybe<EducationLevel>;
  /** Their situation, if grouped by `EMPLOYMENT_STATUS`. */
  employmentStatus?: Maybe<EmploymentStatus>;
  /** True when the number is hidden because it is 1 to 4, or because it would tell of one that is. */
  hidden: Scalars['Boolean']['output'];
  /** The month of their registration, `YYYY-MM`, if grouped by `MONTH`. */
  month?: Maybe<Scalars['Month']['output']>;
  /** The occupation they look for first, if grouped by `OCCUPATION`. */
  occupation?: Maybe<Occupation>;
  /** The organization that serves them, if grouped by `ORGANIZATION`. */
  organization?: Maybe<Organization>;
  /** The partner, if grouped by `PARTNER`. */
  partner?: Maybe<Partner>;
  /** The number of people, changed by chance; at least 5, or 0 in a row that isn't grouped; null when it is hidden. */
  peopleServed?: Maybe<Scalars['Int']['output']>;
  /** Their sex, if grouped by `SEX`. */
  sex?: Maybe<Sex>;
};

/** A person, as one or more partners know them. Records of several partners are joined by the national identifier while the question is answered; nothing is stored. */
export type Person = {
  __typename?: 'Person';
  /** The id of the record by which the person was found. */
  id: Scalars['ID']['output'];
  /** The record by which the person was found. */
  record?: Maybe<PersonRecord>;
  /** The person's records at every partner that shares them with you, the one by which they were found first. */
  records?: Maybe<Array<PersonRecord>>;
};

/** When and where a person can work. */
export type PersonAvailability = {
  __typename?: 'PersonAvailability';
  /** Whether the person has a driving licence. */
  drivingLicence?: Maybe<Scalars['Boolean']['output']>;
  /** From which day. */
  from?: Maybe<Scalars['Date']['output']>;
  /** How far the person travels, in kilometres. */
  mobilityKm?: Maybe<Scalars['Int']['output']>;
  /** How much of the week. */
  workTime?: Maybe<WorkTime>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The people of this page with their cursors. */
  edges: Array<PersonEdge>;
  /** The people of this page. */
  nodes: Array<Person>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many people there are that you may see. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** How a person is reached. */
export type PersonContact = {
  __typename?: 'PersonContact';
  /** Mailbox. */
  email?: Maybe<Scalars['String']['output']>;
  /** Telephone number. */
  telephone?: Maybe<Scalars['String']['output']>;
};

/** A person in a page. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Person;
};

/** Who a person is. */
export type PersonIdentity = {
  __typename?: 'PersonIdentity';
  /** Date of birth. */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** Family name or names. */
  familyName?: Maybe<Scalars['String']['output']>;
  /** Given name. */
  givenName?: Maybe<Scalars['String']['output']>;
  /** Nationality, ISO 3166-1 alpha-2. */
  nationality?: Maybe<Scalars['String']['output']>;
  /** Sex, as the register has it. */
  sex?: Maybe<Sex>;
};

/** What one partner holds about a person. */
export type PersonRecord = {
  __typename?: 'PersonRecord';
  /** Where the person lives. */
  address?: Maybe<PostalAddress>;
  /** Appointments, latest first. */
  appointments?: Maybe<Array<Appointment>>;
  /** The area in which the person lives. */
  area?: Maybe<Area>;
  /** What the person can do and wants. */
  availability?: Maybe<PersonAvailability>;
  /** Candidatures to job offers, latest first. */
  candidatures?: Maybe<Array<Candidature>>;
  /** What the person has consented to or opposed, latest first. */
  consents?: Maybe<Array<Consent>>;
  /** How the person is reached. */
  contact?: Maybe<PersonContact>;
  /** Places on courses, latest first. */
  enrolments?: Maybe<Array<Enrolment>>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** Who the person is. */
  identity?: Maybe<PersonIdentity>;
  /** Itineraries, latest first. */
  itineraries?: Maybe<Array<Itinerary>>;
  /** The languages that the person speaks (BCP 47). */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** The identifier that the state gave the person: NIF, NIE, codice fiscale or passport number. */
  nationalId?: Maybe<Scalars['String']['output']>;
  /** What kind of identifier it is, as the partner says. */
  nationalIdKind?: Maybe<NationalIdKind>;
  /** Needs that were detected, latest first. */
  needs?: Maybe<Array<Need>>;
  /** The organization that serves the person. */
  organization?: Maybe<Organization>;
  /** Referrals between agencies, latest first. */
  referrals?: Maybe<Array<Referral>>;
  /** The day on which the person was registered. */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** How the person stands on the labour market. */
  situation?: Maybe<PersonSituation>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** The occupations that the person looks for. */
  wantedOccupations?: Maybe<Array<Occupation>>;
};

/** Conditions on people's records; all must hold. */
export type PersonRecordFilter = {
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The organization that serves the person. */
  organization?: InputMaybe<IdFilter>;
  /** The day of registration. */
  registeredOn?: InputMaybe<DateFilter>;
  /** Words in the name, whatever the case and the accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** An occupation that the person looks for. */
  wantedOccupations?: InputMaybe<OccupationFilter>;
};

/** The order of people's records. */
export type PersonRecordOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: PersonRecordOrderField;
};

/** What people's records can be ordered by. */
export type PersonRecordOrderField =
  /** The id. */
  | 'ID'
  /** The day of registration. */
  | 'REGISTERED_ON';

/** How a person stands on the labour market. */
export type PersonSituation = {
  __typename?: 'PersonSituation';
  /** The highest level of education reached. */
  educationLevel?: Maybe<EducationLevel>;
  /** Situation on the labour market. */
  employmentStatus?: Maybe<EmploymentStatus>;
  /** Whether the person receives a benefit. */
  receivesBenefit?: Maybe<Scalars['Boolean']['output']>;
  /** Since when. */
  since?: Maybe<Scalars['Date']['output']>;
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

export type Query = {
  __typename?: 'Query';
  /** The area with this id, or null if there is none. */
  area?: Maybe<Area>;
  /** The circle around a point: an area whose children are the municipalities with their centroid in it, by great-circle distance. */
  areaNear?: Maybe<Area>;
  /** The areas that a filter finds, by id. */
  areas?: Maybe<AreaConnection>;
  /** The people whom the partners serve, for a case worker with a purpose. Every access is recorded, granted or refused. What you may not see looks like what isn't there. */
  casework?: Maybe<Casework>;
  /** Who has read the records that the partners hold about you, newest first. */
  myAccessLog?: Maybe<MyAccessLog>;
  /** Everything that the partners hold about you. */
  myData?: Maybe<MyData>;
  /** The occupation or group with this ISCO-08 code, or null if there is none. */
  occupation?: Maybe<Occupation>;
  /** The occupations that a filter finds, by code. */
  occupations?: Maybe<OccupationConnection>;
  /** The partners whose databases make up the graph, by id. */
  partners?: Maybe<Array<Partner>>;
  /** Finer, for dashboards of the network: by 4 dimensions, and changed by chance by up to 4. What is hidden follows the same rules. */
  peopleServedDetailStatistics?: Maybe<Array<PeopleServedStatistics>>;
  /**
   * Counts of people served, grouped by what is asked for; each partner's database counts its own, and the counts are added up. Null while a partner can't answer.
   *
   * So that nobody can be singled out, figures are changed by chance by up to 8, on average by less than 2, the same people always by the same; none is below 5, and zero stays
   * zero. Counts of 1 to 4 are hidden, and others by which they could be told. A group has no row if nobody is in it, or if a group around it is hidden. Groups need not add up.
   */
  peopleServedStatistics?: Maybe<Array<PeopleServedStatistics>>;
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


export type QueryCaseworkArgs = {
  access: CaseworkAccess;
};


export type QueryMyAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
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


export type QueryPeopleServedDetailStatisticsArgs = {
  areaKind?: InputMaybe<AreaKind>;
  by?: Array<PeopleServedDimension>;
  filter?: InputMaybe<PeopleServedFilter>;
};


export type QueryPeopleServedStatisticsArgs = {
  areaKind?: InputMaybe<AreaKind>;
  by?: Array<PeopleServedDimension>;
  filter?: InputMaybe<PeopleServedFilter>;
};

/** A person sent from one agency to another. */
export type Referral = {
  __typename?: 'Referral';
  /** The day on which it was sent. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The day by which an answer is due. */
  deadline?: Maybe<Scalars['Date']['output']>;
  /** The organization that sends. */
  from?: Maybe<Organization>;
  /** The id, of the form `partner:key`. */
  id: Scalars['ID']['output'];
  /** The person. */
  person?: Maybe<PersonRecord>;
  /** The programme that it belongs to. */
  programme?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whose database the record was read from, and how fresh it is. */
  source: Source;
  /** How it stands. */
  status?: Maybe<ReferralStatus>;
  /** The organization that receives. */
  to?: Maybe<Organization>;
  /** The id of the partner that receives, if it is one. */
  toPartner?: Maybe<Scalars['ID']['output']>;
};

/** A page of referrals. */
export type ReferralConnection = {
  __typename?: 'ReferralConnection';
  /** The referrals of this page with their cursors. */
  edges: Array<ReferralEdge>;
  /** The referrals of this page. */
  nodes: Array<Referral>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are that you may see. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A referral in a page. */
export type ReferralEdge = {
  __typename?: 'ReferralEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The referral. */
  node: Referral;
};

/** Conditions on referrals; all must hold. */
export type ReferralFilter = {
  /** The day on which it was sent. */
  date?: InputMaybe<DateFilter>;
  /** The day by which an answer is due. */
  deadline?: InputMaybe<DateFilter>;
  /** How it stands. */
  status?: InputMaybe<ReferralStatusFilter>;
  /** The organization that receives. */
  to?: InputMaybe<IdFilter>;
  /** The id of the partner that receives. */
  toPartner?: InputMaybe<IdFilter>;
};

/** The order of referrals. */
export type ReferralOrder = {
  /** The direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ReferralOrderField;
};

/** What referrals can be ordered by. */
export type ReferralOrderField =
  /** The day on which it was sent. */
  | 'DATE'
  /** The day by which an answer is due. */
  | 'DEADLINE'
  /** The id. */
  | 'ID';

/** How a referral stands. */
export type ReferralStatus =
  /** Accepted. */
  | 'ACCEPTED'
  /** The person was attended to. */
  | 'ATTENDED'
  /** Closed. */
  | 'CLOSED'
  /** Refused. */
  | 'REFUSED'
  /** Sent. */
  | 'SENT';

/** Conditions on how a referral stands. */
export type ReferralStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<ReferralStatus>;
  /** Equal to one of. */
  in?: InputMaybe<Array<ReferralStatus>>;
};

/** Sex, as the register has it. */
export type Sex =
  /** Man. */
  | 'MAN'
  /** Neither, or not said. */
  | 'OTHER'
  /** Woman. */
  | 'WOMAN';

/** Conditions on sex. */
export type SexFilter = {
  /** Equal to. */
  eq?: InputMaybe<Sex>;
  /** Equal to one of. */
  in?: InputMaybe<Array<Sex>>;
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

/** How much of the week somebody can work. */
export type WorkTime =
  /** Either. */
  | 'ANY'
  /** Full time. */
  | 'FULL_TIME'
  /** Part time. */
  | 'PART_TIME';



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
  Occupation: Occupation;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"id":true}> );
  Occupation:
    ( { __typename: 'Occupation' }
    & GraphQLRecursivePick<FederationTypes['Occupation'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessLogException: ResolverTypeWrapper<Omit<AccessLogException, 'partner'> & { partner: ResolversTypes['Partner'] }>;
  AgeGroup: AgeGroup;
  AgeGroupFilter: AgeGroupFilter;
  Appointment: ResolverTypeWrapper<EntityRowMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AppointmentConnection: ResolverTypeWrapper<ConnectionMapper>;
  AppointmentEdge: ResolverTypeWrapper<Omit<AppointmentEdge, 'node'> & { node: ResolversTypes['Appointment'] }>;
  AppointmentFilter: AppointmentFilter;
  AppointmentOrder: AppointmentOrder;
  AppointmentOrderField: AppointmentOrderField;
  AppointmentStatus: AppointmentStatus;
  AppointmentStatusFilter: AppointmentStatusFilter;
  Area: ResolverTypeWrapper<AreaParentMapper>;
  AreaConnection: ResolverTypeWrapper<Omit<AreaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AreaEdge']>, nodes: Array<ResolversTypes['Area']> }>;
  AreaEdge: ResolverTypeWrapper<Omit<AreaEdge, 'node'> & { node: ResolversTypes['Area'] }>;
  AreaFilter: AreaFilter;
  AreaKind: AreaKind;
  AreaKindFilter: AreaKindFilter;
  AreasFilter: AreasFilter;
  BlindProfile: ResolverTypeWrapper<BlindProfileParentMapper>;
  BooleanFilter: BooleanFilter;
  Candidature: ResolverTypeWrapper<EntityRowMapper>;
  CandidatureStatus: CandidatureStatus;
  Casework: ResolverTypeWrapper<CaseworkSessionMapper>;
  CaseworkAccess: CaseworkAccess;
  CaseworkPurpose: CaseworkPurpose;
  Commitment: ResolverTypeWrapper<EntityRowMapper>;
  CommitmentParty: CommitmentParty;
  Consent: ResolverTypeWrapper<EntityRowMapper>;
  ConsentKind: ConsentKind;
  ContactPoint: ResolverTypeWrapper<ContactPoint>;
  CourseInstance: ResolverTypeWrapper<CourseInstance>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Domain: Domain;
  EducationLevel: EducationLevel;
  EducationLevelFilter: EducationLevelFilter;
  EmploymentStatus: EmploymentStatus;
  EmploymentStatusFilter: EmploymentStatusFilter;
  Enrolment: ResolverTypeWrapper<EntityRowMapper>;
  EnrolmentStatus: EnrolmentStatus;
  EscoOccupation: ResolverTypeWrapper<EscoOccupation>;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FollowUpNote: ResolverTypeWrapper<EntityRowMapper>;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  Itinerary: ResolverTypeWrapper<EntityRowMapper>;
  ItineraryStatus: ItineraryStatus;
  ItineraryStep: ResolverTypeWrapper<EntityRowMapper>;
  Language: Language;
  LegalBasis: LegalBasis;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  Month: ResolverTypeWrapper<Scalars['Month']['output']>;
  MyAccess: ResolverTypeWrapper<Omit<MyAccess, 'partner' | 'reader'> & { partner?: Maybe<ResolversTypes['Partner']>, reader?: Maybe<ResolversTypes['Partner']> }>;
  MyAccessLog: ResolverTypeWrapper<MyAccessLogParentMapper>;
  MyData: ResolverTypeWrapper<MyDataParentMapper>;
  NationalIdKind: NationalIdKind;
  Need: ResolverTypeWrapper<EntityRowMapper>;
  Occupation: ResolverTypeWrapper<OccupationParentMapper>;
  OccupationConnection: ResolverTypeWrapper<Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['OccupationEdge']>, nodes: Array<ResolversTypes['Occupation']> }>;
  OccupationEdge: ResolverTypeWrapper<Omit<OccupationEdge, 'node'> & { node: ResolversTypes['Occupation'] }>;
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  Offer: ResolverTypeWrapper<Offer>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<EntityRowMapper>;
  OriginalCode: ResolverTypeWrapper<OriginalCode>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partner: ResolverTypeWrapper<PartnerParentMapper>;
  PeopleServedDimension: PeopleServedDimension;
  PeopleServedFigures: ResolverTypeWrapper<PeopleServedFigures>;
  PeopleServedFilter: PeopleServedFilter;
  PeopleServedStatistics: ResolverTypeWrapper<Omit<PeopleServedStatistics, 'area' | 'occupation' | 'organization' | 'partner'> & { area?: Maybe<ResolversTypes['Area']>, occupation?: Maybe<ResolversTypes['Occupation']>, organization?: Maybe<ResolversTypes['Organization']>, partner?: Maybe<ResolversTypes['Partner']> }>;
  Person: ResolverTypeWrapper<EntityRowMapper>;
  PersonAvailability: ResolverTypeWrapper<PersonAvailability>;
  PersonConnection: ResolverTypeWrapper<ConnectionMapper>;
  PersonContact: ResolverTypeWrapper<PersonContact>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonIdentity: ResolverTypeWrapper<PersonIdentity>;
  PersonRecord: ResolverTypeWrapper<EntityRowMapper>;
  PersonRecordFilter: PersonRecordFilter;
  PersonRecordOrder: PersonRecordOrder;
  PersonRecordOrderField: PersonRecordOrderField;
  PersonSituation: ResolverTypeWrapper<PersonSituation>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Referral: ResolverTypeWrapper<EntityRowMapper>;
  ReferralConnection: ResolverTypeWrapper<ConnectionMapper>;
  ReferralEdge: ResolverTypeWrapper<Omit<ReferralEdge, 'node'> & { node: ResolversTypes['Referral'] }>;
  ReferralFilter: ReferralFilter;
  ReferralOrder: ReferralOrder;
  ReferralOrderField: ReferralOrderField;
  ReferralStatus: ReferralStatus;
  ReferralStatusFilter: ReferralStatusFilter;
  Sex: Sex;
  SexFilter: SexFilter;
  Source: ResolverTypeWrapper<SourceParentMapper>;
  StringFilter: StringFilter;
  Time: ResolverTypeWrapper<Scalars['Time']['output']>;
  WorkTime: WorkTime;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessLogException: Omit<AccessLogException, 'partner'> & { partner: ResolversParentTypes['Partner'] };
  AgeGroupFilter: AgeGroupFilter;
  Appointment: EntityRowMapper;
  ID: Scalars['ID']['output'];
  AppointmentConnection: ConnectionMapper;
  AppointmentEdge: Omit<AppointmentEdge, 'node'> & { node: ResolversParentTypes['Appointment'] };
  AppointmentFilter: AppointmentFilter;
  AppointmentOrder: AppointmentOrder;
  AppointmentStatusFilter: AppointmentStatusFilter;
  Area: AreaParentMapper;
  AreaConnection: Omit<AreaConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AreaEdge']>, nodes: Array<ResolversParentTypes['Area']> };
  AreaEdge: Omit<AreaEdge, 'node'> & { node: ResolversParentTypes['Area'] };
  AreaFilter: AreaFilter;
  AreaKindFilter: AreaKindFilter;
  AreasFilter: AreasFilter;
  BlindProfile: BlindProfileParentMapper;
  BooleanFilter: BooleanFilter;
  Candidature: EntityRowMapper;
  Casework: CaseworkSessionMapper;
  CaseworkAccess: CaseworkAccess;
  Commitment: EntityRowMapper;
  Consent: EntityRowMapper;
  ContactPoint: ContactPoint;
  CourseInstance: CourseInstance;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  EducationLevelFilter: EducationLevelFilter;
  EmploymentStatusFilter: EmploymentStatusFilter;
  Enrolment: EntityRowMapper;
  EscoOccupation: EscoOccupation;
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  FollowUpNote: EntityRowMapper;
  GeoJSON: Scalars['GeoJSON']['output'];
  GeoPoint: GeoPoint;
  IdFilter: IdFilter;
  IntFilter: IntFilter;
  Itinerary: EntityRowMapper;
  ItineraryStep: EntityRowMapper;
  LocalizedText: LocalizedText;
  Month: Scalars['Month']['output'];
  MyAccess: Omit<MyAccess, 'partner' | 'reader'> & { partner?: Maybe<ResolversParentTypes['Partner']>, reader?: Maybe<ResolversParentTypes['Partner']> };
  MyAccessLog: MyAccessLogParentMapper;
  MyData: MyDataParentMapper;
  Need: EntityRowMapper;
  Occupation: OccupationParentMapper;
  OccupationConnection: Omit<OccupationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['OccupationEdge']>, nodes: Array<ResolversParentTypes['Occupation']> };
  OccupationEdge: Omit<OccupationEdge, 'node'> & { node: ResolversParentTypes['Occupation'] };
  OccupationFilter: OccupationFilter;
  OccupationsFilter: OccupationsFilter;
  Offer: Offer;
  Organization: EntityRowMapper;
  OriginalCode: OriginalCode;
  PageInfo: PageInfo;
  Partner: PartnerParentMapper;
  PeopleServedFigures: PeopleServedFigures;
  PeopleServedFilter: PeopleServedFilter;
  PeopleServedStatistics: Omit<PeopleServedStatistics, 'area' | 'occupation' | 'organization' | 'partner'> & { area?: Maybe<ResolversParentTypes['Area']>, occupation?: Maybe<ResolversParentTypes['Occupation']>, organization?: Maybe<ResolversParentTypes['Organization']>, partner?: Maybe<ResolversParentTypes['Partner']> };
  Person: EntityRowMapper;
  PersonAvailability: PersonAvailability;
  PersonConnection: ConnectionMapper;
  PersonContact: PersonContact;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonIdentity: PersonIdentity;
  PersonRecord: EntityRowMapper;
  PersonRecordFilter: PersonRecordFilter;
  PersonRecordOrder: PersonRecordOrder;
  PersonSituation: PersonSituation;
  PostalAddress: PostalAddress;
  Query: Record<PropertyKey, never>;
  Referral: EntityRowMapper;
  ReferralConnection: ConnectionMapper;
  ReferralEdge: Omit<ReferralEdge, 'node'> & { node: ResolversParentTypes['Referral'] };
  ReferralFilter: ReferralFilter;
  ReferralOrder: ReferralOrder;
  ReferralStatusFilter: ReferralStatusFilter;
  SexFilter: SexFilter;
  Source: SourceParentMapper;
  StringFilter: StringFilter;
  Time: Scalars['Time']['output'];
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

export type AccessLogExceptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogException'] = ResolversParentTypes['AccessLogException']> = {
  law?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AppointmentStatus']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Appointment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
};

export type AreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  centroid?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AreaKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AreaNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, Partial<AreaParentArgs>>;
  peopleServed?: Resolver<Maybe<ResolversTypes['PeopleServedFigures']>, ParentType, ContextType, Partial<AreaPeopleServedArgs>>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  populationYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type BlindProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlindProfile'] = ResolversParentTypes['BlindProfile']> = {
  availableFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  drivingLicence?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  educationLevel?: Resolver<Maybe<ResolversTypes['EducationLevel']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wantedOccupations?: Resolver<Maybe<Array<ResolversTypes['Occupation']>>, ParentType, ContextType>;
  workTime?: Resolver<Maybe<ResolversTypes['WorkTime']>, ParentType, ContextType>;
};

export type CandidatureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Candidature'] = ResolversParentTypes['Candidature']> = {
  blindProfile?: Resolver<Maybe<ResolversTypes['BlindProfile']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['Offer']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CandidatureStatus']>, ParentType, ContextType>;
};

export type CaseworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Casework'] = ResolversParentTypes['Casework']> = {
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<CaseworkAppointmentsArgs, 'first'>>;
  isRegistered?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<CaseworkIsRegisteredArgs, 'nationalId'>>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<CaseworkPeopleArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<CaseworkPersonArgs, 'id'>>;
  personByNationalId?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<CaseworkPersonByNationalIdArgs, 'nationalId'>>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<CaseworkReferralsArgs, 'first'>>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isKept?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itinerary?: Resolver<Maybe<ResolversTypes['Itinerary']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['CommitmentParty']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  givenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ConsentKind']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['CaseworkPurpose']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ContactPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactPoint'] = ResolversParentTypes['ContactPoint']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CourseInstanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseInstance'] = ResolversParentTypes['CourseInstance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnrolmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  courseInstance?: Resolver<Maybe<ResolversTypes['CourseInstance']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EnrolmentStatus']>, ParentType, ContextType>;
};

export type EscoOccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscoOccupation'] = ResolversParentTypes['EscoOccupation']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FollowUpNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUpNote'] = ResolversParentTypes['FollowUpNote']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itinerary?: Resolver<Maybe<ResolversTypes['Itinerary']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ItineraryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Itinerary'] = ResolversParentTypes['Itinerary']> = {
  commitments?: Resolver<Maybe<Array<ResolversTypes['Commitment']>>, ParentType, ContextType>;
  endDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notes?: Resolver<Maybe<Array<ResolversTypes['FollowUpNote']>>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ItineraryStatus']>, ParentType, ContextType>;
  steps?: Resolver<Maybe<Array<ResolversTypes['ItineraryStep']>>, ParentType, ContextType>;
  targetOccupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
};

export type ItineraryStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItineraryStep'] = ResolversParentTypes['ItineraryStep']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itinerary?: Resolver<Maybe<ResolversTypes['Itinerary']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface MonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Month'], any> {
  name: 'Month';
}

export type MyAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MyAccess'] = ResolversParentTypes['MyAccess']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['LegalBasis']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['CaseworkPurpose']>, ParentType, ContextType>;
  reader?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MyAccessLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MyAccessLog'] = ResolversParentTypes['MyAccessLog']> = {
  accesses?: Resolver<Array<ResolversTypes['MyAccess']>, ParentType, ContextType>;
  exceptions?: Resolver<Array<ResolversTypes['AccessLogException']>, ParentType, ContextType>;
};

export type MyDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData']> = {
  records?: Resolver<Array<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
};

export type NeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Need'] = ResolversParentTypes['Need']> = {
  detectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occupation'] = ResolversParentTypes['Occupation'], FederationReferenceType extends FederationReferenceTypes['Occupation'] = FederationReferenceTypes['Occupation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Occupation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  broader?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  escoOccupations?: Resolver<Array<ResolversTypes['EscoOccupation']>, ParentType, ContextType, Partial<OccupationEscoOccupationsArgs>>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OccupationNameArgs>>;
  names?: Resolver<Array<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  narrower?: Resolver<Array<ResolversTypes['Occupation']>, ParentType, ContextType>;
  peopleServed?: Resolver<Maybe<ResolversTypes['PeopleServedFigures']>, ParentType, ContextType, Partial<OccupationPeopleServedArgs>>;
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

export type OfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peopleServed?: Resolver<Maybe<ResolversTypes['PeopleServedFigures']>, ParentType, ContextType, Partial<OrganizationPeopleServedArgs>>;
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

export type PeopleServedFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeopleServedFigures'] = ResolversParentTypes['PeopleServedFigures']> = {
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  peopleServed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PeopleServedStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeopleServedStatistics'] = ResolversParentTypes['PeopleServedStatistics']> = {
  ageGroup?: Resolver<Maybe<ResolversTypes['AgeGroup']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  educationLevel?: Resolver<Maybe<ResolversTypes['EducationLevel']>, ParentType, ContextType>;
  employmentStatus?: Resolver<Maybe<ResolversTypes['EmploymentStatus']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Month']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  peopleServed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  records?: Resolver<Maybe<Array<ResolversTypes['PersonRecord']>>, ParentType, ContextType>;
};

export type PersonAvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonAvailability'] = ResolversParentTypes['PersonAvailability']> = {
  drivingLicence?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mobilityKm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  workTime?: Resolver<Maybe<ResolversTypes['WorkTime']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonContact'] = ResolversParentTypes['PersonContact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonIdentity'] = ResolversParentTypes['PersonIdentity']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
};

export type PersonRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonRecord'] = ResolversParentTypes['PersonRecord']> = {
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  appointments?: Resolver<Maybe<Array<ResolversTypes['Appointment']>>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['PersonAvailability']>, ParentType, ContextType>;
  candidatures?: Resolver<Maybe<Array<ResolversTypes['Candidature']>>, ParentType, ContextType>;
  consents?: Resolver<Maybe<Array<ResolversTypes['Consent']>>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['PersonContact']>, ParentType, ContextType>;
  enrolments?: Resolver<Maybe<Array<ResolversTypes['Enrolment']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['PersonIdentity']>, ParentType, ContextType>;
  itineraries?: Resolver<Maybe<Array<ResolversTypes['Itinerary']>>, ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  nationalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationalIdKind?: Resolver<Maybe<ResolversTypes['NationalIdKind']>, ParentType, ContextType>;
  needs?: Resolver<Maybe<Array<ResolversTypes['Need']>>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<Array<ResolversTypes['Referral']>>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  situation?: Resolver<Maybe<ResolversTypes['PersonSituation']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  wantedOccupations?: Resolver<Maybe<Array<ResolversTypes['Occupation']>>, ParentType, ContextType>;
};

export type PersonSituationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonSituation'] = ResolversParentTypes['PersonSituation']> = {
  educationLevel?: Resolver<Maybe<ResolversTypes['EducationLevel']>, ParentType, ContextType>;
  employmentStatus?: Resolver<Maybe<ResolversTypes['EmploymentStatus']>, ParentType, ContextType>;
  receivesBenefit?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  casework?: Resolver<Maybe<ResolversTypes['Casework']>, ParentType, ContextType, RequireFields<QueryCaseworkArgs, 'access'>>;
  myAccessLog?: Resolver<Maybe<ResolversTypes['MyAccessLog']>, ParentType, ContextType, RequireFields<QueryMyAccessLogArgs, 'first'>>;
  myData?: Resolver<Maybe<ResolversTypes['MyData']>, ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType, RequireFields<QueryOccupationArgs, 'code'>>;
  occupations?: Resolver<Maybe<ResolversTypes['OccupationConnection']>, ParentType, ContextType, RequireFields<QueryOccupationsArgs, 'first'>>;
  partners?: Resolver<Maybe<Array<ResolversTypes['Partner']>>, ParentType, ContextType>;
  peopleServedDetailStatistics?: Resolver<Maybe<Array<ResolversTypes['PeopleServedStatistics']>>, ParentType, ContextType, RequireFields<QueryPeopleServedDetailStatisticsArgs, 'by'>>;
  peopleServedStatistics?: Resolver<Maybe<Array<ResolversTypes['PeopleServedStatistics']>>, ParentType, ContextType, RequireFields<QueryPeopleServedStatisticsArgs, 'by'>>;
};

export type ReferralResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['PersonRecord']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ReferralStatus']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  toPartner?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReferralEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Referral']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface TimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Time'], any> {
  name: 'Time';
}

export type Resolvers<ContextType = Context> = {
  AccessLogException?: AccessLogExceptionResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  AreaConnection?: AreaConnectionResolvers<ContextType>;
  AreaEdge?: AreaEdgeResolvers<ContextType>;
  BlindProfile?: BlindProfileResolvers<ContextType>;
  Candidature?: CandidatureResolvers<ContextType>;
  Casework?: CaseworkResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  CourseInstance?: CourseInstanceResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Enrolment?: EnrolmentResolvers<ContextType>;
  EscoOccupation?: EscoOccupationResolvers<ContextType>;
  FollowUpNote?: FollowUpNoteResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Itinerary?: ItineraryResolvers<ContextType>;
  ItineraryStep?: ItineraryStepResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  Month?: GraphQLScalarType;
  MyAccess?: MyAccessResolvers<ContextType>;
  MyAccessLog?: MyAccessLogResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  Need?: NeedResolvers<ContextType>;
  Occupation?: OccupationResolvers<ContextType>;
  OccupationConnection?: OccupationConnectionResolvers<ContextType>;
  OccupationEdge?: OccupationEdgeResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OriginalCode?: OriginalCodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PeopleServedFigures?: PeopleServedFiguresResolvers<ContextType>;
  PeopleServedStatistics?: PeopleServedStatisticsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonAvailability?: PersonAvailabilityResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonContact?: PersonContactResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonIdentity?: PersonIdentityResolvers<ContextType>;
  PersonRecord?: PersonRecordResolvers<ContextType>;
  PersonSituation?: PersonSituationResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Time?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  derived?: DerivedDirectiveResolver<any, any, ContextType>;
  mapped?: MappedDirectiveResolver<any, any, ContextType>;
  searches?: SearchesDirectiveResolver<any, any, ContextType>;
};

/** How tables of an entity are told from others. */
export interface EntityTraits {
  /** Groups of fields: at least one of each must be there, references told by the names of columns alone included. */
  readonly needs: readonly (readonly string[])[];
  /** Fields that hardly any other entity has. */
  readonly typical: readonly string[];
}

/** By entity of the SDL. */
export const entityTraits: { readonly [entity: string]: EntityTraits } = {
  Offer: { needs: [['title', 'occupation', 'description'], ['datePosted', 'validThrough', 'totalJobOpenings', 'employmentType', 'contractType', 'baseSalary.minValue', 'identifier', 'employer']], typical: ['title', 'occupation', 'employmentType', 'contractType', 'totalJobOpenings', 'datePosted', 'baseSalary.minValue', 'baseSalary.maxValue', 'workHours', 'experienceRequirements', 'educationRequirements', 'employer'] },
  Employer: { needs: [['name'], ['industry', 'numberOfEmployees', 'area', 'address.streetAddress']], typical: ['industry', 'numberOfEmployees'] },
  ProspectingVisit: { needs: [['date'], ['employer']], typical: ['outcome', 'mode', 'employer'] },
  DetectedNeed: { needs: [['employer', 'visit'], ['positions', 'occupation', 'description']], typical: ['positions', 'neededBy', 'trainingGap', 'visit'] },
  Course: { needs: [['name'], ['hours', 'courseCode', 'professionalFamily', 'mode', 'eqfLevel', 'requirements', 'description', 'kind']], typical: ['hours', 'courseCode', 'professionalFamily', 'eqfLevel', 'leadsToCertificate', 'realWorkPlacement', 'placementHours', 'mode', 'occupations', 'provider'] },
  CourseInstance: { needs: [['startDate'], ['endDate', 'seats', 'course', 'enrolmentStart', 'timetable']], typical: ['startDate', 'endDate', 'seats', 'seatsLeft', 'enrolmentStart', 'enrolmentEnd', 'course', 'timetable'] },
  PeopleServedStatistics: { needs: [['sex', 'employmentStatus', 'educationLevel', 'ageGroup'], ['area', 'month', 'occupation', 'organization']], typical: ['sex', 'employmentStatus', 'educationLevel', 'ageGroup', 'month'] },
  Organization: { needs: [['name'], ['kind', 'contact.telephone', 'contact.email', 'contact.url', 'area', 'address.streetAddress', 'alternateName', 'description']], typical: ['kind', 'alternateName', 'contact.url', 'contact.telephone'] },
  Accreditation: { needs: [['organization'], ['level', 'scope', 'validFrom']], typical: ['level', 'scope', 'agreement'] },
  Agreement: { needs: [['name', 'purpose'], ['signedOn', 'validThrough', 'purpose']], typical: ['purpose', 'signedOn'] },
  Signature: { needs: [['agreement'], ['organization']], typical: ['agreement', 'role', 'signedOn'] },
  Facility: { needs: [['name', 'address.streetAddress'], ['address.streetAddress', 'location.latitude', 'area', 'kind', 'address.addressLocality']], typical: ['location.latitude', 'location.longitude', 'accessibility.wheelchair', 'permittedActivities', 'address.streetAddress', 'zone', 'zoneRole'] },
  Space: { needs: [['facility', 'name'], ['capacity', 'floorArea', 'kind', 'equipment']], typical: ['capacity', 'floorArea', 'equipment', 'teachableFamilies', 'facility'] },
  Schedule: { needs: [['dayOfWeek'], ['opensAt']], typical: ['dayOfWeek', 'opensAt', 'closesAt'] },
  Zone: { needs: [['name'], ['neighbourhoods', 'anchorFacility']], typical: ['neighbourhoods', 'anchorFacility'] },
  ItinerantService: { needs: [['name'], ['zone', 'activities', 'description', 'organization']], typical: ['activities', 'zone'] },
  ItinerantStop: { needs: [['itinerantService'], ['opensAt', 'dayOfWeek', 'place']], typical: ['place', 'opensAt', 'closesAt', 'dayOfWeek', 'itinerantService'] },
  Service: { needs: [['name'], ['eligibility.description', 'cost.amount', 'languages', 'kind', 'organization', 'facility', 'description', 'validFrom']], typical: ['eligibility.description', 'eligibility.minimumAge', 'eligibility.maximumAge', 'languages', 'cost.amount', 'cost.description', 'organization', 'facility'] },
};

/** What the things are called that answers are about. */
export const entities = {
  individual: 'Individual clinician',
  group: 'Group',
  virtualGroup: 'Virtual group',
  subgroup: 'Subgroup',
  apm: 'APM Entity',
};

export const categories = {
  quality: 'Quality',
  cost: 'Cost',
  improvementActivities: 'Improvement Activities',
  promotingInteroperability: 'Promoting Interoperability',
};

export const shortCategories = {
  quality: 'Quality',
  cost: 'Cost',
  improvementActivities: 'Improvement',
};

export const services = {
  19: 'Off-campus outpatient hospital (19)',
  21: 'Inpatient hospital (21)',
  22: 'On-campus outpatient hospital (22)',
  23: 'Emergency room (23)',
  24: 'Ambulatory surgical center (24)',
  99: 'Everywhere else, such as the office',
};

export const keys = {
  year: 'Performance year',
  entityType: 'Who reports',
  programName: 'Reporting option',
  mvpId: 'MVP ID',
  performanceStart: 'First day of the period',
  performanceEnd: 'Last day of the period',
  cehrtId: 'CMS EHR Certification ID',
  'assume.cehrt': 'Certification ID not at hand',
  'practice.clinicians': 'Clinicians billing under this TIN',
  'practice.size': 'Practice size',
  'share.clinicians': 'Clinicians in the group',
};

export const parts = {
  numerator: 'numerator',
  denominator: 'denominator',
  level: 'level of active engagement',
  notScored: 'not scored',
};

export const answers = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure',
  report: 'Reported',
  small: 'Small practice',
  large: 'Larger practice',
};

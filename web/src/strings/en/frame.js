/** The words of the frame, which stand on every view. */
export const frame = {
  /** Whole numbers below 1000 are written with the digits 0 to 9 and nothing else. */
  plainDigits: true,
  title: 'PI score estimator',
  privacy: 'Nothing you type leaves this page',
  skip: 'Skip to the form',
  skipResult: 'Skip to the result',
  skipCompare: 'Skip to the comparison',
  skipReview: 'Skip to the review',
  form: 'Your answers',
  newTab: '(opens in a new tab)',
  source: 'Source',
  sources: 'Sources',
  sourcesOf: (name) => `Sources of ${name}`,
  error: 'Error:',
  of: 'of',
  yes: 'Yes',
  no: 'No',
  notANumber: 'Enter a whole number in digits, such as 115.',
  noStart:
    'The scoring module could not be started in this browser. Open the page in a current version of Chrome, Edge, Firefox or Safari.',
  theme: {
    label: 'Colors',
    choices: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  },
};

export const checklist = { period: 'Performance period', cehrt: 'Certification ID' };

export const article = {
  title: (year) => (year ? `What would you score in ${year}?` : 'What would you score in'),
  steps: 'Steps',
  isDone: 'done',
  overview: 'What is open',
  reportHint: 'Find out first whether you have to report.',
  report: 'Report at all?',
  done: 'Attestations',
  limits: 'An estimate, not CMS’s score.',
  full: 'Open the full estimator',
};

export const paper = {
  title: (year) => `MIPS Promoting Interoperability ${year}: estimate`,
  made: (today, revised) => `Made on ${today} with the rules as revised on ${revised}.`,
  practice: 'Practice',
  payment: 'Payment adjustment with these answers',
  date: 'Reviewed by, date',
  assumed: 'not at hand',
  weighs: (score, weight) => `${score} of 100; weighs ${weight}%`,
};

export const plain = {
  noScript:
    'The estimator needs JavaScript and WebAssembly. It runs in your browser only; nothing you type would leave it. Without it, here is how the category is scored.',
  table: (year) => `Measures and points of ${year}`,
  measure: 'Measure',
  kind: 'Kind',
  points: 'Points',
  roles: {
    required: 'required',
    bonus: 'bonus',
    attestation: 'attestation',
    optional: 'optional',
  },
  alternatives: 'One way to meet it',
  period: 'Performance period',
  cehrt: 'Certified technology',
};

/** The columns of the CSV of many clinicians. */

/** How spreadsheets call the columns that are no measures. @type {Record<string, string[]>} */
export const columnSpellings = {
  clinician: [
    'provider',
    'provider name',
    'physician',
    'physician name',
    'clinician name',
    'clinician label',
    'eligible clinician',
    'doctor',
    'rendering provider',
    'name',
    'label',
  ],
  performanceStart: [
    'start',
    'start date',
    'period start',
    'period start date',
    'begin date',
    'first day',
    'performance start date',
    'performance period start',
    'reporting period start',
  ],
  performanceEnd: [
    'end',
    'end date',
    'period end',
    'period end date',
    'last day',
    'performance end date',
    'performance period end',
    'reporting period end',
  ],
  cehrtId: [
    'CEHRT number',
    'certification ID',
    'EHR certification ID',
    'EHR certification number',
    'CMS EHR ID',
    'CMS EHR certification ID',
    'CMS EHR certification number',
    'CMS certification ID',
    'CHPL ID',
  ],
  cehrt: ['certified EHR', 'certified EHR technology', 'uses CEHRT'],
  programName: ['program', 'MIPS program', 'reporting option'],
  entityType: ['entity', 'reports as', 'participation option'],
  smallPractice: ['is small practice'],
  grounds: ['reweighting grounds', 'grounds for reweighting'],
};

/** What a column of a proportion measure counts, with the words that say it. */
export const parts = {
  numerator: ['numerator', 'num', 'numer'],
  denominator: ['denominator', 'den', 'denom'],
};

/** The columns that are no measurements, in the order of the contract. */
export const frameColumns = Object.keys(columnSpellings);

/**
 * @param {string} measureId
 * @returns {string} a column that the page reads beside those of the contract: the level of active
 *   engagement in words
 */
export const levelColumn = (measureId) => `${measureId}.level`;

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @returns {Map<string, object>} the measures that have levels of engagement, by the columns where
 *   these can stand in words: the measure's own and levelColumn()
 */
export const engagedOf = ({ measures }) =>
  new Map(
    measures
      .filter(({ engagement }) => engagement)
      .flatMap((measure) => [
        [measure.measureId, measure],
        [levelColumn(measure.measureId), measure],
      ]),
  );

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @returns {string[]} every column that the CSV of many clinicians may have in this year
 */
export function columnNames({ measures }) {
  const [clinician, ...others] = frameColumns;
  const named = measures.flatMap(({ measureId, type, exclusions, engagement }) => [
    ...(type === 'proportion'
      ? Object.keys(parts).map((part) => `${measureId}.${part}`)
      : [measureId]),
    ...(engagement ? [engagement.preProduction, engagement.production] : []),
    ...exclusions.map((exclusion) => exclusion.measureId),
  ]);
  return [clinician, ...named, ...others];
}

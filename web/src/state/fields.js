/**
 * The answers are one flat object of strings, `{ [key]: text }`. This file says which keys a year
 * has and what each may hold:
 * saving, sharing, comparing and checking all rest on it.
 *
 * | key | holds |
 * | --- | --- |
 * | `year`, `entityType`, `programName` | the setting |
 * | `mvpId` | the id of the MVP, as typed, where `programName` is `mvp` |
 * | `performanceStart`, `performanceEnd`, `cehrtId` | as typed |
 * | `MEASURE.answer` | `report`, `yes`, `no`, `none`, `unsure` or the id of an exclusion |
 * | `MEASURE.numerator`, `MEASURE.denominator` | as typed |
 * | `MEASURE.level` | measurement id of the level of active engagement |
 * | `OBJECTIVE.route` | id of the chosen route |
 * | `practice.clinicians` | as typed |
 * | `practice.size` | `small` or `large`, where the number of clinicians is not known |
 * | `ground.ID`, `notScored.CATEGORY` | `yes` |
 * | `services.CODE`, `share.clinicians`, `share.GROUND`, `score.CATEGORY` | as typed |
 * | `assume.ID` | `yes` or `no` |
 *
 * @typedef {Record<string, string>} Answers
 * @typedef {{kind: 'choice', values: string[]} | {kind: 'count' | 'score' | 'date' | 'identifier' |
 * 'program' | 'pathway'}} Field
 */

export const entityTypes = ['individual', 'group', 'virtualGroup', 'subgroup', 'apm'];
/**
 * The entry for all MIPS Value Pathways in the list of reporting options. A submission names one
 * pathway by its id.
 */
export const valuePathway = 'mvp';
export const otherCategories = ['quality', 'cost', 'improvementActivities'];
/** Place of service "other", for everything that no ground asks for. */
export const otherService = '99';

/**
 * @returns {boolean} whether clinicians of this kind of reporter are counted for their special
 * statuses
 */
export const countsClinicians = (entityType) =>
  entityType === 'group' || entityType === 'virtualGroup';

/**
 * @returns {import('../../../wasm/pi-score').GroundDescription[]} the grounds that are a special
 * status of a clinician
 */
export const specialStatuses = (description) =>
  description.grounds.filter((ground) => ground.kind === 'specialStatus');

/**
 * @returns {string[]} the place-of-service codes that some ground of the year counts, then the one
 * for all else
 */
export function serviceCodes(description) {
  const codes = new Set(description.grounds.flatMap((ground) => ground.services?.codes ?? []));
  return codes.size ? [...codes, otherService] : [];
}

/**
 * @returns {import('../../../wasm/pi-score').ObjectiveDescription} the objective that a measure
 * belongs to
 */
export const objectiveOf = (description, measure) =>
  description.objectives.find(({ id }) => id === measure.objective);

/**
 * @returns {import('../../../wasm/pi-score').ObjectiveDescription[]} the objectives with measures
 * that are reported; the others hold attestations alone
 */
export const reportedObjectives = ({ objectives, measures }) =>
  objectives.filter(({ id }) =>
    measures.some(({ objective, role }) => objective === id && role === 'required'),
  );

/**
 * @param {import('../../../wasm/pi-score').MeasureDescription} measure
 * @param {import('../../../wasm/pi-score').ObjectiveDescription} objective its own
 * @returns {string[]} what may be answered, exclusions last
 */
export function answerValues(measure, objective) {
  if (measure.secondReportOf) return ['yes'];
  const exclusions = measure.exclusions.map(({ measureId }) => measureId);
  if (measure.type === 'proportion') return ['report', ...exclusions];
  const unused = objective?.choose ? ['none'] : [];
  return [...unused, 'yes', 'no', 'unsure', ...exclusions];
}

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {number[]} years the years that can be chosen
 * @returns {Map<string, Field>} every key that the answers of this year may have, in the order of
 *   the form
 */
export function fieldsOf(description, years) {
  const fields = new Map();
  const choice = (key, values) => fields.set(key, { kind: 'choice', values });
  const typed = (key, kind) => fields.set(key, { kind });

  const measures = (wanted) => {
    for (const measure of description.measures.filter(wanted)) {
      const id = measure.measureId;
      choice(`${id}.answer`, answerValues(measure, objectiveOf(description, measure)));
      if (measure.type === 'proportion') {
        typed(`${id}.numerator`, 'count');
        typed(`${id}.denominator`, 'count');
      }
      if (measure.engagement) {
        choice(`${id}.level`, [measure.engagement.preProduction, measure.engagement.production]);
      }
    }
  };

  choice('year', years.map(String));
  typed('practice.clinicians', 'count');
  choice('practice.size', ['small', 'large']);
  choice('entityType', entityTypes);
  for (const ground of description.grounds) choice(`ground.${ground.id}`, ['yes']);
  for (const code of serviceCodes(description)) typed(`services.${code}`, 'count');
  typed('share.clinicians', 'count');
  for (const ground of specialStatuses(description)) typed(`share.${ground.id}`, 'count');
  typed('programName', 'program');
  typed('mvpId', 'pathway');
  for (const category of otherCategories) {
    typed(`score.${category}`, 'score');
    choice(`notScored.${category}`, ['yes']);
  }
  for (const { id, routes } of description.objectives) {
    if (routes) {
      choice(
        `${id}.route`,
        routes.map((route) => route.id),
      );
    }
    for (const part of ['required', 'bonus']) {
      measures(({ objective, role }) => objective === id && role === part);
    }
  }
  typed('performanceStart', 'date');
  typed('performanceEnd', 'date');
  typed('cehrtId', 'identifier');
  for (const assumption of description.assumptions) {
    choice(`assume.${assumption.id}`, ['yes', 'no']);
  }
  for (const part of ['attestation', 'optional']) measures(({ role }) => role === part);
  return fields;
}

const longestText = 24;
const isProgram = /^(?:[A-Za-z][A-Za-z0-9]{1,15})$/;
const isDate = /^\d{4}-\d{2}-\d{2}$/;
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const isPlain = /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/;

/**
 * @param {Field} field
 * @param {unknown} value
 * @returns {boolean} whether the field may hold it. What is typed may still be wrong, and is then
 * said beside its field
 */
export function accepts(field, value) {
  if (typeof value !== 'string' || value.length > longestText) return false;
  if (value === '') return true;
  if (field.kind === 'choice') return field.values.includes(value);
  if (field.kind === 'program' || field.kind === 'pathway') return isProgram.test(value);
  if (field.kind === 'date') return isDate.test(value);
  return isPlain.test(value);
}

/**
 * @returns {string} the key of a field as the id or name of its control: `PI_EP_1.numerator` is
 * `PI_EP_1-numerator`
 */
export const controlId = (key) => key.replace('.', '-');

/**
 * @returns {string} the same text for the two fields of a pair, such as numerator and denominator.
 *   While the reader types into one of them, the page shows no error at either
 */
export const pairOf = (key) => key.replace(/\.(numerator|denominator)$|(Start|End)$/, '');

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {string} key of an answer
 * @returns {string} the part of the form that asks for it: `report`, `done` or the id of an
 *   objective
 */
export function partOf(description, key) {
  const [head] = key.split('.');
  if (/^(performanceStart|performanceEnd|cehrtId|assume)$/.test(head)) return 'done';
  if (description.objectives.some(({ id }) => id === head)) return head;
  const measure = description.measures.find(({ measureId }) => measureId === head);
  if (!measure) return 'report';
  return measure.role === 'attestation' || measure.role === 'optional' ? 'done' : measure.objective;
}

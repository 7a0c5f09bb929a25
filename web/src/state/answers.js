/** From a submission back to the answers of the form. */
import { objectiveOf, otherService, serviceCodes, valuePathway } from './fields.js';
import { isPathwayId } from './submission.js';

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description of the submission's year
 * @param {import('../../../wasm/pi-score').Submission} submission one that the scorer accepts
 * @param {number} [setIndex] which of its measurement sets to take; the first PI set by default
 * @returns {import('./fields.js').Answers} answers that make the same submission again
 */
export function fromSubmission(description, submission, setIndex) {
  const answers = {
    year: String(description.performanceYear),
    entityType: submission.entityType ?? 'individual',
  };
  const set =
    submission.measurementSets?.[setIndex] ??
    submission.measurementSets?.find(({ category }) => category === 'pi');
  answers.programName = set?.programName ?? 'mips';
  if (isPathwayId.test(answers.programName)) {
    answers.mvpId = answers.programName;
    answers.programName = valuePathway;
  }
  for (const key of ['performanceStart', 'performanceEnd', 'cehrtId']) {
    if (set?.[key]) answers[key] = set[key];
  }

  const values = new Map(
    (set?.measurements ?? []).map(({ measureId, value }) => [measureId, value]),
  );
  for (const measure of description.measures) {
    const id = measure.measureId;
    const value = values.get(id);
    const exclusion = measure.exclusions.find(({ measureId }) => values.get(measureId) === true);
    if (typeof value === 'boolean') answers[`${id}.answer`] = value ? 'yes' : 'no';
    else if (value) {
      answers[`${id}.numerator`] = String(value.numerator);
      answers[`${id}.denominator`] = String(value.denominator);
    }
    if (exclusion) answers[`${id}.answer`] = exclusion.measureId;
    for (const level of Object.values(measure.engagement ?? {})) {
      if (values.get(level) === true) answers[`${id}.level`] = level;
    }
    const objective = objectiveOf(description, measure);
    const route = objective?.routes?.find(({ measures }) => measures.includes(id));
    // A no to the measure of one way says that another way was chosen, unless no other is reported.
    if (
      route &&
      (exclusion || (value !== undefined && (value !== false || !answers[`${objective.id}.route`])))
    ) {
      answers[`${objective.id}.route`] = route.id;
    }
    if (measure.secondReportOf && value !== true) delete answers[`${id}.answer`];
  }

  const circumstances = submission.circumstances ?? {};
  if (typeof circumstances.smallPractice === 'boolean') {
    answers['practice.size'] = circumstances.smallPractice ? 'small' : 'large';
  }
  for (const ground of circumstances.grounds ?? []) answers[`ground.${ground}`] = 'yes';
  const codes = serviceCodes(description);
  for (const [code, count] of Object.entries(circumstances.services ?? {})) {
    const key = `services.${codes.includes(code) ? code : otherService}`;
    answers[key] = String(Number(answers[key] ?? 0) + count);
  }
  for (const [name, count] of Object.entries(circumstances.qualifyingShare ?? {})) {
    answers[`share.${name}`] = String(count);
  }
  for (const category of circumstances.notScored ?? []) answers[`notScored.${category}`] = 'yes';
  for (const [category, score] of Object.entries(circumstances.categoryScores ?? {})) {
    answers[`score.${category}`] = String(score);
  }
  for (const [id, value] of Object.entries(submission.assumptions ?? {})) {
    answers[`assume.${id}`] = value ? 'yes' : 'no';
  }
  return answers;
}

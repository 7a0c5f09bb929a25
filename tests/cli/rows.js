// Submissions as rows of the CSV of many clinicians, and the answers as objects.

/** The columns of one submission, or undefined where it says something that no column holds. */
export function rowOf(submission) {
  const { performanceYear, entityType, measurementSets, circumstances, assumptions } = submission;
  const sets = (measurementSets ?? []).filter(({ category }) => category === 'pi');
  const { smallPractice, grounds, ...others } = circumstances ?? {};
  const { cehrt, ...otherAssumptions } = assumptions ?? {};
  const cannot =
    sets.length > 1 ||
    Object.keys(others).length > 0 ||
    Object.keys(otherAssumptions).length > 0 ||
    (grounds ?? []).some((id) => /^$|\s/.test(id));
  if (cannot) return undefined;
  const { measurements, programName, performanceStart, performanceEnd, cehrtId } = sets[0] ?? {};
  const frame = { programName, performanceStart, performanceEnd, cehrtId };
  const row = { ...frame, entityType, cehrt, smallPractice };
  if (grounds?.length > 0) row.grounds = grounds.join(' ');
  for (const { measureId, value } of measurements ?? []) {
    if (typeof value === 'object') {
      row[`${measureId}.numerator`] = value.numerator;
      row[`${measureId}.denominator`] = value.denominator;
    } else {
      row[measureId] = value;
    }
  }
  // A cell is no empty text, and has no blanks around it.
  const isTold = (value) => typeof value !== 'string' || (value !== '' && value === value.trim());
  return Object.values(row).every(isTold) ? { year: performanceYear, row } : undefined;
}

const cellOf = (value) => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The CSV of rows, with a column for each name that occurs in one. */
export function csvOf(rows) {
  const names = [...new Set(rows.flatMap(Object.keys))];
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((cells) => `${cells.map(cellOf).join(',')}\n`)
    .join('');
}

export const ANSWER_COLUMNS = [
  'clinician',
  'outcome',
  'score',
  'pointsEarned',
  'weight',
  'contribution',
  'otherScore',
  'blockers',
  'errors',
];

/** The rows of an answer in which no cell is in quotes. */
export function answersOf(csv) {
  const [header, ...lines] = csv.split('\n').slice(0, -1);
  if (header !== ANSWER_COLUMNS.join(',')) throw new Error(`the header is ${header}`);
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [ANSWER_COLUMNS[at], cell])),
  );
}

/** The row that answers an estimate or a refusal as JSON, by the contract. */
export function answerOf(clinician, answer) {
  const empty = Object.fromEntries(ANSWER_COLUMNS.map((name) => [name, '']));
  if ('errors' in answer) {
    const errors = answer.errors.map(({ code, path }) => `${code}:${path}`).join(' ');
    return { ...empty, clinician, errors };
  }
  const { outcome, score, pointsEarned, weight, contribution, blockers, alternatives } = answer;
  const other = alternatives.find((each) => each.score !== score);
  return {
    clinician,
    outcome,
    score: String(score),
    pointsEarned: String(pointsEarned),
    weight: String(weight),
    contribution: String(contribution),
    otherScore: other === undefined ? '' : String(other.score),
    blockers: blockers
      .map(({ code, measureId }) => (measureId === undefined ? code : `${code}:${measureId}`))
      .join(' '),
    errors: '',
  };
}

/** A scenario as files for other programs: as a submission, and its points as a table. */
import { asText, cellOf } from './csv.js';
import { answerOf } from './labels.js';

/** By it spreadsheet programs tell that the file is UTF-8. */
const byteOrderMark = '\ufeff';
const columns = [
  'performanceYear',
  'measureId',
  'title',
  'objective',
  'answer',
  'numerator',
  'denominator',
  'status',
  'points',
  'maxPoints',
  'explanation',
];

/**
 * @param {import('./evaluate.js').Evaluation} evaluation
 * @param {string} note that it is an estimate, for whoever finds the file
 * @returns {string} JSON of the submission that was scored. The command and the module give it the
 *   same estimate: they leave the note alone. It holds nothing that identifies a person
 */
export const toSubmissionFile = ({ submission }, note) =>
  `${JSON.stringify({ note, ...submission }, null, 2)}\n`;

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @param {import('./fields.js').Answers} answers
 * @param {import('./evaluate.js').Evaluation} evaluation
 * @param {typeof import('../strings/en.js').en} t
 * @returns {string} CSV with a byte order mark: a row a measure with its points, and last the
 *   score. A cell that a spreadsheet would take for a formula begins with an apostrophe
 */
export function toPointsTable(description, answers, { estimate }, t) {
  const titles = new Map(description.objectives.map(({ id, title }) => [id, title]));
  const rows = estimate.measures.map((row) => ({
    measureId: row.measureId,
    title: row.title,
    objective: titles.get(row.objective),
    answer: answerOf(description, answers, row, t),
    numerator: row.numerator,
    denominator: row.denominator,
    status: row.status,
    points: row.points,
    maxPoints: row.maxPoints,
    explanation: row.explanation,
  }));
  const total = {
    title: t.result.score,
    status: estimate.outcome,
    points: estimate.score,
    maxPoints: 100,
    explanation: estimate.headline,
  };
  const { performanceYear } = description;
  const lines = [
    columns,
    ...[...rows, total].map((row) =>
      columns.map((column) => cellOf(asText(String({ performanceYear, ...row }[column] ?? '')))),
    ),
  ];
  return `${byteOrderMark}${lines.map((cells) => `${cells.join(',')}\n`).join('')}`;
}

/**
 * The rules of 2026 as formulas of a spreadsheet, computed by HyperFormula. The answers stand in
 * column B, denominators in column C; below the answers stand the formulas. Each cell that another
 * formula needs has a name.
 */
import { HyperFormula } from 'hyperformula';
import {
  attestations,
  bonuses,
  bonusesWithLevel,
  exclusions,
  factsOf,
  proportions,
  shortestPeriod,
} from './facts.js';

const levels = ['PI_PHCDRR_1', 'PI_PHCDRR_3', ...bonusesWithLevel];
/** What is answered, a row each. */
const inputs = [
  'days',
  'cehrt',
  'ecrSuppressed',
  ...proportions,
  ...attestations,
  'PI_EP_2',
  'PI_HIE_5',
  'PI_HIE_6',
  'PI_PHCDRR_1',
  'PI_PHCDRR_3',
  ...bonuses,
  ...Object.values(exclusions).flat(),
  ...levels.flatMap((id) => [`${id}_PRE`, `${id}_PROD`]),
];
const cell = (id) => `$B$${inputs.indexOf(id) + 1}`;
const denominator = (id) => `$C$${inputs.indexOf(id) + 1}`;
const isYes = (id) => `(${cell(id)}=TRUE())`;
const anyYes = (ids) => `OR(${ids.map(isYes).join(',')})`;
const level = (id) => anyYes([`${id}_PRE`, `${id}_PROD`]);

/** A formula by its name; each may use those before it. */
const formulas = [
  ...Object.entries(exclusions).map(([id, ids]) => [`out_${id}`, anyYes(ids)]),
  ['alternative', anyYes(['PI_HIE_5', 'PI_HIE_6'])],
  [
    'suppressed',
    `AND(${isYes('ecrSuppressed')},OR(NOT(ISBLANK(${cell('PI_PHCDRR_3')})),out_PI_PHCDRR_3))`,
  ],
  ['cases_out', `AND(NOT(suppressed),out_PI_PHCDRR_3)`],
  ['moved', 'IF(out_PI_EP_1,IF(out_PI_EP_2,20,10),0)'],
  ['needs_PI_EP_1', 'NOT(out_PI_EP_1)'],
  ['needs_PI_EP_2', 'NOT(out_PI_EP_2)'],
  ['needs_PI_HIE_1', 'AND(NOT(alternative),NOT(out_PI_HIE_1))'],
  ['needs_PI_HIE_4', 'AND(NOT(alternative),NOT(out_PI_HIE_4))'],
  ['needs_PI_PEA_1', 'TRUE()'],
  ['needs_PI_PHCDRR_1', 'NOT(out_PI_PHCDRR_1)'],
  ['needs_PI_PHCDRR_3', 'AND(NOT(suppressed),NOT(out_PI_PHCDRR_3))'],
  ['most_PI_EP_1', 'IF(out_PI_EP_2,20,10)'],
  ['most_PI_EP_2', '10+0'],
  ['most_PI_HIE_1', 'IF(out_PI_HIE_4,30+moved,15+moved/2)'],
  ['most_PI_HIE_4', 'IF(out_PI_HIE_1,15+moved,15+moved/2)'],
  [
    'most_PI_PEA_1',
    '25+IF(AND(NOT(alternative),out_PI_HIE_1),IF(out_PI_HIE_4,30+moved,15),0)+IF(AND(out_PI_PHCDRR_1,cases_out),25,0)',
  ],
  ['most_PI_PHCDRR_1', 'IF(cases_out,25,12.5)'],
  ['most_PI_PHCDRR_3', 'IF(out_PI_PHCDRR_1,25,12.5)'],
];
const required = formulas
  .filter(([name]) => name.startsWith('needs_'))
  .map(([name]) => name.slice('needs_'.length));
const points = [
  ...required.map((id) => {
    const value = proportions.includes(id)
      ? `IF(N(${cell(id)})>0,MAX(1,INT(${cell(id)}*most_${id}/${denominator(id)}+0.5)),0)`
      : `IF(${isYes(id)},most_${id},0)`;
    return [`points_${id}`, `IF(needs_${id},${value},0)`];
  }),
  ['points_alternative', 'IF(alternative,30+moved,0)'],
  ['points_suppressed', 'IF(suppressed,most_PI_PHCDRR_3,0)'],
  [
    'points_bonus',
    `IF(OR(${bonuses
      .map((id) => (bonusesWithLevel.includes(id) ? `AND(${isYes(id)},${level(id)})` : isYes(id)))
      .join(',')}),5,0)`,
  ],
];
const blocker = (condition, text) => `IF(${condition},"${text}","")`;
const blockers = [
  blocker(`ISBLANK(${cell('days')})`, 'period-missing'),
  blocker(
    `AND(NOT(ISBLANK(${cell('days')})),${cell('days')}<${shortestPeriod})`,
    'period-too-short',
  ),
  blocker(`NOT(${isYes('cehrt')})`, 'cehrt-missing'),
  ...attestations.flatMap((id) => [
    blocker(`ISBLANK(${cell(id)})`, `attestation-missing:${id}`),
    blocker(`AND(NOT(ISBLANK(${cell(id)})),NOT(${isYes(id)}))`, `attestation-failed:${id}`),
  ]),
  ...required.flatMap((id) => {
    const failed = proportions.includes(id) ? `N(${cell(id)})=0` : `NOT(${isYes(id)})`;
    return [
      blocker(`AND(needs_${id},ISBLANK(${cell(id)}))`, `measure-missing:${id}`),
      blocker(`AND(needs_${id},NOT(ISBLANK(${cell(id)})),${failed})`, `measure-failed:${id}`),
    ];
  }),
  ...['PI_PHCDRR_1', 'PI_PHCDRR_3'].map((id) =>
    blocker(`AND(needs_${id},${isYes(id)},NOT(${level(id)}))`, `engagement-missing:${id}`),
  ),
];

const first = inputs.length;
const firstPoints = first + formulas.length;
const firstBlocker = firstPoints + points.length;
const rows = [
  ...inputs.map((id) => [id, null, null]),
  ...[...formulas, ...points].map(([name, formula]) => [name, `=${formula}`]),
  ...blockers.map((formula, at) => [
    'blocker',
    `=${formula}`,
    // 1 for each that holds: a text cannot be added up.
    `=IF(B${firstBlocker + at + 1}="",0,1)`,
  ]),
];
const lastBlocker = rows.length;
rows.push(['pointsEarned', `=SUM(B${firstPoints + 1}:B${firstBlocker})`]);
rows.push([
  'score',
  `=IF(SUM(C${firstBlocker + 1}:C${lastBlocker})>0,0,MIN(100,B${lastBlocker + 1}))`,
]);

const engine = HyperFormula.buildFromArray(
  rows,
  { licenseKey: 'gpl-v3' },
  [...formulas, ...points].map(([name], at) => ({
    name,
    expression: `=Sheet1!$B$${first + at + 1}`,
  })),
);
const value = (row) => engine.getCellValue({ sheet: 0, row, col: 1 });

/**
 * @param {object} submission
 * @returns {import('./facts.js').Result}
 */
export function scoreBySpreadsheet(submission) {
  const facts = factsOf(submission);
  engine.setCellContents(
    { sheet: 0, row: 0, col: 1 },
    inputs.map((id) => [facts[id] ?? null, facts[`${id}_of`] ?? null]),
  );
  const found = [];
  for (let row = firstBlocker; row < lastBlocker; row += 1) {
    if (value(row)) found.push(value(row));
  }
  return { score: value(lastBlocker + 1), pointsEarned: value(lastBlocker), blockers: found };
}

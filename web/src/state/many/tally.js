/** What the clinicians report together: sums of their counts, and what all of them say. */

/**
 * @typedef {object} Tally
 * @property {Map<string, {numerator: number, denominator: number}>} sums by proportion measure
 * @property {Map<string, 'yes' | 'no'>} answers by measurement id: yes where every clinician says
 *   yes or claims an exclusion of it, and at least one says yes; no where some say no
 * @property {Map<string, string>} exclusions by measure: the one that every clinician claims
 * @property {Map<string, number>} agreed numbers of the other columns in which all clinicians say
 *   the same, as in the table
 */

const isFrame = (name) => !/_/.test(name);

/**
 * @param {import('../../../../wasm/pi-score').YearDescription} description
 * @param {import('./table.js').Table} table
 * @returns {{add: (row: number) => void, result: () => Tally}} takes the rows that are not refused
 */
export function makeTally({ measures }, { columns }) {
  let rows = 0;
  const sums = new Map();
  const said = new Map();
  const agreed = new Map();
  const counted = [];
  const answered = [];
  const frames = Object.keys(columns).filter(isFrame);
  for (const { measureId, type, exclusions, engagement } of measures) {
    const excluded = exclusions.map((each) => columns[each.measureId]).filter(Boolean);
    const levels = engagement ? [engagement.preProduction, engagement.production] : [];
    for (const id of [measureId, ...levels, ...exclusions.map((each) => each.measureId)]) {
      if (!columns[id]) continue;
      // Who claims an exclusion has nothing to say to the measure.
      const isExclusion = excluded.includes(columns[id]);
      answered.push({ id, values: columns[id], excluded: isExclusion ? [] : excluded });
      said.set(id, { yes: 0, no: 0, covered: 0 });
    }
    const [numerators, denominators] = ['numerator', 'denominator'].map(
      (part) => columns[`${measureId}.${part}`],
    );
    if (type === 'proportion' && numerators && denominators) {
      counted.push({ id: measureId, numerators, denominators });
    }
  }

  function add(row) {
    rows += 1;
    for (const { id, numerators, denominators } of counted) {
      if (Number.isNaN(numerators[row]) || Number.isNaN(denominators[row])) continue;
      if (!sums.has(id)) sums.set(id, { numerator: 0, denominator: 0 });
      const sum = sums.get(id);
      sum.numerator += numerators[row];
      sum.denominator += denominators[row];
    }
    for (const { id, values, excluded } of answered) {
      const counts = said.get(id);
      if (values[row] === 1) counts.yes += 1;
      else if (values[row] === 0) counts.no += 1;
      else if (excluded.some((claims) => claims[row] === 1)) counts.covered += 1;
    }
    for (const name of frames) {
      const number = columns[name][row];
      if (rows === 1) agreed.set(name, number);
      else if (agreed.get(name) !== number) agreed.delete(name);
    }
  }

  function result() {
    const answers = new Map();
    for (const [id, { yes, no, covered }] of said) {
      if (yes && yes + covered === rows) answers.set(id, 'yes');
      else if (no) answers.set(id, 'no');
    }
    const exclusions = new Map(
      measures.flatMap(({ measureId, exclusions: all }) => {
        const claimed = all.find((each) => rows && said.get(each.measureId)?.yes === rows);
        return claimed ? [[measureId, claimed.measureId]] : [];
      }),
    );
    return { sums, answers, exclusions, agreed };
  }
  return { add, result };
}

// What is met and would, if it alone were lost, make the category 0.
import { ANY_TWO_OF, ATTESTATIONS, PROPORTIONS } from './tables.js';

const PUBLIC_HEALTH = 'publicHealthAndClinicalDataExchange';

/** Whether the slots of 2021 are filled, and would not be if one yes were a no. */
function slotsAreFragile(answers, rows) {
  const isYes = (id) => answers.get(id) === true;
  // A second report needs its first, so that both are lost together.
  const reports = ANY_TWO_OF.map((id) => Number(isYes(id)) + Number(isYes(`${id}_MULTI`)));
  const excluded = ANY_TWO_OF.filter((id) => rows[id].status === 'excluded').length;
  const filled = reports.reduce((sum, count) => sum + count, excluded);
  return reports.some((lost) => lost > 0 && filled - lost < 2);
}

/** Whether one requirement rests on a yes that must stay a yes. */
function restsOnYes(year, id, row) {
  if (row.status === 'attested') return ATTESTATIONS[year][id] === 'yes';
  return row.status === 'earned' && !PROPORTIONS.has(id);
}

/**
 * The fragile requirements: proportions by the events that may be lost, then yes/no answers in the
 * order of the rules.
 * @param {number} year
 * @param {object} set
 * @param {object} described the set as describeSet describes it
 * @returns {{id: string, fewer?: number}[]}
 */
export function fragile(year, set, described) {
  if (described.score === 0) return [];
  const answers = new Map((set.measurements ?? []).map((one) => [one.measureId, one.value]));
  const proportions = [];
  const attested = [];
  for (const { id } of described.requirements) {
    const row = described.measures[id];
    if (id === PUBLIC_HEALTH) {
      if (slotsAreFragile(answers, described.measures)) attested.push({ id });
    } else if (row !== undefined && restsOnYes(year, id, row)) {
      attested.push({ id });
    } else if (row?.status === 'earned') {
      proportions.push({ id, fewer: answers.get(id).numerator });
    }
  }
  proportions.sort((a, b) => a.fewer - b.fewer);
  return [...proportions, ...attested];
}

// Public health in 2021: two slots, filled by any two of five measures, one of which may be
// reported twice.
import { ANY_TWO_OF } from './tables.js';

/** What the two slots can earn each, by how many of the two are filled by exclusions. */
const BY_EXCLUSIONS = {
  0: { each: 5, toPea1: 0 },
  1: { each: 10, toPea1: 0 },
  2: { each: 0, toPea1: 10 },
};

/**
 * Sorts the reports by their answers and fills the slots: yes answers first, then exclusions, then
 * no answers, then what is not answered.
 * @param {import('./sheet.js').Sheet} sheet
 * @param {string} [asExcluded] a measure that is taken as excluded, whatever it answers
 */
function fill(sheet, asExcluded) {
  const lists = { yes: [], excluded: [], no: [], unanswered: [] };
  for (const id of ANY_TWO_OF) {
    // A second report needs its first one.
    if (id === asExcluded) {
      lists.excluded.push(id);
      continue;
    }
    if (sheet.yes(id)) lists.yes.push(id);
    else if (sheet.excluded(id)) lists.excluded.push(id);
    else if (sheet.answered(id)) lists.no.push(id);
    else lists.unanswered.push(id);
    if (sheet.yes(`${id}_MULTI`)) lists.yes.push(`${id}_MULTI`);
  }
  const slots = Object.values(lists).flat().slice(0, 2);
  const exclusions = slots.filter((id) => lists.excluded.includes(id)).length;
  return { ...lists, slots, ...BY_EXCLUSIONS[exclusions] };
}

/** How many more slots could be filled by a yes to what is not answered yet. */
function couldFill(sheet, { yes, unanswered }) {
  const second = (id) => Number(!sheet.answered(`${id}_MULTI`));
  const bases = yes.filter((id) => ANY_TWO_OF.includes(id));
  return (
    unanswered.reduce((sum, id) => sum + 1 + second(id), 0) +
    bases.reduce((sum, id) => sum + second(id), 0)
  );
}

/**
 * Where the points of a measure would go if it were excluded: to the slots that a yes would then
 * fill, else to PEA_1.
 */
function movesIfExcluded(sheet, id) {
  const after = fill(sheet, id);
  let left = sheet.rows[id].maxPoints;
  const moves = [];
  for (const slot of after.slots.filter((each) => after.yes.includes(each))) {
    const points = Math.min(after.each - sheet.rows[slot].maxPoints, left);
    if (points > 0) moves.push({ to: slot, points });
    left -= points;
  }
  if (moves.length > 0) return moves;
  return [{ to: 'PI_PEA_1', points: sheet.rows[id].maxPoints }];
}

/**
 * Fills in the rows of public health and its blockers.
 * @param {import('./sheet.js').Sheet} sheet
 * @returns {{toPea1: number, state: 'met'|'open'|'failed'}} what goes to PEA_1, and the state of
 * the objective's one requirement
 */
export function scoreSlots(sheet) {
  const filled = fill(sheet);
  const { yes, excluded, no, unanswered, slots, each, toPea1 } = filled;
  for (const id of ANY_TWO_OF) sheet.row(`${id}_MULTI`, 'notClaimed');
  for (const id of excluded) sheet.row(id, 'excluded');
  for (const id of [...yes, ...no, ...unanswered]) sheet.row(id, 'notNeeded');
  for (const id of slots) {
    if (yes.includes(id)) sheet.row(id, 'earned', each, each);
    if (no.includes(id)) {
      sheet.row(id, 'failed', 0, each);
      sheet.block('measure-failed', id);
    }
    if (unanswered.includes(id)) sheet.row(id, 'missing', 0, each);
  }
  const firstOpen = slots.find((id) => unanswered.includes(id));
  if (firstOpen !== undefined) sheet.block('measure-missing', firstOpen);

  for (const id of slots) {
    if (!ANY_TWO_OF.includes(id) || excluded.includes(id)) continue;
    sheet.rows[id].ifExcluded = movesIfExcluded(sheet, id);
  }
  const count = yes.length + excluded.length;
  let state = 'failed';
  if (count + couldFill(sheet, filled) >= 2) state = 'open';
  if (count >= 2) state = 'met';
  return { toPea1, state };
}

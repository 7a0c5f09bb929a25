/** What the review proposes for the answers that the page shows. */
import { changedSubjects, proposalOf } from '../state/import/proposal.js';
import { moveToYear } from '../state/scenarios.js';

/**
 * @param {object} page with `ui.brought` of answers
 * @returns {{description: object, current: import('../state/fields.js').Answers,
 *   next: import('../state/fields.js').Answers, count: number}} the description of the file's year;
 *   the answers of the form, moved to that year; the answers after filling in; how many things
 *   that asks for would change
 */
export function proposed({ describe, answers, ui }) {
  const { brought, broughtProgram } = ui;
  const description = describe(brought.year);
  const current = moveToYear(answers, brought.year);
  const next = proposalOf(description, answers, brought, broughtProgram);
  return { description, current, next, count: changedSubjects(answers, next) };
}

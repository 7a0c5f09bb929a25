/** What the buttons of the review do; see actions.js. */
import { addScenario, changeScenario } from '../state/scenarios.js';
import { blankAnswers } from '../store.js';
import { t } from '../strings/index.js';
import { addAll } from '../keep/open.js';
import { nameRow } from './bring.js';
import { proposed } from './proposed.js';

/** What changes of the page's own state when the review is over. */
const over = (message) => ({
  view: 'form',
  brought: undefined,
  checked: false,
  otherDates: false,
  stopped: false,
  message,
});

export const importActions = {
  fillIn: ({ desk }, _, page) => {
    const { next, count } = proposed(page);
    const moved = next.year === page.answers.year ? '' : ` ${t.review.moved(next.year)}`;
    const title = `${t.review.filled(count)}${moved}`;
    return {
      desk: changeScenario(desk, desk.active, { answers: next }),
      ui: { ...over({ title, undo: true }), undo: desk, link: '' },
      focus: 'message',
    };
  },
  bringBeside: ({ desk, ui: { brought, broughtProgram } }, _, { years }) => {
    const answers = { ...blankAnswers(years), ...brought.answers };
    if (broughtProgram) answers.programName = broughtProgram;
    return {
      desk: addScenario(desk, '', answers),
      ui: { ...over({ title: t.review.opened, undo: true }), undo: desk, link: '' },
      focus: 'message',
    };
  },
  openAll: ({ desk, ui: { brought } }) => {
    const opened = addAll(desk, brought.scenarios);
    return opened
      ? {
          desk: opened,
          ui: { ...over({ title: t.keep.opened, undo: true }), undo: desk, link: '' },
          focus: 'message',
        }
      : { ui: { message: { bad: true, title: t.keep.noRoom } }, focus: 'message' };
  },
  nameRow: (_, choice, { pi }) => ({ later: (store) => nameRow(store, pi, choice) }),
  cancelReview: () => ({ ui: over({ title: t.review.cancelled }), focus: 'message' }),
};

/**
 * What the buttons do. Each takes the page's state, the button's value and what the views show, and
 * returns what changes of the state.
 */
import { columnsOf } from './compare/columns.js';
import { download } from './download.js';
import { importActions } from './import/actions.js';
import { forget, keep } from './keep/device.js';
import { manyActions } from './many/actions.js';
import { otherReading } from './result/words.js';
import { toPointsTable, toSubmissionFile } from './state/export.js';
import { firstMany } from './state/many/first.js';
import { toFile } from './state/files.js';
import { addScenario, changeScenario, removeScenario } from './state/scenarios.js';
import { lastDays, wholeYear } from './state/period.js';
import { blankAnswers } from './store.js';
import { t } from './strings/index.js';

/** The active scenario's answers with some changed. */
const answered = ({ desk }, changed) =>
  changeScenario(desk, desk.active, {
    answers: { ...desk.scenarios[desk.active].answers, ...changed },
  });

/** A further scenario. The form goes on showing the one that it shows. */
const beside = ({ desk }, name, answers) => ({
  desk: { ...addScenario(desk, name, answers), active: desk.active },
  focus: `scenario-name-${desk.scenarios.length}`,
});

const json = 'application/json';

/** Copies a text where the browser lets the page. @returns {boolean} whether it was asked to */
function copy(text) {
  if (document.featurePolicy?.allowsFeature('clipboard-write') === false) return false;
  navigator.clipboard?.writeText(text).catch(() => {});
  return navigator.clipboard !== undefined;
}

/**
 * Each is `(state, value, page) => {desk?, ui?, focus?, print?, later?}`. `focus` names the element
 * that takes the focus afterwards; `later` takes the store and does what takes a while.
 */
export const actions = {
  ...importActions,
  // Step 1.
  scores: ({ ui }) => ({
    ui: { scoresOpen: !ui.scoresOpen },
    ...(ui.scoresOpen ? {} : { focus: 'score-quality' }),
  }),
  // In an article one step is shown at a time, and the score stands at the foot.
  stop: ({ ui }) => ({ ui: { stopped: true }, focus: ui.compact ? 'score' : 'stopped' }),
  goOn: () => ({ ui: { stopped: false }, focus: 'sheet-title' }),
  // Steps 2 and 3.
  cannot: ({ ui }, value) => ({ ui: { cannot: ui.cannot === value ? undefined : value } }),
  wholeYear: (state, _, { description }) => ({
    desk: answered(state, wholeYear(description)),
    ui: { otherDates: false },
  }),
  lastDays: (state, _, { description }) => ({
    desk: answered(state, lastDays(description)),
    ui: { otherDates: false },
  }),
  otherDates: () => ({ ui: { otherDates: true } }),
  check: () => ({ ui: { checked: true, typing: new Set() }, focus: 'error-summary' }),
  part: (_, value) => ({
    ui: { part: value, typing: new Set() },
    focus: value === 'report' ? 'report-title' : 'part-title',
  }),
  // The result.
  tryMove: (state, value, page) => {
    const { changes, message } = page.advice.moves.find(({ id }) => id === value);
    return {
      desk: answered(state, page.answersOf(changes)),
      ui: { undo: state.desk, tried: message },
      focus: 'tried',
    };
  },
  reading: (_, __, { evaluation }) => {
    const { assumptions } = otherReading(evaluation);
    return { ui: { whyOpen: true }, focus: `reading-${Object.keys(assumptions)[0]}` };
  },
  undo: ({ ui }) => ({
    desk: ui.undo,
    ui: { undo: undefined, tried: '', message: undefined },
    focus: 'main',
  }),
  // The comparison.
  compare: () => ({ ui: { view: 'compare' }, focus: 'compare-title' }),
  activate: ({ desk }, value) => ({
    desk: { ...desk, active: Number(value) },
    ui: { view: 'form', typing: new Set(), checked: false, otherDates: false },
  }),
  duplicate: (state, _, page) => beside(state, '', page.answers),
  keepColumn: (state, value, page) => {
    const { name, answers } = columnsOf(page).find(
      ({ id, at }) => id === value && at === undefined,
    );
    return beside(state, name, answers);
  },
  remove: ({ desk }, value) => ({
    desk: removeScenario(desk, Number(value)),
    ui: { undo: desk, message: { title: t.compare.removed, undo: true } },
    focus: 'message',
  }),
  // Keep and share.
  link: (_, __, page) => {
    const link = page.link();
    return { ui: { link, copied: copy(link), saved: true }, focus: 'link' };
  },
  save: ({ desk, ui }, _, page) => {
    const text = toFile(page.pi, desk.scenarios, ui.today);
    download(`pi-score-${page.answers.year}.json`, [text], json);
    return { ui: { saved: true } };
  },
  saveSubmission: (_, __, { answers, evaluation }) => {
    const text = toSubmissionFile(evaluation, t.keep.estimateNote);
    download(`pi-score-${answers.year}-submission.json`, [text], json);
    return {};
  },
  savePoints: (_, __, { answers, description, evaluation }) => {
    const text = toPointsTable(description, answers, evaluation, t);
    download(`pi-score-${answers.year}-points.csv`, [text], 'text/csv');
    return {};
  },
  print: () => ({ print: true }),
  keepHere: ({ desk, ui }, value, page) => {
    if (!value) {
      forget();
      return { ui: { kept: false, saved: false } };
    }
    const kept = keep(page.pi, desk, ui.today);
    return kept
      ? { ui: { kept, saved: true } }
      : { ui: { message: { bad: true, title: t.keep.cannotKeep } } };
  },
  clear: ({ desk }, _, { years, answers }) => ({
    desk: { scenarios: [{ name: '', answers: blankAnswers(years, answers) }], active: 0 },
    ui: {
      undo: desk,
      message: { title: t.keep.cleared, undo: true },
      checked: false,
      otherDates: false,
      link: '',
      many: firstMany,
      manyText: '',
      saved: true,
    },
    focus: 'message',
  }),
  ...manyActions,
  dismiss: () => ({ ui: { message: undefined }, focus: 'main' }),
};

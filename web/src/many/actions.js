/** What the buttons of the view do, in the same form as actions.js. */
import { fromSubmission } from '../state/answers.js';
import { firstMany } from '../state/many/first.js';
import { submissionOf } from '../state/many/table.js';
import { template } from '../state/many/template.js';
import { hasMeasures } from '../state/many/headers.js';
import { addScenario, longestName } from '../state/scenarios.js';
import { sourceOfText } from '../state/many/source.js';
import { t } from '../strings/index.js';
import { download } from '../download.js';
import { columnsRead, groupOf } from './read.js';
import { openTable, saveResults, scoreClinicians, sortRows } from './run.js';

const changed = ({ ui }, many) => ({ ui: { many: { ...ui.many, ...many } } });

/** @returns {boolean} whether the columns can be scored as they are read */
export const canScore = (read) => hasMeasures(read) && !read.some(({ isTwice }) => isTwice);

export const manyActions = {
  many: () => ({ ui: { view: 'many' }, focus: 'many-title' }),
  manyTemplate: (_, __, { description }) => {
    download(
      `pi-clinicians-${description.performanceYear}.csv`,
      [template(description, t.many.example)],
      'text/csv',
    );
    return {};
  },
  manyText: ({ ui }) => ({
    later: (store) => openTable(store, sourceOfText(ui.manyText)),
  }),
  manyColumn: (state, value) => {
    const [at, column] = value.split(' ');
    const chosen = new Map(state.ui.many.chosen).set(Number(at), column);
    return changed(state, { chosen });
  },
  manyYear: (_, year) => ({ later: (store) => store.answer({ year }), focus: 'many-year' }),
  manyScore: (_, __, page) =>
    canScore(columnsRead(page))
      ? { later: (store) => scoreClinicians(store, page) }
      : { focus: 'many-problem' },
  manyCancel: (state) => {
    const { step, saving } = state.ui.many;
    const steps = { reading: 'start', scoring: 'columns', results: 'results' };
    const note = t.many.stopped[saving ? 'saving' : step];
    return {
      ...changed(state, { job: undefined, saving: false, step: steps[step], note }),
      focus: 'many-note',
    };
  },
  manyColumns: (state) => ({
    ...changed(state, { step: 'columns', results: undefined, note: '', isUnsaved: false }),
    focus: 'many-title',
  }),
  manyNew: () => ({ ui: { many: firstMany, manyText: '' }, focus: 'many-title' }),
  manyFrom: (state, value) => changed(state, { from: value }),
  manySort: (_, value) => ({ later: (store) => sortRows(store, value) }),
  manyRow: (state, value) => ({
    ...changed(state, { open: Number(value), current: state.ui.many.order.indexOf(Number(value)) }),
    focus: 'many-detail',
  }),
  manyClose: (state) => ({
    ...changed(state, { open: undefined }),
    focus: `many-row-${state.ui.many.open}`,
  }),
  manyOpen: ({ desk, ui }, value, page) => {
    const { table } = ui.many.results;
    const isGroup = value === 'group';
    const answers = isGroup
      ? groupOf(page).answers
      : fromSubmission(
          page.describe(String(table.year)),
          submissionOf(table, Number(value)).submission,
        );
    const name = isGroup ? t.many.groupTitle : table.labels[value] || t.many.row(Number(value) + 2);
    return {
      desk: addScenario(desk, name.slice(0, longestName), answers),
      ui: { view: 'form', typing: new Set(), checked: false, otherDates: false },
      focus: 'form',
    };
  },
  manySave: (_, __, page) => ({ later: (store) => saveResults(store, page) }),
};

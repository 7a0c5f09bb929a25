/** The state of the page: the answers on the desk, and what is open, chosen or said. */
import { t } from './strings/index.js';
import { firstMany } from './state/many/first.js';
import { changeScenario, moveToYear } from './state/scenarios.js';

/** Milliseconds after the last key until the score is read out. */
const pause = 1500;
/** Milliseconds after the last key until the panels that need advice are refreshed. */
const rest = 100;

/** @type {import('./state/presets.js').Presets} those of a page that nobody has set up */
const noPresets = {
  compact: false,
  known: new Set(),
  help: new Map(),
  show: 'all',
  remarks: [],
};

/** @returns {import('./state/fields.js').Answers} the answers of a sheet on which nothing stands */
export const blankAnswers = (years, { year, entityType } = {}) => ({
  year: year ?? String(years.at(-1)),
  entityType: entityType ?? 'individual',
  programName: 'mips',
});

/** The same with the certification ID of the author's product, where there is one. */
const presetAnswers = (years, presets) => ({
  ...blankAnswers(years, presets),
  ...(presets.cehrtId ? { cehrtId: presets.cehrtId } : {}),
});

/**
 * @param {number[]} years
 * @param {import('./state/presets.js').Presets} [presets]
 * @returns the state of a page that was just opened. `ui`: `typing`: keys of the answers that
 *   are being typed, at which no error is shown; `view`: `form`, `compare`, `many` or
 *   `review`, in which `brought` is looked at, as read() returns it; `broughtProgram`: the
 *   reporting option that was chosen for it; `part`: what of the form is shown in an article;
 *   `presets`: what its author has set; `stopped`: whether PI is left out and steps 2 and 3 are
 *   put away; `cannot`: the measure whose exclusions are open; `otherDates`: whether the dates are
 *   shown; `undo`: the desk before something that can be undone; `many`: the view of many
 *   clinicians; `manyText`: what is pasted there; `tried`: the step of the advice that was; `kept`:
 *   whether the browser keeps the answers; `saved`: whether nothing would be lost; `spoken`: what
 *   is read out
 */
export const firstState = (years, presets = noPresets) => ({
  desk: { scenarios: [{ name: '', answers: presetAnswers(years, presets) }], active: 0 },
  ui: {
    theme: presets.theme ?? 'auto',
    compact: presets.compact,
    presets,
    typing: new Set(),
    view: 'form',
    brought: undefined,
    broughtProgram: '',
    part: 'overview',
    checked: false,
    target: '90',
    stopped: false,
    scoresOpen: false,
    whyOpen: false,
    cannot: undefined,
    otherDates: false,
    since: '',
    link: '',
    copied: false,
    message: undefined,
    undo: undefined,
    tried: '',
    many: firstMany,
    manyText: '',
    report: false,
    saved: true,
    kept: false,
    canKeep: false,
    spoken: '',
    today: '',
  },
});

/**
 * @param {object} state the first one
 * @param {{draw: (state: object, calm: boolean) => void, speak: () => string,
 *   changed: (state: object) => void}} uses `draw`: renders a state; without `calm` only what must
 *   follow each key; `speak`: the score as it is shown, in words; `changed`: takes the answers to
 *   wherever they are kept
 */
export function makeStore(state, { draw, speak, changed }) {
  let restTimer;
  let pauseTimer;
  const store = {
    get state() {
      return state;
    },
    /**
     * Changes the state and renders it.
     * @param {{desk?: object, ui?: object}} change
     * @param {boolean} [typed] whether it comes from a key: then advice follows after a rest
     */
    update({ desk, ui }, typed = false) {
      state = { desk: desk ?? state.desk, ui: { ...state.ui, ...ui } };
      if (desk) {
        changed(state);
        clearTimeout(pauseTimer);
        pauseTimer = setTimeout(() => store.update({ ui: { spoken: speak() } }), pause);
      }
      clearTimeout(restTimer);
      if (typed) restTimer = setTimeout(store.update, rest, {});
      draw(state, !typed);
    },
    /** Changes answers of the active scenario. */
    answer(answers, typed) {
      const { desk } = state;
      const before = desk.scenarios[desk.active].answers;
      const { year, ...others } = answers;
      const moved = year && year !== before.year ? moveToYear(before, year) : before;
      store.update(
        {
          desk: changeScenario(desk, desk.active, { answers: { ...moved, ...others } }),
          ui: { saved: state.ui.kept, link: '' },
        },
        typed,
      );
    },
    /** Says something at the top of the form. */
    say(title, more = {}) {
      store.update({ ui: { message: { title, ...more } } });
    },
    /** Says what went wrong, with the first of many details. */
    refuse(title, details = [], more = 0) {
      store.say(title, {
        bad: true,
        details: more ? [...details, t.keep.moreErrors(more)] : details,
      });
    },
  };
  return store;
}

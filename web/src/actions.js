/**
 * What the buttons do. Each takes the page's state and the button's value, and returns what changes
 * of the state.
 */
import { encodeShare } from './state/share.js';
import { toFile } from './state/files.js';
import { addScenario, changeScenario, removeScenario, withoutData } from './state/scenarios.js';
import { t } from './strings/index.js';

const dayLength = 86_400_000;
const isoDate = (time) => new Date(time).toISOString().slice(0, 10);

/** The active scenario's answers with some changed. */
const answered = ({ desk }, changed) => ({
  desk: changeScenario(desk, desk.active, {
    answers: { ...desk.scenarios[desk.active].answers, ...changed },
  }),
});

const period = (state, page, days) => {
  const year = page.description.performanceYear;
  const end = Date.UTC(year, 11, 31);
  return answered(state, {
    performanceStart: days ? isoDate(end - (days - 1) * dayLength) : `${year}-01-01`,
    performanceEnd: isoDate(end),
  });
};

/** Hands a text to the browser as a file to keep. */
function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Each is `(state, value, page) => {desk?, ui?, focus?, print?}`. `focus` names the element that
 * takes the focus afterwards.
 */
export const actions = {
  wholeYear: (state, _, page) => period(state, page),
  lastDays: (state, _, page) => period(state, page, page.description.period.shortestDays),
  step: (state, value) => ({ ui: { step: Number(value) }, focus: 'wizard-step' }),
  check: (state, _, page) => ({
    ui: { checked: true, typing: new Set() },
    focus: page.evaluation.errors.size ? 'error-summary' : 'result',
  }),
  activate: ({ desk }, value) => ({
    desk: { ...desk, active: Number(value) },
    ui: { typing: new Set(), checked: false },
  }),
  edit: ({ desk }, value) => ({
    desk: { ...desk, active: Number(value) },
    ui: { typing: new Set(), checked: false },
    focus: 'form-title',
  }),
  withoutPi: ({ desk }) => {
    const { answers } = desk.scenarios[desk.active];
    return {
      desk: addScenario(desk, t.scenarios.withoutPi, withoutData(answers)),
      focus: 'scenarios',
    };
  },
  duplicate: ({ desk }, value) => {
    const { answers } = desk.scenarios[Number(value)];
    return {
      desk: addScenario(desk, '', answers),
      focus: `scenario-name-${desk.scenarios.length}`,
    };
  },
  addEmpty: ({ desk }) => {
    const { year, entityType, programName } = desk.scenarios[desk.active].answers;
    return {
      desk: addScenario(desk, '', { year, entityType, programName }),
      focus: `scenario-name-${desk.scenarios.length}`,
    };
  },
  remove: ({ desk }, value) => ({ desk: removeScenario(desk, Number(value)), focus: 'scenarios' }),
  goScenarios: () => ({ focus: 'scenarios' }),
  link: (state, _, page) => {
    const link = `${location.href.split('#')[0]}#${encodeShare(page.description, page.years, page.answers)}`;
    // Where the browser does not let the page copy, the reader copies the link from its field.
    if (document.featurePolicy?.allowsFeature('clipboard-write') !== false) {
      navigator.clipboard?.writeText(link).catch(() => {});
    }
    return { ui: { link, saved: true }, focus: 'link' };
  },
  save: ({ desk, ui }, _, page) => {
    download(`pi-score-${page.answers.year}.json`, toFile(page.pi, desk.scenarios, ui.today));
    return { ui: { saved: true } };
  },
  print: () => ({ print: true }),
  dismiss: () => ({ ui: { message: undefined }, focus: 'main' }),
};

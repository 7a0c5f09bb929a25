/**
 * Starts the page, holds its state and joins events to it. Data flows one way: event, state, page,
 * screen.
 */
import { render } from 'lit/html.js';
import { load } from 'pi-score';
import { actions } from './actions.js';
import { app, pageMaker, pairOf } from './app.js';
import { framed, idOf, scrollToElement, tellHeight } from './frame.js';
import { fromFile, largestFile, shorten } from './state/files.js';
import { decodeShare, readOptions } from './state/share.js';
import { addScenario, changeScenario, mostScenarios, moveToYear } from './state/scenarios.js';
import { locale, t } from './strings/index.js';
import { spoken } from './view/score.js';
import { stepOf } from './view/wizard.js';

/** Milliseconds after the last key until errors are shown and the score is read out. */
const pause = 1500;
/** Milliseconds after the last key until the panels outside the form are refreshed. */
const rest = 100;
/**
 * Milliseconds after which the panels outside the form are shown even without a first paint: a
 * browser does not paint a tab in the background.
 */
const firstRest = 200;
const root = document.getElementById('app');

/** Calls back once the browser has painted what is in the document now. */
const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));

/** The first scenario of a page that was opened without one. */
function firstScenario(years, options) {
  const year = options.year ?? String(years.at(-1));
  return {
    name: '',
    answers: { year, entityType: options.entityType ?? 'individual', programName: 'mips' },
  };
}

/** @returns {boolean} whether a scenario has no answers but year, reporter and program */
const isUntouched = ({ answers }) =>
  Object.entries(answers).every(
    ([key, value]) => value === '' || ['year', 'entityType', 'programName'].includes(key),
  );

async function start() {
  const pi = await load();
  const years = pi.years();
  const fragment = () => location.hash.slice(1);
  const options = readOptions(years, fragment());
  const now = new Date();
  let state = {
    desk: { scenarios: [firstScenario(years, options)], active: 0 },
    ui: {
      theme: options.theme ?? 'auto',
      wide: matchMedia('(min-width: 60rem)').matches,
      typing: new Set(),
      checked: false,
      step: 0,
      since: '',
      changesOpen: false,
      link: '',
      message: undefined,
      report: false,
      saved: true,
      spoken: '',
      today: [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    },
  };
  const makePage = pageMaker(pi);
  let page;
  let calm;
  let timer;
  let calmTimer;

  /**
   * Changes the state and renders it. With a `wait`, the panels outside the form are refreshed
   * only after so many milliseconds.
   */
  const update = ({ desk, ui }, wait) => {
    state = { desk: desk ?? state.desk, ui: { ...state.ui, ...ui } };
    page = makePage(state);
    if (document.documentElement.dataset.theme !== state.ui.theme) {
      document.documentElement.dataset.theme = state.ui.theme;
    }
    clearTimeout(calmTimer);
    if (wait === undefined) calm = page;
    else calmTimer = setTimeout(update, wait, {});
    render(app(page, calm), root);
  };
  /**
   * Postpones an act while the pointer is pressed: were the page to move between press and
   * release, the click would miss its target.
   */
  let pressed = false;
  const whenReleased = (act) => {
    if (pressed) window.addEventListener('pointerup', () => setTimeout(act), { once: true });
    else act();
  };
  /** Shows the errors of what was typed, and has screen readers read out the score. */
  const settle = () => {
    update({ ui: { typing: new Set() } });
    update({ ui: { spoken: spoken(page) } });
  };
  const settleLater = () => {
    clearTimeout(timer);
    timer = setTimeout(whenReleased, pause, settle);
  };

  const reveal = (element) => {
    for (let at = element.closest('details'); at; at = at.parentElement.closest('details')) {
      at.open = true;
    }
    element.focus({ preventScroll: true });
    scrollToElement(element, element.clientHeight > innerHeight / 2 ? 'start' : 'nearest');
  };
  const focusId = (id, jump) => {
    const element = document.getElementById(idOf(id));
    if (!element) return;
    if (jump && element.matches('details')) element.open = true;
    if (!element.matches('input, select, textarea, button, a, [tabindex]')) element.tabIndex = -1;
    reveal(element.matches('details') ? element.querySelector('summary') : element);
    if (jump) scrollToElement(element, 'start');
    if (element.readOnly) element.select();
  };
  const focusKey = (key) => {
    const step = stepOf(page, key);
    if (step !== undefined) update({ ui: { step } });
    const controls = [...root.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
    const control = controls.find(({ checked }) => checked) ?? controls[0];
    if (!control) return;
    reveal(control);
    const group = control.closest('fieldset');
    if (group) scrollToElement(group, 'nearest');
    scrollToElement(control, 'nearest');
  };

  const answer = (key, value, typed) => {
    const { desk } = state;
    const { answers } = desk.scenarios[desk.active];
    const changed = key === 'year' ? moveToYear(answers, value) : { ...answers, [key]: value };
    update(
      {
        desk: changeScenario(desk, desk.active, { answers: changed }),
        ui: { saved: false, link: '' },
      },
      typed ? rest : undefined,
    );
    settleLater();
  };
  /** Adds opened scenarios to those that have answers, and says so with `title`. */
  const open = (scenarios, title) => {
    const kept = state.desk.scenarios.filter((scenario) => !isUntouched(scenario));
    if (kept.length + scenarios.length > mostScenarios) {
      update({ ui: { message: { bad: true, title: t.keep.noRoom } } });
    } else {
      let desk = { scenarios: kept, active: 0 };
      for (const { name, answers } of scenarios) desk = addScenario(desk, name, answers);
      update({
        desk: { ...desk, active: kept.length },
        ui: { typing: new Set(), message: { title } },
      });
    }
  };
  const openLink = () => {
    const shared = decodeShare(pi, fragment());
    if (shared?.answers) {
      open(
        [
          {
            name: '',
            answers: { entityType: 'individual', programName: 'mips', ...shared.answers },
          },
        ],
        t.keep.openedLink,
      );
    } else if (shared) {
      update({
        ui: {
          message: {
            bad: true,
            title: t.keep.refusedLink[shared.refused],
            details:
              shared.refused === 'content' ? [t.keep.unknownField(shorten(shared.detail))] : [],
          },
        },
      });
    }
  };
  const openFile = async (file) => {
    const opened =
      file.size > largestFile
        ? { refused: 'too-large' }
        : await file.text().then(
            (text) => fromFile(pi, text, file.name.replace(/\.json$/i, '')),
            () => ({ refused: 'unreadable' }),
          );
    if (opened.scenarios) open(opened.scenarios, t.keep.opened);
    else {
      update({
        ui: {
          message: {
            bad: true,
            title: t.keep.refusedFile[opened.refused],
            details: opened.more
              ? [...opened.details, t.keep.moreErrors(opened.more)]
              : opened.details,
          },
        },
      });
    }
    if (state.ui.message) focusId('message');
  };

  window.addEventListener(
    'pointerdown',
    () => {
      pressed = true;
    },
    true,
  );
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(
      end,
      () => {
        pressed = false;
      },
      true,
    );
  }
  root.addEventListener('input', ({ target }) => {
    const { key, name } = target.dataset;
    if (key) {
      const typed = target.matches('[type=text], [type=date]');
      if (typed) state.ui.typing.add(key);
      answer(
        key,
        target.type === 'checkbox' && !target.checked ? '' : target.value,
        typed && !target.closest('.result, .wizard'),
      );
    } else if (name) {
      update({
        desk: changeScenario(state.desk, Number(name), { name: target.value }),
        ui: { saved: false },
      });
    }
  });
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    const { key } = target.dataset;
    if (!key || !state.ui.typing.has(key)) return;
    const next = relatedTarget?.dataset?.key;
    // From one field of a pair to the other, still empty one: an error is shown only for a text
    // that is no number.
    if (
      next &&
      next !== key &&
      pairOf(next) === pairOf(key) &&
      !page.answers[next] &&
      !page.evaluation.errors.has(key)
    ) {
      return;
    }
    whenReleased(() => update({ ui: { typing: new Set() } }));
  });
  root.addEventListener('change', ({ target }) => {
    if (target.dataset.ui) update({ ui: { [target.dataset.ui]: target.value } });
    if (target.type === 'file' && target.files[0]) {
      openFile(target.files[0]);
      target.value = '';
    }
  });
  root.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-go], a[data-scroll]');
    const press = event.target.closest('button[data-do]');
    if (link) {
      event.preventDefault();
      if (link.dataset.go) focusKey(link.dataset.go);
      else focusId(link.dataset.scroll, true);
    } else if (press) {
      const { focus, print, ...changed } = actions[press.dataset.do](
        state,
        press.dataset.value,
        page,
      );
      if (changed.desk) changed.ui = { saved: false, ...changed.ui };
      update(changed);
      if (changed.desk) settleLater();
      if (focus) focusId(focus);
      if (print) window.print();
    }
  });
  root.addEventListener(
    'toggle',
    ({ target }) => {
      if (target.dataset?.fold) update({ ui: { [target.dataset.fold]: target.open } });
    },
    true,
  );

  const printing = matchMedia('print');
  const setReport = (wanted) => update({ ui: { report: wanted } });
  printing.addEventListener('change', ({ matches }) => setReport(matches));
  window.addEventListener('beforeprint', () => setReport(true));
  window.addEventListener('afterprint', () => setReport(printing.matches));
  window.addEventListener('hashchange', () => {
    const { compact, theme, year, entityType } = readOptions(years, fragment());
    if (!compact) {
      // The page around a frame may change the options, but may not add a scenario.
      if (!framed) openLink();
      return;
    }
    if (theme) update({ ui: { theme } });
    const { answers } = state.desk.scenarios[state.desk.active];
    if (year && year !== answers.year) answer('year', year);
    if (entityType && entityType !== answers.entityType) answer('entityType', entityType);
  });
  window.addEventListener('beforeunload', (event) => {
    if (window.parent === window && !state.ui.saved) event.preventDefault();
  });

  document.documentElement.lang = locale;
  if (options.compact) document.documentElement.dataset.compact = '';
  update({}, firstRest);
  afterPaint(() => update({}));
  openLink();
  tellHeight();
}

start().catch((error) => {
  root.textContent = `${t.noStart} (${error.message})`;
});

/** Opens what somebody brings: a link, a file, what this browser kept. */
import { blankAnswers } from '../store.js';
import { fromFile, largestFile, shorten } from '../state/files.js';
import { addScenario, mostScenarios } from '../state/scenarios.js';
import { decodeShare } from '../state/share.js';
import { t } from '../strings/index.js';

/** @returns {boolean} whether a scenario has no answers but year, reporter and program */
const isUntouched = ({ answers }) =>
  Object.entries(answers).every(
    ([key, value]) => value === '' || ['year', 'entityType', 'programName'].includes(key),
  );

/** Adds opened scenarios to those that have answers, and shows the first of them. */
function add(store, scenarios, message) {
  const kept = store.state.desk.scenarios.filter((scenario) => !isUntouched(scenario));
  if (kept.length + scenarios.length > mostScenarios) {
    store.refuse(t.keep.noRoom);
    return;
  }
  let desk = { scenarios: kept, active: 0 };
  for (const { name, answers } of scenarios) desk = addScenario(desk, name, answers);
  store.update({
    desk: { ...desk, active: kept.length },
    ui: { typing: new Set(), view: 'form', checked: false, otherDates: false, message },
  });
}

/**
 * Opens the scenario of a link, if the fragment is one.
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {string} fragment without `#`
 */
export function openLink(pi, store, fragment) {
  const shared = decodeShare(pi, fragment);
  if (!shared) return;
  if (shared.answers) {
    const answers = { ...blankAnswers(pi.years()), ...shared.answers };
    add(store, [{ name: '', answers }], { title: t.keep.openedLink });
  } else {
    const isContent = shared.refused === 'content';
    store.refuse(
      t.keep.refusedLink[shared.refused],
      isContent ? [t.keep.unknownField(shorten(shared.detail))] : [],
    );
  }
}

/** Opens a file of scenarios or a submission. */
export async function openFile(pi, store, file) {
  const opened =
    file.size > largestFile
      ? { refused: 'too-large' }
      : await file.text().then(
          (text) => fromFile(pi, text, file.name.replace(/\.json$/i, '')),
          () => ({ refused: 'unreadable' }),
        );
  if (opened.scenarios) add(store, opened.scenarios, { title: t.keep.opened });
  else store.refuse(t.keep.refusedFile[opened.refused], opened.details, opened.more);
}

/** Opens what this browser kept, or says that it is damaged. */
export function openKept(pi, store, text) {
  const opened = fromFile(pi, text, '');
  if (opened.scenarios) add(store, opened.scenarios, undefined);
  else store.refuse(t.keep.refusedKept, opened.details, opened.more);
}

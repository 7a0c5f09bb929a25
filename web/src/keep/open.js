/** Opens what somebody brings: a link, what this browser kept. */
import { blankAnswers } from '../store.js';
import { fromFile, shorten } from '../state/files.js';
import { addScenario, isUntouched, mostScenarios } from '../state/scenarios.js';
import { decodeShare } from '../state/share.js';
import { t } from '../strings/index.js';

/**
 * @param {import('../state/scenarios.js').Desk} before
 * @param {import('../state/scenarios.js').Scenario[]} scenarios
 * @returns {import('../state/scenarios.js').Desk | undefined} with the scenarios beside those that
 *   have answers, the first of them active; undefined where there is no room
 */
export function addAll(before, scenarios) {
  const kept = before.scenarios.filter((scenario) => !isUntouched(scenario));
  if (kept.length + scenarios.length > mostScenarios) return undefined;
  let desk = { scenarios: kept, active: 0 };
  for (const { name, answers } of scenarios) desk = addScenario(desk, name, answers);
  return { ...desk, active: kept.length };
}

function add(store, scenarios, message) {
  const desk = addAll(store.state.desk, scenarios);
  if (!desk) {
    store.refuse(t.keep.noRoom);
    return;
  }
  store.update({
    desk,
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

/** Opens what this browser kept, or says that it is damaged. */
export function openKept(pi, store, text) {
  const opened = fromFile(pi, text);
  if (opened.scenarios) add(store, opened.scenarios, undefined);
  else store.refuse(t.keep.refusedKept, opened.details, opened.more);
}

/** Joins what happens in the document to the state. */
import { actions } from './actions.js';
import { focusId, focusKey, keepInPlace } from './focus.js';
import { listenToImports } from './import/listen.js';
import { listenToMany } from './many/listen.js';
import { pairOf, partOf } from './state/fields.js';
import { changeScenario } from './state/scenarios.js';

/** Two counts as people copy them: `812/1004`, `812 of 1,004`, two cells of a spreadsheet. */
const bothCounts = /^\s*([\d,. ]+?)\s*(?:\/|\t|\bof\b)\s*([\d,. ]+?)\s*$/;

/**
 * @param {string | undefined} key of the answer that the text was meant for
 * @returns {import('./state/fields.js').Answers | undefined} both counts of a measure, where the
 *   key is that of a numerator and the text holds two
 */
function pairIn(key, text) {
  const both = key?.endsWith('.numerator') && bothCounts.exec(text);
  return both ? { [key]: both[1], [key.replace(/numerator$/, 'denominator')]: both[2] } : undefined;
}

/**
 * @param {Element} root in which the page is rendered
 * @param {object} store
 * @param {() => object} pageNow what the views show now
 */
export function listen(root, store, pageNow) {
  const act = (name, value) => {
    const { focus, print, later, ...changed } = actions[name](store.state, value, pageNow());
    if (changed.desk) changed.ui = { saved: store.state.ui.kept, ...changed.ui };
    store.update(changed);
    if (focus) focusId(focus);
    if (print) window.print();
    later?.(store);
  };

  const take = (target) => {
    const { key, name, ui, pick } = target.dataset;
    const { desk } = store.state;
    if (key) {
      const typed = target.matches('[type=text], [type=date]');
      if (typed) store.state.ui.typing.add(key);
      const value = target.type === 'checkbox' && !target.checked ? '' : target.value;
      store.answer({ [key]: value }, typed);
    } else if (name) {
      store.update({ desk: changeScenario(desk, Number(name), { name: target.value }) }, true);
    } else if (ui) store.update({ ui: { [ui]: target.value } }, true);
    else if (pick) act(pick, target.type === 'checkbox' && !target.checked ? '' : target.value);
  };

  root.addEventListener('input', ({ target }) => take(target));
  root.addEventListener('paste', (event) => {
    const pair = pairIn(event.target.dataset.key, event.clipboardData.getData('text/plain'));
    if (!pair) return;
    event.preventDefault();
    store.answer(pair);
  });
  listenToImports(root, store, pageNow);
  listenToMany(root, store);

  // Errors are shown once a field is left. Were the page to move between press and release of the
  // pointer, the click would miss its target: then they are shown after the release.
  let pressed;
  const showErrors = (stays) =>
    keepInPlace(stays, () => store.update({ ui: { typing: new Set() } }));
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      pressed = target;
    },
    true,
  );
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(
      end,
      () => {
        pressed = undefined;
      },
      true,
    );
  }
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    const { key } = target.dataset;
    const next = relatedTarget?.dataset?.key;
    if (!key || !store.state.ui.typing.has(key)) return;
    const pair = pairIn(key, target.value);
    if (pair) store.answer(pair);
    const { answers, evaluation } = pageNow();
    const goesToItsPair = next && next !== key && pairOf(next) === pairOf(key);
    // The other number of a pair is still to come: only a text that is no number is wrong already.
    if (goesToItsPair && !answers[next] && !evaluation.errors.has(key)) return;
    if (!pressed) showErrors(relatedTarget);
    else {
      const stays = pressed;
      window.addEventListener('pointerup', () => setTimeout(showErrors, 0, stays), { once: true });
    }
  });

  // The menu closes when the reader goes on elsewhere, or presses Escape.
  const closeMenu = ({ target, key }) => {
    const menu = root.querySelector('.menu[open]');
    if (!menu || (key ? key !== 'Escape' : menu.contains(target))) return;
    menu.open = false;
    if (key) menu.querySelector('summary').focus();
  };
  for (const kind of ['pointerdown', 'focusin', 'keydown']) {
    root.addEventListener(kind, closeMenu);
  }

  root.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-go], a[data-scroll]');
    const press = event.target.closest('button[data-do]');
    if (press) act(press.dataset.do, press.dataset.value);
    if (!link) return;
    event.preventDefault();
    if (link.dataset.scroll) focusId(link.dataset.scroll, true);
    else {
      const part = partOf(pageNow().description, link.dataset.go);
      store.update({ ui: { view: 'form', part } });
      focusKey(root, link.dataset.go);
    }
  });
  root.addEventListener(
    'toggle',
    ({ target }) => {
      const { fold } = target.dataset;
      if (fold) store.update({ ui: { [fold]: target.open } });
    },
    true,
  );

  const printing = matchMedia('print');
  const setReport = (report) => store.update({ ui: { report } });
  printing.addEventListener('change', ({ matches }) => setReport(matches));
  window.addEventListener('beforeprint', () => setReport(true));
  window.addEventListener('afterprint', () => setReport(printing.matches));
  window.addEventListener('beforeunload', (event) => {
    const { saved, many } = store.state.ui;
    if (window.parent === window && (!saved || many.isUnsaved)) event.preventDefault();
  });
}

/** Starts the page in a browser: takes over the markup that the build made. */
import { render } from 'lit/html.js';
import { load } from 'pi-score';
import { app } from './app.js';
import { listen } from './events.js';
import { framed, tellHeight } from './frame.js';
import { canKeep, keep, keptText } from './keep/device.js';
import { openKept, openLink } from './keep/open.js';
import { pageMaker } from './page.js';
import { paint, takePresets } from './preset/take.js';
import { spoken } from './result/words.js';
import { readPresets } from './state/presets.js';
import { firstState, makeStore } from './store.js';
import { locale, t } from './strings/index.js';

const root = document.getElementById('app');
const fragment = () => location.hash.slice(1);

/** @returns {string} today's date where the reader is, RFC 3339 */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** @returns {import('./state/fields.js').Answers} what was typed before the page had started */
function typedEarly() {
  const typed = [...root.querySelectorAll('input[data-key]')].filter(({ type, value, checked }) =>
    type === 'radio' || type === 'checkbox' ? checked : value !== '',
  );
  return Object.fromEntries(typed.map(({ dataset, value }) => [dataset.key, value]));
}

async function start() {
  const pi = await load();
  const years = pi.years();
  const presets = readPresets(pi, fragment());
  const policy = document.querySelector('meta[http-equiv]').content;
  const makePage = pageMaker(pi, { policy, address: location.href.split('#')[0] });
  let page;
  let pointsSaid;
  const draw = (state, calm) => {
    page = makePage(state, calm);
    if (document.documentElement.dataset.theme !== state.ui.theme) {
      document.documentElement.dataset.theme = state.ui.theme;
    }
    render(app(page), root);
  };
  const store = makeStore(firstState(years, presets), {
    draw,
    speak: () => {
      const said = spoken(page, pointsSaid);
      pointsSaid = page.evaluation.estimate.pointsEarned;
      return said;
    },
    changed: ({ desk, ui }) => {
      if (ui.kept) keep(pi, desk, ui.today);
    },
  });

  const early = typedEarly();
  const focused = document.activeElement?.id;
  document.documentElement.lang = locale;
  root.textContent = '';
  if (presets.compact) paint(presets.accent);
  store.update({ ui: { today: today(), canKeep: canKeep() } });
  listen(root, store, () => page);
  if (Object.keys(early).length) store.answer(early);
  if (focused) document.getElementById(focused)?.focus();

  const kept = canKeep() ? keptText() : undefined;
  if (kept) {
    openKept(pi, store, kept);
    store.update({ ui: { kept: true, saved: true } });
  }
  openLink(pi, store, fragment());
  window.addEventListener('hashchange', () => {
    const changed = readPresets(pi, fragment());
    // The page around a frame may change the options, but may not add a scenario.
    if (changed.compact) takePresets(store, changed);
    else if (!framed) openLink(pi, store, fragment());
  });
  const { dataset } = document.documentElement;
  delete dataset.waiting;
  dataset.ready = '';
  tellHeight();
}

start().catch((error) => {
  document.documentElement.dataset.static = 'failed';
  document.getElementById('failed').textContent = `${t.noStart} (${error.message})`;
});

/** Starts the builder of snippets. */
import { html, render } from 'lit/html.js';
import { embed as words } from '../strings/en/embed.js';
import '../../widget/pi-score-estimator.js';
import { copySection } from './copy.js';
import { form } from './form.js';
import { preview } from './preview.js';
import { firstSetup, outcomeOf } from './setup.js';

const root = document.getElementById('builder');
const years = JSON.parse(document.getElementById('years').textContent);
/** Opened from a disk, the builder does not know where the site will lie. */
const here = /^https?:$/.test(location.protocol)
  ? new URL('.', location.href).href
  : 'https://estimator.example.org/';

let state = {
  setup: firstSetup(years, here),
  platform: 'plain',
  look: { width: '600', theme: 'light' },
  copied: {},
};

function draw() {
  const page = { ...state, years, ...outcomeOf(years, state.setup) };
  render(
    html`<header class="top">
        <div class="wrap">
          <h1>${words.title}</h1>
          <p class="privacy">${words.privacy}</p>
        </div>
      </header>
      <main class="wrap">
        <p class="lead">${words.lead}</p>
        <div class="builder">
          <div>${form(page)} ${copySection(page)}</div>
          ${preview(page)}
        </div>
      </main>`,
    root,
  );
}

function update(change) {
  state = { ...state, copied: {}, ...change };
  draw();
}

const change = (more) => update({ setup: { ...state.setup, ...more } });

/** What a control changes, by its attribute. */
const uses = {
  set: (name, { value }) => change({ values: { ...state.setup.values, [name]: value } }),
  supports: (id, { checked }) => {
    const without = new Set(state.setup.without);
    if (checked) without.delete(id);
    else without.add(id);
    change({ without });
  },
  help: (id, { value }) => change({ help: { ...state.setup.help, [id]: value } }),
  base: (_, { value }) => change({ base: value }),
  platform: (platform) => update({ platform }),
  look: (name, { value }) => update({ look: { ...state.look, [name]: value } }),
};

root.addEventListener('input', ({ target }) => {
  for (const [name, value] of Object.entries(target.dataset)) uses[name]?.(value, target);
});
root.addEventListener('click', ({ target }) => {
  const name = target.closest('[data-copy]')?.dataset.copy;
  if (!name) return;
  const text = document.getElementById(`block-${name}`);
  text.select();
  // The newer interface is switched off by a Permissions-Policy, and by an address without TLS.
  update({ copied: { name, isDone: document.execCommand('copy') } });
});

root.textContent = '';
draw();

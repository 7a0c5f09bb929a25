/** Presets in a frame: what an author's texts can do in the frame and to the page around it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillIn } from '../browser/harness/answers.js';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { hosted } from './servers.js';

const host = (attributes) => (origin) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
  <script>
    heard = [];
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  </script>
  <script src="${origin}/pi-score-estimator.js" defer></script>
  <pi-score-estimator ${attributes}><a href="#">Link</a></pi-score-estimator>`;

/** Runs in the host: sets attributes, and removes those without a value. */
const setAll = (attributes) => {
  const element = document.querySelector('pi-score-estimator');
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
};

forEachEngine(
  'the presets change while the answers stay, and a typed certification ID stays too',
  hosted(host('year="2026" cehrt-id="2025CEXAMPLEEHR" product="One"'), async (page) => {
    const widget = await frameOf(page);
    const toId = () => widget.click('[data-do="part"][data-value="done"]');
    await fillIn(widget, { 'PI_EP_2.answer': 'yes' });
    await toId();
    await page.evaluate(setAll, { 'cehrt-id': '0015C1234567890', product: 'Two' });
    await widget.waitFor(() => /Two/.test(document.querySelector('.product').textContent));
    assert.equal(await widget.property('#cehrtId', 'value'), '0015C1234567890');
    await widget.fill('#cehrtId', '2025CREADERSOWN');
    await page.evaluate(setAll, { 'cehrt-id': '2025CEXAMPLEEHR', product: null });
    await widget.waitFor(() => !document.querySelector('.product'));
    assert.equal(await widget.property('#cehrtId', 'value'), '2025CREADERSOWN');
    await widget.click('[data-do="part"][data-value="electronicPrescribing"]');
    assert.equal(await widget.property('#PI_EP_2-answer-yes', 'checked'), true);
  }),
);

forEachEngine(
  'the accent is used for text and what is chosen, in both themes, and goes with its attribute',
  hosted(host('theme="light" accent="#7a1fa2"'), async (page) => {
    const widget = await frameOf(page);
    const color = () =>
      widget.evaluate(
        () =>
          getComputedStyle(document.querySelector('.chips [aria-current="step"]')).backgroundColor,
      );
    assert.equal(await color(), 'rgb(122, 31, 162)');
    await page.evaluate(setAll, { theme: 'dark' });
    await widget.waitFor(() => document.documentElement.dataset.theme === 'dark');
    assert.notEqual(await color(), 'rgb(122, 31, 162)', 'too dark for text on black');
    await page.evaluate(setAll, { theme: 'light', accent: null });
    await widget.waitFor(
      () =>
        getComputedStyle(document.querySelector('.chips [aria-current="step"]')).backgroundColor ===
        'rgb(11, 87, 164)',
    );
    assert.deepEqual(await page.violations(), []);
    if (page.engine !== 'webkit') assert.deepEqual(await widget.violations(), []);
  }),
);

forEachEngine(
  'the link to the article of the vendor opens a tab that knows nothing of the frame',
  { engines: ['chromium'] },
  hosted(
    (origin) => host(`help="PI_EP_1=https://help.example.com/erx"`)(origin),
    async (page) => {
      const widget = await frameOf(page);
      await widget.click('[data-do="part"][data-value="electronicPrescribing"]');
      const opened = page.native.context().waitForEvent('page');
      await widget.evaluate(() => document.querySelector('.find').click());
      const tab = await opened;
      assert.equal(await tab.evaluate(() => globalThis.opener), null);
    },
  ),
);

forEachEngine(
  'wrong presets are said in the frame, for the author, and the rest applies',
  hosted(
    host('product="ExampleEHR" theme="pink" supports="PI_EP_1 PI_EP_99" accent="red"'),
    async (page) => {
      const widget = await frameOf(page);
      const said = await widget.text('.author');
      assert.match(said, /For the author of this page: check 3 settings/);
      assert.match(said, /supports: PI_EP_99 is no measure of any year/);
      assert.match(said, /theme: choose one of auto, light, dark/);
      assert.match(said, /accent: “red” is no color/);
      assert.equal(await widget.text('.product'), 'Set up for ExampleEHR');
      await page.evaluate(setAll, { theme: 'dark', supports: 'PI_EP_1', accent: '#8fc1f7' });
      await widget.waitFor(() => !document.querySelector('.author'));
    },
  ),
);

forEachEngine(
  'settings that are too long for the fragment are said, in the layout of an article',
  hosted(
    (origin) => host(`product="${'x'.repeat(9000)}"`)(origin),
    async (page) => {
      const widget = await frameOf(page);
      assert.match(await widget.text('.author'), /characters are too many\. Use at most 8000/);
      assert.ok(await widget.evaluate(() => document.querySelector('.article') !== null));
    },
  ),
);

const names = [
  'year',
  'entity',
  'product',
  'cehrt-id',
  'supports',
  'help',
  'theme',
  'accent',
  'show',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<img src=x onerror="parent.postMessage(1,\'*\')">',
    '"><script>parent.postMessage(1,"*")</script>',
    'javascript:parent.postMessage(1,"*")',
    'PI_EP_1=javascript:parent.postMessage(1,"*")',
    'PI_EP_1=https://help.example.com/"onclick="x',
    '#fff;background:url(https://help.example.com/)',
    'v=1&year=2026&PI_EP_2.answer=yes',
    '&compact=0&v=1',
    '\u202Egnp.exe',
    '\ud800',
    '%',
  ),
);

forEachEngine(
  'whatever the attributes hold, the frame works, runs nothing of it and tells its host nothing',
  { engines: ['chromium', 'firefox'] },
  hosted(host('year="2026"'), async (page, site) => {
    const widget = await frameOf(page);
    await widget.evaluate(() => {
      globalThis.recordedViolations ??= [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        globalThis.recordedViolations.push(effectiveDirective),
      );
    });
    await page.evaluate(() => {
      globalThis.heard.length = 0;
    });
    const given = fc.sample(
      fc.record(Object.fromEntries(names.map((name) => [name, anyText])), { requiredKeys: [] }),
      60,
    );
    for (const attributes of given) {
      // Half of a surrogate pair does not survive the way to the browser as JSON: it is spelled.
      const spelled = Object.entries(attributes).map(([name, text]) => [
        name,
        [...Array(text.length).keys()].map((at) => text.charCodeAt(at)),
      ]);
      await page.evaluate((all) => {
        const element = document.querySelector('pi-score-estimator');
        for (const [name, codes] of all) {
          element.setAttribute(name, String.fromCharCode(...codes));
        }
      }, spelled);
      const wanted = await page.evaluate(
        () =>
          new URL(
            document.querySelector('pi-score-estimator').shadowRoot.querySelector('iframe').src,
          ).origin,
      );
      assert.equal(wanted, site.origin);
      const found = await widget.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() =>
              setTimeout(() =>
                resolve({
                  isArticle: document.querySelector('.article') !== null,
                  strange: document.querySelectorAll('img, iframe, [onclick], [onerror], [style]')
                    .length,
                  links: [...document.querySelectorAll('a[href]')]
                    .map(({ protocol }) => protocol)
                    .filter((protocol) => !/^https?:$/.test(protocol)),
                }),
              ),
            );
          }),
      );
      assert.deepEqual(found, { isArticle: true, strange: 0, links: [] });
    }
    assert.deepEqual(await widget.violations(), []);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
    assert.deepEqual(await page.consoleMessages(), []);
  }),
);

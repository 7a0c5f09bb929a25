/**
 * What the page asks of its reader, measured and printed: height, Tab stops, words, and what moves.
 * The limits are those of a worksheet that fits into a few screens.
 */
import assert from 'node:assert/strict';
import { answer, fillIn, fourClinicians, fullMarks } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const filled = { ...fourClinicians, 'PI_PHCDRR_3.answer': 'no' };

/** Prints a figure and holds it against its limit. */
function limit(page, what, value, most) {
  console.log(`${page.engine}: ${what}: ${value} (at most ${most})`);
  assert.ok(value <= most, `${what}: ${value}, at most ${most}`);
}

/** Opens the page, fills it in, and folds what was unfolded for that. */
async function openFilled(page) {
  await page.open(siteUrl('index.html'));
  await fillIn(page, filled);
  for (const fold of ['[data-do="cannot"]', '[data-do="scores"]']) {
    const open = `${fold}[aria-expanded="true"]`;
    if (await page.evaluate((wanted) => document.querySelector(wanted) !== null, open)) {
      await page.click(open);
    }
  }
  await page.waitFor(() => !document.querySelector('.cannot, .scores'));
}

forEachEngine(
  'the whole form is short at 1280 px, and the first number box is in the first screen',
  { width: 1280, height: 900 },
  async (page) => {
    await openFilled(page);
    const found = await page.evaluate(() => ({
      page: document.documentElement.scrollHeight,
      first: Math.round(
        document.getElementById('PI_EP_1-numerator').getBoundingClientRect().bottom + scrollY,
      ),
      words: document.body.innerText.split(/\s+/).length,
    }));
    limit(page, 'height of the page in px at 1280 px', found.page, 2400);
    limit(page, 'end of the first number box in px', found.first, 900);
    limit(page, 'words in sight', found.words, 1200);
  },
);

forEachEngine(
  'the whole form is short on a phone',
  { width: 390, height: 844, engines: ['chromium', 'firefox'] },
  async (page) => {
    await openFilled(page);
    const height = await page.evaluate(() => document.getElementById('form').offsetHeight);
    limit(page, 'height of the form in px at 390 px', height, 3600);
  },
);

forEachEngine('the form has few Tab stops up to its last button', async (page) => {
  await openFilled(page);
  await page.evaluate(() => {
    document.activeElement.blur();
    document.body.tabIndex = -1;
    document.body.focus();
  });
  let stops = 0;
  for (; stops < 100; stops += 1) {
    await page.press('Tab');
    if (await page.evaluate(() => document.activeElement.dataset.do === 'check')) break;
  }
  limit(page, 'Tab stops to "Check my answers"', stops + 1, 55);
});

/** Runs in the page before its script: keeps what the browser reports of elements that moved. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      globalThis.shifts.push({ value, hadRecentInput });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const width of [1280, 390]) {
  forEachEngine(
    `nothing moves while the page loads, nor later by itself, at ${width} px`,
    { width, height: 844, engines: ['chromium'] },
    async (page) => {
      await page.native.addInitScript(watchShifts);
      await page.open(siteUrl('index.html'));
      await page.waitForElement('#score');
      await page.waitFor(() => performance.getEntriesByType('paint').length > 0);
      await answer(page, 'practice.clinicians', 4);
      await fillIn(page, { ...fullMarks, 'PI_EP_1.numerator': 101 });
      await page.press('Tab');
      await page.waitForElement('.error');
      const shifts = await page.evaluate(() => globalThis.shifts);
      console.log(`chromium: ${shifts.length} movements at ${width} px, all on input`);
      assert.deepEqual(
        shifts.filter(({ hadRecentInput }) => !hadRecentInput),
        [],
      );
    },
  );
}

forEachEngine('nothing at or above a control moves when it is pressed', async (page) => {
  await page.open(siteUrl('index.html'));
  await page.waitForElement('#score');
  const moved = [];
  const controls = [
    'label[for="PI_EP_2-answer-no"]',
    'label[for="PI_PHCDRR_1-answer-yes"]',
    'label[for="PI_PHCDRR_1-level-PI_PHCDRR_1_PROD"]',
    'label[for="PI_PHCDRR_3-answer-unsure"]',
    'button[data-do="cannot"][data-value="PI_EP_1"]',
    'label[for="PI_EP_1-answer-PI_LVPP_1"]',
    'label[for="healthInformationExchange-route-tefca"]',
    'label[for="period-wholeYear"]',
    'label[for="PI_INFBLO_1-answer-no"]',
    'button[data-do="check"]',
  ];
  for (const control of controls) {
    await page.waitForElement(control);
    await page.evaluate((selector) => {
      const pressed = document.querySelector(selector);
      pressed.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rows = [...document.querySelectorAll('#form .row, #form .card, #form h2, #form h3')];
      const end = pressed.getBoundingClientRect().bottom;
      globalThis.places = [pressed, ...rows]
        .map((element) => [element, element.getBoundingClientRect().top])
        .filter(([, top]) => top < end)
        .map(([element, top]) => [element, top + scrollY]);
    }, control);
    await page.click(control);
    moved.push(
      ...(await page.evaluate(async (selector) => {
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
        return globalThis.places
          .filter(([element]) => element.isConnected)
          .map(([element, top]) => [
            element.id || element.innerText,
            element.getBoundingClientRect().top + scrollY - top,
          ])
          .filter(([, by]) => Math.abs(by) > 1)
          .map(([name, by]) => `${selector} moved ${name} by ${by} px`);
      }, control)),
    );
  }
  assert.deepEqual(moved, []);
});

forEachEngine(
  'a control that is pressed stays where it is on the screen while an error appears above it',
  { width: 1280, height: 700 },
  async (page) => {
    await page.open(siteUrl('index.html'));
    await fillIn(page, { 'PI_EP_1.denominator': 2, 'PI_EP_1.numerator': 3 });
    const control = 'label[for="PI_EP_2-answer-no"]';
    const place = () =>
      page.evaluate(
        (selector) => document.querySelector(selector).getBoundingClientRect().top,
        control,
      );
    await page.evaluate(
      (selector) =>
        document.querySelector(selector).scrollIntoView({ block: 'center', behavior: 'instant' }),
      control,
    );
    const before = await place();
    await page.click(control);
    await page.waitForElement('#PI_EP_1-numerator-error');
    assert.ok(Math.abs((await place()) - before) <= 1, `${await place()} after ${before}`);
  },
);

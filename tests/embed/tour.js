/** A tour through every feature of the page, wherever it is: by itself or in a frame. */
import {
  answer,
  fillIn,
  fullMarks,
  publishedExample,
  waitForScore,
} from '../browser/harness/answers.js';

/** Clicks the button of an action, with a value where it has one. */
const press = (page, name, value) =>
  page.click(`button[data-do="${name}"]${value === undefined ? '' : `[data-value="${value}"]`}`);

/**
 * @param {import('../browser/harness/page.js').Page} page just opened, or a frame with it
 */
export async function tour(page) {
  await page.waitForElement('#score');
  // Every year.
  const years = await page.evaluate(() =>
    [...document.querySelectorAll('#year option')].map(({ value }) => value),
  );
  for (const year of years) await answer(page, 'year', year);

  await fillIn(page, publishedExample);
  await waitForScore(page, '64');
  await fillIn(page, { 'PI_EP_1.numerator': 116 });
  await press(page, 'check');
  await page.waitForElement('#error-summary');
  await fillIn(page, { 'PI_EP_1.numerator': 49 });
  await waitForScore(page, '64');

  // Do I have to report?
  await page.click('#circumstances summary');
  await answer(page, 'practice.size', 'small');
  for (let step = 1; step <= 3; step += 1) {
    await page.click('#circumstances button[data-do="step"].primary');
  }

  // Scenarios.
  await press(page, 'duplicate');
  await page.waitForElement('#scenario-name-1');
  await page.fill('#scenario-name-1', 'Another');
  await fillIn(page, fullMarks);
  await waitForScore(page, '100');

  // Keep and share. A print dialog would stop the browser, so that only what goes with it happens.
  await press(page, 'link');
  await page.waitForElement('#link');
  await press(page, 'save');
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      globalThis.reported = document.querySelector('#report, .report') !== null;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await press(page, 'print');
  await page.waitFor(() => globalThis.reported);
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(
      new File(['{"performanceYear":2026,"measurementSets":[]}'], 'submission.json', {
        type: 'application/json',
      }),
    );
    const input = document.getElementById('open');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitForElement('#message');
  await press(page, 'dismiss');

  // What is folded away.
  await page.click('#changes summary');
  await page.waitForElement('#changes .changes li');
  await page.click('#check summary');
  await page.select('#theme', 'dark');
  await page.waitFor(() => document.documentElement.dataset.theme === 'dark');
}

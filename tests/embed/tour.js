/** A tour through every feature of the page, and one through its layout in an article. */
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

/** Chooses every year that there is. */
async function everyYear(page) {
  const years = await page.evaluate(() =>
    [...document.querySelectorAll('#year option')].map(({ value }) => value),
  );
  for (const year of years) await answer(page, 'year', year);
}

/** @param {import('../browser/harness/page.js').Page} page just opened */
export async function tour(page) {
  await page.waitForElement('#score');
  await everyYear(page);

  await fillIn(page, publishedExample);
  await waitForScore(page, '64');
  await fillIn(page, { 'PI_EP_1.numerator': 116 });
  await press(page, 'check');
  await page.waitForElement('#error-summary');
  await fillIn(page, { 'PI_EP_1.numerator': 49 });
  await waitForScore(page, '64');

  // Do we have to report, and does it pay?
  await fillIn(page, { 'practice.clinicians': 4, 'score.quality': 70 });
  await page.waitForElement('#verdict');
  await page.click('#statuses summary');

  // What would raise the score, and why it is what it is.
  await press(page, 'tryMove');
  await page.click('#tried button[data-do="undo"]');
  await page.click('#why summary');
  await page.waitForElement('#why table');
  await page.click('#measure-PI_EP_1 .help summary');
  await page.waitForElement('#measure-PI_EP_1 .chart');

  // The comparison.
  await press(page, 'compare');
  await press(page, 'duplicate');
  await page.waitForElement('#scenario-name-1');
  await page.fill('#scenario-name-1', 'Another');
  await answer(page, 'year', '2026');
  await page.waitForElement('.changes li');
  await press(page, 'activate', 1);
  await answer(page, 'cehrtId', '');
  await fillIn(page, fullMarks);
  await waitForScore(page, '100');

  // Keep and share. A print dialog would stop the browser, so that only what goes with it happens.
  await page.click('#keep summary');
  await press(page, 'link');
  await page.waitForElement('#link');
  await press(page, 'save');
  await page.evaluate(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      globalThis.reported = document.querySelector('.report') !== null;
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
  // The menu has closed, because the focus went elsewhere.
  await page.click('#keep summary');
  if (await page.evaluate(() => document.getElementById('keep-here') !== null)) {
    await page.click('label[for="keep-here"]');
    await page.click('label[for="keep-here"]');
  }
  await press(page, 'clear');
  await page.waitForElement('#message');
  await press(page, 'undo');

  // What is folded away.
  await page.click('#about-year summary');
  await page.click('#check summary');
  await page.select('#theme', 'dark');
  await page.waitFor(() => document.documentElement.dataset.theme === 'dark');
}

/** @param {import('../browser/harness/page.js').Page} widget a frame in an article */
export async function articleTour(widget) {
  await widget.waitForElement('.score-bar');
  await everyYear(widget);
  // A preset certification ID takes the place of the statement that there is one.
  await answer(widget, 'cehrtId', '');
  await fillIn(widget, fullMarks);
  await waitForScore(widget, '100');
  await fillIn(widget, { 'practice.clinicians': 4, 'score.quality': 70 });
  await press(widget, 'part', 'done');
  await widget.click('#measure-PI_PPHI_1 .help summary');
  await answer(widget, 'PI_PPHI_1.answer', 'no');
  await widget.click('.score-bar a[data-go]');
}

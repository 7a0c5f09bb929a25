/** The main states of the page, for the tests that look at each of them. */
import { answer, fillIn, fullMarks, publishedExample, waitForScore } from './harness/answers.js';
import { siteUrl } from './harness/browsers.js';

const openPage = async (page) => {
  await page.open(siteUrl('index.html'));
  // The panels below the form come last.
  await page.waitForElement('#scenarios');
};

/**
 * @type {Record<string, (page: import('./harness/page.js').Page) => Promise<void>>} each brings a
 * new page into its state
 */
export const states = {
  async empty(page) {
    await openPage(page);
  },
  async 'half filled'(page) {
    await openPage(page);
    await fillIn(page, Object.fromEntries(Object.entries(publishedExample).slice(0, 9)));
  },
  async scored(page) {
    await openPage(page);
    await fillIn(page, fullMarks);
    await waitForScore(page, '100');
  },
  async excluded(page) {
    await openPage(page);
    await fillIn(page, { ...publishedExample, 'PI_EP_1.answer': 'PI_LVPP_1' });
    await waitForScore(page, '67');
  },
  async blocked(page) {
    await openPage(page);
    await fillIn(page, { ...fullMarks, 'PI_PPHI_2.answer': 'no' });
    await waitForScore(page, '0');
  },
  async wrong(page) {
    await openPage(page);
    await fillIn(page, {
      ...publishedExample,
      'PI_EP_1.numerator': 116,
      'PI_PEA_1.numerator': 'many',
    });
    await page.click('button[data-do="check"]');
    await page.waitForElement('#error-summary');
  },
  async reweighted(page) {
    await openPage(page);
    await page.click('#circumstances summary');
    await answer(page, 'practice.size', 'small');
    for (let step = 1; step <= 3; step += 1) {
      await page.click('#circumstances button[data-do="step"].primary');
    }
    await page.waitForElement('#circumstances .verdict');
  },
  async scenarios(page) {
    await openPage(page);
    await fillIn(page, publishedExample);
    await waitForScore(page, '64');
    await page.click('button[data-do="duplicate"]');
    await page.waitForElement('#scenario-name-1');
    await page.fill('#scenario-name-1', 'Without e-prescribing');
    await answer(page, 'PI_EP_1.answer', 'PI_LVPP_1');
  },
};

/** The main states of the page, for the tests that look at each of them. */
import {
  answer,
  fillIn,
  fourClinicians,
  fullMarks,
  publishedExample,
  waitForScore,
} from './harness/answers.js';
import { answered, proportion, qrdaFile } from '../web/qrda-file.js';
import { choose, reviewed } from './harness/bring.js';
import { siteUrl } from './harness/browsers.js';
import { chooseTable, clinicians, fileOf, fullRow, scoreTable } from './harness/clinicians.js';

const openPage = async (page) => {
  await page.open(siteUrl('index.html'));
  await page.waitForElement('#score');
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
  async 'the review of a file'(page) {
    await openPage(page);
    await fillIn(page, { 'PI_EP_1.numerator': 5, 'PI_EP_1.denominator': 10 });
    const entries = proportion('PI_EP_1', 812, 1004) + answered('PI_NONE');
    await choose(page, [{ text: qrdaFile({ year: 2025, program: 'SSP_PI_GROUP', entries }) }]);
    await reviewed(page);
  },
  async 'a file that is refused'(page) {
    await openPage(page);
    await choose(page, [{ text: qrdaFile({ entries: answered('PI_EP_2', '?') }) }]);
    await reviewed(page);
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
    await answer(page, 'practice.clinicians', 4);
    await page.waitForElement('#verdict');
    await page.click('#statuses summary');
  },
  async 'two readings'(page) {
    await openPage(page);
    await fillIn(page, { ...fourClinicians, 'PI_PHCDRR_3.answer': 'no' });
    await waitForScore(page, '82');
    await page.click('button[data-do="reading"]');
    await page.waitForElement('#reading-ecrSuppressed');
  },
  async unsure(page) {
    await openPage(page);
    await fillIn(page, { ...fourClinicians, 'PI_PHCDRR_3.answer': 'unsure' });
    await page.waitForElement('#measure-PI_PHCDRR_3 .uncertain');
  },
  async unfolded(page) {
    await openPage(page);
    await fillIn(page, fullMarks);
    await waitForScore(page, '100');
    await page.evaluate(() => {
      for (const { open, firstElementChild } of document.querySelectorAll('details')) {
        if (!open) firstElementChild.click();
      }
    });
    await page.waitForElement('#why table');
  },
  async 'in an article'(page) {
    await page.open(`${siteUrl('index.html')}#compact=1&year=2026`);
    await fillIn(page, {
      'practice.clinicians': 4,
      'PI_EP_1.numerator': 3,
      'PI_EP_2.answer': 'no',
    });
  },
  async comparison(page) {
    await openPage(page);
    await fillIn(page, publishedExample);
    await waitForScore(page, '64');
    await page.click('button[data-do="compare"]');
    await page.click('button[data-do="duplicate"]');
    await page.waitForElement('#scenario-name-1');
    await page.fill('#scenario-name-1', 'Without e-prescribing');
  },
  async 'many clinicians'(page) {
    await openPage(page);
    await page.click('button[data-do="many"]');
    await page.waitForElement('#many-file');
  },
  async 'columns of many clinicians'(page) {
    await states['many clinicians'](page);
    await chooseTable(page, fileOf([{ ...fullRow, NPI: '1', SRA: 'yes', Notes: '' }]));
    await page.waitForElement('#many-problem');
  },
  async 'table of many clinicians'(page) {
    await states['many clinicians'](page);
    await scoreTable(page, fileOf(clinicians(100)));
    await page.click('#many-row-3');
    await page.waitForElement('#many-detail');
  },
  async 'errors of many clinicians'(page) {
    await states['many clinicians'](page);
    await scoreTable(page, `${fileOf(clinicians(4))}B,1\n"C\n`);
  },
};

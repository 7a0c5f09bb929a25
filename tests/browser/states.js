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
  async 'the review of a table'(page) {
    await openPage(page);
    await choose(page, [{ text: 'Measure,Num,Den\nPI_EP_1,812,1004\nPortal use,9,10\nx,y,z' }]);
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
  async 'in an article, set up for a product, with a wrong setting'(page) {
    const presets =
      'compact=1&year=2026&product=ExampleEHR&supports=PI_EP_1&help=PI_EP_1=https://help.example.com/&accent=%23c2410c&later=1';
    await page.open(`${siteUrl('index.html')}#${presets}`);
    await page.waitForElement('.author');
  },
  async 'in such an article, a step of its form'(page) {
    await states['in an article, set up for a product, with a wrong setting'](page);
    await page.click('[data-do="part"][data-value="electronicPrescribing"]');
    await page.waitForElement('.find');
  },
  async 'the builder of snippets'(page) {
    await page.open(siteUrl('embed.html'));
    await page.waitForElement('#block-plain');
    await page.fill('#base', 'nowhere');
    for (const summary of [
      '.fold-link:has(#set-accent) summary',
      '.fold-link:has(.articles) summary',
    ]) {
      await page.click(summary);
    }
    await page.fill('#set-accent', 'red');
  },
  async 'the points of a year'(page) {
    await page.open(siteUrl('points-2026.html'));
    await page.click('summary');
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

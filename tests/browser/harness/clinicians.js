/** Files of many clinicians, and what the page saves. */
import { fullMarks } from './answers.js';

const yes = ['PI_PPHI_1', 'PI_PPHI_2', 'PI_INFBLO_1', 'PI_ONCDIR_1', 'PI_EP_2', 'PI_HIE_5'];
const reports = ['PI_PHCDRR_1', 'PI_PHCDRR_1_PROD', 'PI_PHCDRR_3', 'PI_PHCDRR_3_PROD'];

/** A clinician of 2026 with full marks, by columns. */
export const fullRow = {
  clinician: 'A',
  ...Object.fromEntries([...yes, ...reports].map((id) => [id, 'yes'])),
  'PI_EP_1.numerator': '200',
  'PI_EP_1.denominator': '200',
  'PI_PEA_1.numerator': '200',
  'PI_PEA_1.denominator': '200',
  performanceStart: fullMarks.performanceStart,
  performanceEnd: fullMarks.performanceEnd,
  cehrt: 'yes',
};

/**
 * @param {Record<string, string>[]} rows of which the first has every column
 * @param {string} [separator] of the cells
 * @returns {string} the file
 */
export const fileOf = (rows, separator = ',') =>
  [Object.keys(rows[0]), ...rows.map((row) => Object.keys(rows[0]).map((name) => row[name]))]
    .map((cells) => `${cells.join(separator)}\n`)
    .join('');

/**
 * Clinicians who score from 90 to 100, of whom each tenth says no to what must be a yes.
 * @param {number} count
 */
export const clinicians = (count) =>
  Array.from({ length: count }, (_, at) => ({
    ...fullRow,
    clinician: `Dr. ${at + 1}`,
    'PI_EP_1.numerator': String(1 + ((at * 37) % 200)),
    PI_PPHI_1: at % 10 === 3 ? 'no' : 'yes',
  }));

/**
 * Hands a file to the view of many clinicians as if it had been chosen.
 * @param {boolean} [cancels] whether the reading is stopped at once
 */
export async function chooseTable(page, text, name = 'clinicians.csv', cancels = false) {
  await page.waitForElement('#many-file');
  await page.evaluate(
    (content, called, stops) => {
      const files = new DataTransfer();
      files.items.add(new File([content], called, { type: 'text/csv' }));
      const input = document.getElementById('many-file');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      if (stops) document.querySelector('[data-do="manyCancel"]').click();
    },
    text,
    name,
    cancels,
  );
}

/** Opens a file and scores it with its columns as they are recognised. */
export async function scoreTable(page, text) {
  await chooseTable(page, text);
  await page.click('[data-do="manyScore"]');
  await page.waitForElement('#many-rows');
}

/** Keeps what the page saves from now on, in place of the browser. */
export const keepSaved = (page) =>
  page.evaluate(() => {
    globalThis.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.saved.push(blob);
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

/** @returns {Promise<string>} the text of the file that was saved last, once there are that many */
export async function savedText(page, count) {
  await page.waitFor((wanted) => globalThis.saved.length === wanted, count);
  await page.evaluate(() => {
    globalThis.savedText = undefined;
    globalThis.saved
      .at(-1)
      .text()
      .then((text) => {
        globalThis.savedText = text;
      });
  });
  return page.waitFor(() => globalThis.savedText);
}

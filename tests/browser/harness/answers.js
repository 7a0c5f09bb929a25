/** Fills in the page's form by its fields' names, and the answers that several tests fill in. */

/** CMS's published example of 2021, which scores 64. */
export const publishedExample = {
  year: '2021',
  entityType: 'individual',
  performanceStart: '2021-01-01',
  performanceEnd: '2021-12-31',
  cehrtId: '0015C1234567890',
  'PI_PPHI_1.answer': 'yes',
  'PI_EP_1.numerator': 49,
  'PI_EP_1.denominator': 115,
  'healthInformationExchange.route': 'referralLoops',
  'PI_HIE_1.numerator': 1123,
  'PI_HIE_1.denominator': 1951,
  'PI_HIE_4.numerator': 923,
  'PI_HIE_4.denominator': 951,
  'PI_PEA_1.numerator': 861,
  'PI_PEA_1.denominator': 1809,
  'PI_PHCDRR_1.answer': 'yes',
  'PI_PHCDRR_1_MULTI.answer': 'yes',
  'PI_INFBLO_1.answer': 'yes',
  'PI_ONCDIR_1.answer': 'yes',
};

/** Everything at full marks in 2026, with one bonus. */
export const fullMarks = {
  year: '2026',
  performanceStart: '2026-01-01',
  performanceEnd: '2026-12-31',
  'assume.cehrt': 'yes',
  'PI_PPHI_1.answer': 'yes',
  'PI_PPHI_2.answer': 'yes',
  'PI_EP_1.numerator': 100,
  'PI_EP_1.denominator': 100,
  'PI_EP_2.answer': 'yes',
  'healthInformationExchange.route': 'biDirectionalExchange',
  'PI_HIE_5.answer': 'yes',
  'PI_PEA_1.numerator': 200,
  'PI_PEA_1.denominator': 200,
  'PI_PHCDRR_1.answer': 'yes',
  'PI_PHCDRR_1.level': 'PI_PHCDRR_1_PROD',
  'PI_PHCDRR_3.answer': 'yes',
  'PI_PHCDRR_3.level': 'PI_PHCDRR_3_PROD',
  'PI_PHCDRR_4.answer': 'yes',
  'PI_PHCDRR_4.level': 'PI_PHCDRR_4_PROD',
  'PI_INFBLO_1.answer': 'yes',
  'PI_ONCDIR_1.answer': 'yes',
};

/**
 * @param {string} key such as `PI_EP_1.numerator` @returns {string} the id of its control, or the
 * name of its radio buttons
 */
export const controlId = (key) => key.replace('.', '-');

/**
 * Answers one question as a person does: types, clicks a label, chooses from a list.
 * @param {import('./page.js').Page} page
 * @param {string} key the name of the field
 * @param {string | number} value
 */
export async function answer(page, key, value) {
  const id = controlId(key);
  const kind = await page.waitFor(
    (name, choice) => {
      if (document.getElementById(`${name}-${choice}`)) return 'radio';
      return document.getElementById(name)?.type;
    },
    id,
    value,
  );
  if (kind === 'radio') await page.click(`label[for="${id}-${value}"]`);
  else if (kind === 'checkbox') await page.click(`label[for="${id}"]`);
  else if (kind === 'select-one') await page.select(`#${id}`, value);
  else await page.fill(`#${id}`, value);
}

/**
 * @param {import('./page.js').Page} page
 * @param {Record<string, string | number>} answers in the order in which they are given
 */
export async function fillIn(page, answers) {
  for (const [key, value] of Object.entries(answers)) await answer(page, key, value);
}

/**
 * Waits for the score, which follows what is typed.
 * @param {import('./page.js').Page} page
 * @param {string} score
 */
export async function waitForScore(page, score) {
  await page.waitFor(
    (expected) => document.getElementById('score')?.textContent.trim() === expected,
    score,
  );
}

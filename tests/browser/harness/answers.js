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

/** A practice of four clinicians in 2026: 57 points, and electronic case reporting to answer. */
export const fourClinicians = {
  'practice.clinicians': 4,
  'score.quality': 70,
  'score.cost': 60,
  'score.improvementActivities': 100,
  'PI_EP_1.numerator': 812,
  'PI_EP_1.denominator': '1,004',
  'PI_EP_2.answer': 'yes',
  'healthInformationExchange.route': 'referralLoops',
  'PI_HIE_1.numerator': 33,
  'PI_HIE_1.denominator': 120,
  'PI_HIE_4.numerator': 45,
  'PI_HIE_4.denominator': 60,
  'PI_PEA_1.numerator': '1,850',
  'PI_PEA_1.denominator': '1,900',
  'PI_PHCDRR_1.answer': 'PI_PHCDRR_1_EX_1',
  period: 'wholeYear',
  cehrtId: '2025C43YZH8S00G',
  'PI_PPHI_1.answer': 'yes',
  'PI_PPHI_2.answer': 'yes',
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

/** Runs in the page: what kind of control takes an answer; undefined where there is none now. */
function kindOf(id, value) {
  if (document.getElementById(`${id}-${value}`)) return 'radio';
  return document.getElementById(id)?.type;
}

/** Runs in the page: opens what a control is folded into, as a click on its summary does. */
function unfold(id) {
  const control = document.getElementById(id);
  for (let at = control?.closest('details'); at; at = at.parentElement.closest('details')) {
    if (!at.open) at.querySelector('summary').click();
  }
}

/** The buttons behind which a control may stand, in the order in which a person tries them. */
function behind(key) {
  const [head] = key.split('.');
  if (/^performance/.test(key)) return ['label[for="period-otherDates"]'];
  if (head === 'score' || head === 'notScored') return ['button[data-do="scores"]'];
  if (key.startsWith('assume.')) return ['#why summary'];
  return [`button[data-do="cannot"][data-value="${head}"]`];
}

/** Shows the control of an answer. @returns {Promise<string>} its kind */
async function reveal(page, key, value) {
  const id = controlId(key);
  const isThere = (selector) =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  const tries = [...behind(key)];
  let parts = await page.evaluate(() =>
    [...document.querySelectorAll('.chips button')].map(({ dataset }) => dataset.value),
  );
  for (;;) {
    const kind = await page.evaluate(kindOf, id, value);
    if (kind) {
      await page.evaluate(unfold, kind === 'radio' ? `${id}-${value}` : id);
      return kind;
    }
    const found = [];
    for (const selector of tries) if (await isThere(selector)) found.push(selector);
    if (found.length) {
      tries.splice(tries.indexOf(found[0]), 1);
      await page.click(found[0]);
    } else if (parts.length) {
      await page.click(`.chips button[data-value="${parts[0]}"]`);
      parts = parts.slice(1);
    } else {
      return page.waitFor(kindOf, id, value);
    }
  }
}

/**
 * Answers one question as a person does: shows its control, types, clicks a label, chooses from a
 * list.
 * @param {import('./page.js').Page} page
 * @param {string} key the name of the field
 * @param {string | number} value
 */
export async function answer(page, key, value) {
  const id = controlId(key);
  const kind = await reveal(page, key, value);
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

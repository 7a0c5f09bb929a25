/** The module and the answers that the tests of the page's state share. */
import { load } from '../../build/site/pi-score.mjs';
import { pageMaker } from '../../web/src/page.js';
import { firstState } from '../../web/src/store.js';

export const pi = await load();
export const years = pi.years();

/** The example that CMS published for 2021: it scores 64. */
export const published = {
  year: '2021',
  entityType: 'individual',
  programName: 'mips',
  performanceStart: '2021-01-01',
  performanceEnd: '2021-12-31',
  cehrtId: '0015C1234567890',
  'PI_PPHI_1.answer': 'yes',
  'PI_EP_1.numerator': '49',
  'PI_EP_1.denominator': '115',
  'healthInformationExchange.route': 'referralLoops',
  'PI_HIE_1.numerator': '1123',
  'PI_HIE_1.denominator': '1951',
  'PI_HIE_4.numerator': '923',
  'PI_HIE_4.denominator': '951',
  'PI_PEA_1.numerator': '861',
  'PI_PEA_1.denominator': '1809',
  'PI_PHCDRR_1.answer': 'yes',
  'PI_PHCDRR_1_MULTI.answer': 'yes',
  'PI_INFBLO_1.answer': 'yes',
  'PI_ONCDIR_1.answer': 'yes',
};

/** Everything at full marks in 2026, with the bi-directional exchange. */
export const full = {
  year: '2026',
  entityType: 'individual',
  programName: 'mips',
  performanceStart: '2026-01-01',
  performanceEnd: '2026-12-31',
  'assume.cehrt': 'yes',
  'PI_PPHI_1.answer': 'yes',
  'PI_PPHI_2.answer': 'yes',
  'PI_EP_1.numerator': '100',
  'PI_EP_1.denominator': '100',
  'PI_EP_2.answer': 'yes',
  'healthInformationExchange.route': 'biDirectionalExchange',
  'PI_HIE_5.answer': 'yes',
  'PI_PEA_1.numerator': '200',
  'PI_PEA_1.denominator': '200',
  'PI_PHCDRR_1.answer': 'yes',
  'PI_PHCDRR_1.level': 'PI_PHCDRR_1_PROD',
  'PI_PHCDRR_3.answer': 'no',
  'PI_INFBLO_1.answer': 'yes',
  'PI_ONCDIR_1.answer': 'yes',
};

/**
 * Dana's practice of four clinicians in 2026: it may leave PI out, has reported nearly everything
 * and knows the scores of its other categories.
 */
export const dana = {
  year: '2026',
  entityType: 'individual',
  programName: 'mips',
  'practice.clinicians': '4',
  performanceStart: '2026-01-01',
  performanceEnd: '2026-12-31',
  cehrtId: '2025C43YZH8S00G',
  'PI_PPHI_1.answer': 'yes',
  'PI_PPHI_2.answer': 'yes',
  'PI_EP_1.numerator': '812',
  'PI_EP_1.denominator': '1004',
  'PI_EP_2.answer': 'yes',
  'healthInformationExchange.route': 'referralLoops',
  'PI_HIE_1.numerator': '33',
  'PI_HIE_1.denominator': '120',
  'PI_HIE_4.numerator': '45',
  'PI_HIE_4.denominator': '60',
  'PI_PEA_1.numerator': '1850',
  'PI_PEA_1.denominator': '1900',
  'PI_PHCDRR_1.answer': 'PI_PHCDRR_1_EX_1',
  'PI_INFBLO_1.answer': 'yes',
  'PI_ONCDIR_1.answer': 'yes',
  'score.quality': '70',
  'score.cost': '60',
  'score.improvementActivities': '100',
};

/** @returns {object} the description of the year that the answers name */
export const describe = (answers) => pi.describe(Number(answers.year));

/** @returns {object} the answers of a sheet on which only the setting stands */
export const setting = ({ year, entityType, programName }) => ({ year, entityType, programName });

/** @returns {{desk: object, ui: object}} the state of a page with these answers */
export function stateWith(answers, ui = {}) {
  const first = firstState(years);
  return { desk: { scenarios: [{ name: '', answers }], active: 0 }, ui: { ...first.ui, ...ui } };
}

/** @returns {object} what the views of a page with these answers need, after a rest */
export const pageWith = (answers, ui) => pageMaker(pi)(stateWith(answers, ui), true);

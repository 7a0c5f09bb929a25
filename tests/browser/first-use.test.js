/** Three people use the page for the first time, each from the first answer to the result. */
import assert from 'node:assert/strict';
import { answer, fillIn, fullMarks, waitForScore } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

/** The answers of full marks, without those whose keys begin with `beginning`. */
const marksBut = (beginning) =>
  Object.fromEntries(Object.entries(fullMarks).filter(([key]) => !key.startsWith(beginning)));

const waitForText = (page, selector, text) =>
  page.waitFor(
    (query, wanted) =>
      document.querySelector(query)?.textContent.replace(/\s+/g, ' ').includes(wanted),
    selector,
    text,
  );

forEachEngine(
  'a solo physician without e-prescribing sees where its points go, before and after a way of exchange is chosen',
  async (page) => {
    await page.open(siteUrl('index.html'));
    await answer(page, 'PI_EP_1.answer', 'PI_LVPP_1');
    await waitForText(
      page,
      '#measure-PI_EP_1 .moves',
      'Its own points went to Health Information Exchange (10).',
    );
    await answer(page, 'healthInformationExchange.route', 'biDirectionalExchange');
    await answer(page, 'PI_HIE_5.answer', 'yes');
    await waitForText(
      page,
      '#measure-PI_EP_1 .moves',
      'Its own points went to Health Information Exchange (HIE) Bi-Directional Exchange (10).',
    );
    await fillIn(page, marksBut('PI_EP_1.'));
    await waitForScore(page, '100');
    await waitForText(page, '#measure-PI_HIE_5 .tag', '40 of 40 points');
  },
);

forEachEngine(
  'a group with TEFCA sees how far its final score is from the threshold, and edits a scenario from its card',
  async (page) => {
    await page.open(siteUrl('index.html'));
    await fillIn(page, {
      ...marksBut('PI_HIE_5.'),
      entityType: 'group',
      'healthInformationExchange.route': 'tefca',
      'PI_HIE_6.answer': 'yes',
      'PI_EP_1.numerator': 40,
      'score.quality': 60,
      'score.cost': 60,
      'score.improvementActivities': 100,
    });
    await waitForScore(page, '99');
    // 99 of 100 at 25 % are 24.75; 60 at 30 % twice, and 100 at 15 %, are 51.
    await waitForText(
      page,
      '#final .final',
      'Final score 75.75 reaches the performance threshold of 75',
    );
    await answer(page, 'score.quality', '50');
    await waitForText(
      page,
      '#final .final',
      'Final score 72.75 2.25 below the performance threshold of 75',
    );
    await page.click('button[data-do="duplicate"]');
    await waitForText(page, '#score-caption', 'Your score – Scenario 2');
    await page.click('button[data-do="edit"]');
    await waitForText(page, '#score-caption', 'Your score – Scenario 1');
    await page.waitFor(() => document.activeElement.id === 'form-title');
  },
);

forEachEngine(
  'a small practice reads that it need not report, that complete answers cancel this, and how to undo them',
  async (page) => {
    await page.open(siteUrl('index.html'));
    await page.click('nav a[data-scroll="circumstances"]');
    await page.waitFor(() => document.getElementById('circumstances').open);
    await answer(page, 'practice.size', 'small');
    await waitForText(page, '#circumstances summary', 'no: you may leave it out');
    await waitForText(page, '#score-caption', 'Not scored');
    await answer(page, 'PI_PPHI_1.answer', 'yes');
    await waitForText(page, '#circumstances summary', 'no: you may leave it out');
    await fillIn(page, fullMarks);
    await waitForText(
      page,
      '#circumstances summary',
      'you may leave it out, but the answers below cancel that',
    );
    for (let step = 1; step <= 3; step += 1) {
      await page.click('#circumstances button[data-do="step"].primary');
    }
    await page.click('button[data-do="withoutPi"]');
    await waitForText(page, '#score-caption', 'Not scored – Without PI');
    assert.equal(
      await page.evaluate(() => document.querySelectorAll('#scenarios .cards li').length),
      2,
    );
  },
);

/** What a reader brings is reviewed in every engine before anything of it is in the form. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  act,
  answered,
  hostile,
  piSection,
  proportion,
  qrdaFile,
  qualitySection,
} from '../web/qrda-file.js';
import { fillIn } from './harness/answers.js';
import { choose, drop, paste, reviewed } from './harness/bring.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const open = (page) => page.open(siteUrl('index.html'));
const press = (page, action) => page.click(`button[data-do="${action}"]`);
const numerator = (page) => page.property('#PI_EP_1-numerator', 'value');
const focused = (page) => page.evaluate(() => document.activeElement.id);
const report = qrdaFile({
  entries: proportion('PI_EP_1', 812, 1004) + answered('PI_HIE_5') + answered('PI_NONE'),
});

forEachEngine('a file is reviewed, filled in, and taken back', async (page) => {
  await open(page);
  await fillIn(page, { 'PI_EP_1.numerator': 5, 'PI_EP_1.denominator': 10 });
  await choose(page, [{ text: report, name: 'Dr. Smith.xml' }]);
  const said = await reviewed(page);
  assert.equal(await focused(page), 'review-title');
  assert.match(said, /812 of 1,004/);
  assert.match(said, /5 of 10\s+replaced/);
  assert.match(said, /Patients with online access\s+not in the file/);
  assert.match(said, /"PI_NONE" is no PI measure of 2026/);
  assert.doesNotMatch(await page.text('body'), /Smith|Secret|1234567893|Hidden/);

  await press(page, 'cancelReview');
  assert.equal(await numerator(page), '5');
  await choose(page, [{ text: report }]);
  await reviewed(page);
  await press(page, 'fillIn');
  assert.equal(await numerator(page), '812');
  assert.match(await page.text('.result'), /38\s+so far/);
  assert.equal(await focused(page), 'message');
  await press(page, 'undo');
  assert.equal(await numerator(page), '5');
});

forEachEngine('a file may be dropped, and a text pasted, anywhere', async (page) => {
  await open(page);
  assert.equal(await drop(page, { text: report }), true);
  assert.match(await reviewed(page), /QRDA III file for 2026/);
  await press(page, 'cancelReview');
  await press(page, 'dismiss');
  for (const text of [
    report,
    '[{"measureId":"PI_EP_1","value":{"numerator":1,"denominator":2}}]',
    'Measure\tNumerator\tDenominator\ne-Prescribing\t1\t2',
  ]) {
    await page.focus('#PI_EP_1-numerator');
    assert.equal(await paste(page, text), true);
    assert.match(await reviewed(page), /e-Prescriptions sent/);
    await press(page, 'cancelReview');
    await press(page, 'dismiss');
  }
  await page.focus('#cehrtId');
  assert.equal(await paste(page, '0015C1234567890'), false, 'a word goes into its field');
  assert.equal(await page.evaluate(() => document.querySelector('#review')), null);
});

forEachEngine('what is no report is refused in words, and nothing changes', async (page) => {
  await open(page);
  await fillIn(page, { 'PI_EP_1.numerator': 5 });
  const utf16 = [...report].flatMap((each) => [each.charCodeAt(0), 0]);
  const files = [
    ...Object.values(hostile).map(([text]) => [{ text }, /XML|HL7|web page/]),
    [{ bytes: [0x50, 0x4b, 3, 4, 20, 0, 0, 0] }, /ZIP archive/],
    [{ bytes: utf16 }, /not text in UTF-8/],
    [{ bytes: [0xff, 0xfe, 0, 0xd8] }, /not text in UTF-8/],
    [{ text: 'x', times: 10_000_001 }, /more than 10 MB/],
    [{ text: '[', times: 9_000_000 }, /far more values/],
    [{ text: '{"data":', times: 1_000_000 }, /far more values/],
    [{ text: '"', times: 9_000_000 }, /more rows/],
    [{ text: '' }, /empty/],
    [{ text: qrdaFile({ entries: answered('PI_EP_2', '?') }) }, /CMS would refuse/],
  ];
  for (const [file, words] of files) {
    await choose(page, [file]);
    assert.match(await reviewed(page), words);
    assert.equal(await numerator(page), '5');
    await press(page, 'dismiss');
  }
});

forEachEngine('UTF-16 that says so is read, and 10 MB are', async (page) => {
  await open(page);
  const utf16 = [0xff, 0xfe, ...[...report].flatMap((each) => [each.charCodeAt(0), 0])];
  await choose(page, [{ bytes: utf16 }]);
  assert.match(await reviewed(page), /812 of 1,004/);
  await press(page, 'cancelReview');
  await press(page, 'dismiss');
  const fill = (times) =>
    qrdaFile({
      sections:
        qualitySection(times) + piSection(answered('PI_EP_2') + act('20260101', '20261231')),
    });
  const times = Math.floor((10_000_000 - fill(0).length) / (fill(2).length - fill(1).length));
  await choose(page, [{ text: fill(times) }]);
  assert.match(await reviewed(page), /State PDMP checked\s+Yes/);
});

forEachEngine('a file of another year moves the form to it', async (page) => {
  await open(page);
  await choose(page, [{ text: qrdaFile({ year: 2024, entries: answered('PI_EP_2') }) }]);
  assert.match(await reviewed(page), /The form shows 2026\. Filling in moves it to 2024/);
  await press(page, 'fillIn');
  assert.equal(await page.property('#year', 'value'), '2024');
});

forEachEngine('a saved estimate opens by the menu, after its review', async (page) => {
  await open(page);
  const scenario = { name: 'Kept', submission: { performanceYear: 2025, measurementSets: [] } };
  const text = JSON.stringify({
    format: 'pi-score-scenarios',
    version: 1,
    scenarios: [scenario],
  });
  await choose(page, [{ text }], 'open');
  assert.match(await reviewed(page), /Kept, 2025/);
  await press(page, 'openAll');
  assert.equal(await page.property('#year', 'value'), '2025');
});

forEachEngine('nothing that is pasted changes the form without its review', async (page) => {
  await open(page);
  await fillIn(page, { 'PI_EP_1.numerator': 5, 'PI_EP_1.denominator': 10 });
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.json({ maxDepth: 3 }),
    fc.constantFrom(report, report.slice(0, 1500), 'PI_EP_1\t1\t2\nPI_EP_2\tyes', '<', '{', '\n'),
  );
  const texts = fc.sample(
    fc.tuple(pieces, pieces).map((both) => both.join('')),
    150,
  );
  const changed = await page.evaluate((all) => {
    const answers = () =>
      [...document.querySelectorAll('input[data-key], select[data-key]')]
        .map(({ id, value, checked }) => `${id}=${value}${checked}`)
        .join();
    const before = answers();
    const wrong = [];
    for (const text of all) {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      event.clipboardData = { files: [], getData: () => text };
      document.body.dispatchEvent(event);
      const said = document.querySelector('#review, #message');
      if (event.defaultPrevented !== Boolean(said)) wrong.push(['not said', text]);
      document.querySelector('[data-do="cancelReview"]')?.click();
      document.querySelector('[data-do="dismiss"]')?.click();
      if (answers() !== before) wrong.push(['changed', text]);
    }
    return wrong;
  }, texts);
  assert.deepEqual(changed, []);
  assert.equal(await numerator(page), '5');
});

forEachEngine('a review is read and ended by the keyboard alone', async (page) => {
  await open(page);
  await choose(page, [{ text: report }]);
  await reviewed(page);
  await page.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.do), 'fillIn');
  await page.press('Enter');
  assert.equal(await numerator(page), '812');
});

forEachEngine('a row whose measure is not recognized is named by its menu', async (page) => {
  await open(page);
  const rows = ['Measure\tNumerator\tDenominator\tAnswer', 'e-Prescribing\t812\t1004\t'];
  const unknown = ['Portal use\t9\t10\t', 'Our registry\t\t\tOption 2', 'Network\t\t\tYes'];
  await page.focus('#PI_EP_1-numerator');
  await paste(page, [...rows, ...unknown].join('\n'));
  const found = await reviewed(page);
  assert.match(found, /Row 3, “Portal use”, is/);
  assert.match(found, /Fill in 1 answer\b/);

  const pick = (row, id) =>
    page.evaluate(
      (place, value) => {
        const menu = document.getElementById(`review-row-${place}`);
        menu.focus();
        menu.value = `${place} ${value}`;
        menu.dispatchEvent(new Event('input', { bubbles: true }));
      },
      row,
      id,
    );
  // Two alternatives cannot be said together; nothing is filled in until one of them goes.
  await pick(3, 'PI_HIE_1');
  await pick(5, 'PI_HIE_5');
  assert.match(await page.text('#review [role="alert"]'), /They are alternatives: keep one/);
  assert.equal(await page.property('[data-do="fillIn"]', 'disabled'), true);
  await pick(3, 'PI_PEA_1');
  await pick(4, 'PI_PHCDRR_1');
  assert.equal(await page.evaluate(() => document.querySelector('#review [role="alert"]')), null);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'review-row-4');
  // What another row is read as cannot be chosen again.
  const offered = await page.evaluate(() =>
    [...document.getElementById('review-row-3').options].map(({ value }) => value),
  );
  assert.ok(offered.includes('3 PI_PEA_1') && !offered.includes('3 PI_EP_1'), String(offered));
  await press(page, 'fillIn');
  assert.equal(await page.property('#PI_PEA_1-numerator', 'value'), '9');
  assert.equal(await page.property('#PI_PHCDRR_1-answer-yes', 'checked'), true);
});

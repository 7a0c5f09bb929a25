/** Many clinicians: from the template to the saved results, with a pointer and without. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { answer } from './harness/answers.js';
import {
  chooseTable,
  clinicians,
  fileOf,
  fullRow,
  keepSaved,
  savedText,
  scoreTable,
} from './harness/clinicians.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const command = fileURLToPath(new URL('../../build/native/pi-score', import.meta.url));

async function openMany(page) {
  await page.open(siteUrl('index.html'));
  await page.click('[data-do="many"]');
}

/** The cells of a column of the rows that are in the document. */
const column = (page, number) =>
  page.evaluate(
    (at) =>
      [...document.querySelectorAll('#many-rows tbody tr:not(.space)')].map((row) =>
        row.children[at].innerText.trim(),
      ),
    number,
  );

/** Waits until the table is sorted by a column in a direction. */
const sortedBy = (page, key, direction) =>
  page.waitFor(
    (name, order) =>
      document
        .querySelector(`[data-do="manySort"][data-value="${name}"]`)
        .closest('th')
        .getAttribute('aria-sort') === order,
    key,
    direction,
  );

forEachEngine(
  'the template is filled, opened, confirmed, scored, sorted and saved',
  async (page) => {
    await openMany(page);
    await keepSaved(page);
    await page.click('[data-do="manyTemplate"]');
    const [header, example] = (await savedText(page, 1)).trimEnd().split('\n');
    const names = header.split(',');
    assert.match(example, /^Example/);
    const rows = clinicians(12).map((row) =>
      Object.fromEntries(names.map((name) => [name, row[name] ?? ''])),
    );
    const csv = fileOf(rows);

    await chooseTable(page, csv);
    await page.waitForElement('[data-do="manyScore"]');
    assert.match(await page.text('#many'), /12 clinicians\. Check/);
    assert.match(await page.text('[data-do="manyScore"]'), /^Score 12 clinicians$/);
    const read = await page.evaluate(() =>
      [...document.querySelectorAll('[data-pick="manyColumn"]')].map(({ value }) =>
        value.split(' ').at(-1),
      ),
    );
    assert.deepEqual(read, names);

    await page.click('[data-do="manyScore"]');
    await page.waitForElement('#many-rows');
    assert.match(await page.text('#many'), /As individuals, 1 of 12 scores 0\./);
    assert.match(await page.text('#many .verdict'), /^Report as individuals/);
    const [zero] = (await column(page, 1)).filter((score) => score === '0');
    assert.equal(zero, '0');

    await page.click('[data-do="manySort"][data-value="score"]');
    await sortedBy(page, 'score', 'ascending');
    const scores = (await column(page, 1)).map(Number);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => a - b),
    );
    await page.click('[data-do="manySort"][data-value="score"]');
    await sortedBy(page, 'score', 'descending');
    assert.deepEqual((await column(page, 1)).map(Number), [...scores].reverse());

    await page.click('[data-do="manySave"]');
    const { stdout } = spawnSync(command, ['--csv', '2026'], { input: csv });
    assert.equal(await savedText(page, 2), stdout.toString());
    assert.match(await page.text('#many-note'), /^Saved/);
  },
);

forEachEngine(
  'spreadsheet cells are pasted, and the group has the answers of the form',
  async (page) => {
    await openMany(page);
    const text = fileOf([fullRow, { ...fullRow, clinician: 'B', PI_PPHI_1: 'no' }], '\t');
    await page.evaluate((cells) => {
      const area = document.getElementById('many-text');
      area.value = cells;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await page.click('[data-do="manyText"]');
    await page.click('[data-do="manyScore"]');
    await page.waitForElement('#many-rows');
    assert.match(await page.text('#many'), /As a group everyone gets 0, because of: Security risk/);

    await page.click('[data-do="manyOpen"]');
    await answer(page, 'PI_PPHI_1.answer', 'yes');
    await page.waitFor(() => document.getElementById('score').textContent.trim() === '100');
    await page.click('[data-do="many"]');
    await page.click('label[for="many-from-form"]');
    await page.waitFor(() =>
      /for everyone/.test(document.querySelector('#many .verdict').innerText),
    );
    assert.match(await page.text('#many .verdict'), /^Report as a group: 100 for everyone\.$/);
  },
);

forEachEngine('what is wrong is named with its row, its column and what to do', async (page) => {
  await openMany(page);
  const rows = [fullRow, { ...fullRow, clinician: 'B', PI_PPHI_1: 'maybe' }];
  await scoreTable(page, `${fileOf(rows)}C,1\n"D\n`);
  const said = await page.text('#many');
  assert.match(said, /3 rows were not scored/);
  assert.match(said, /Row 3 \(B\): PI_PPHI_1, “maybe”: .* must be true or false/);
  assert.match(said, /Row 4 \(C\): The row has 2 cells, the header 18/);
  assert.match(said, /Row 5: The row could not be read/);
});

forEachEngine(
  'columns are left out, chosen, and refused where one is there twice',
  async (page) => {
    await openMany(page);
    const row = {
      Provider: 'A',
      NPI: '1234567893',
      SRA: 'yes',
      'Risk analysis': 'yes',
      Notes: 'x',
    };
    await chooseTable(page, fileOf([row]));
    await page.waitForElement('[data-do="manyScore"]');
    assert.match(await page.text('#many'), /Left out: NPI, Risk analysis, and Notes/);
    assert.match(await page.text('#many'), /These are never read/);
    await page.select('[name="many-column-3"]', '3 PI_PPHI_1');
    await page.waitForElement('#many-problem');
    assert.match(await page.text('#many-problem'), /is there twice/);
    await page.click('[data-do="manyScore"]');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'many-problem');
    await page.select('[name="many-column-2"]', '2 ');
    await page.waitFor(() => !document.getElementById('many-problem'));
    await page.click('[data-do="manyScore"]');
    await page.waitForElement('#many-rows');
    assert.doesNotMatch(await page.evaluate(() => document.body.innerHTML), /1234567893/);
  },
);

forEachEngine('files that hold no clinicians are refused in words', async (page) => {
  await openMany(page);
  for (const [text, said] of [
    ['', /no rows/],
    ['clinician,PI_PPHI_1\n', /no clinician below/],
    ['PK\u0003\u0004sheet', /Open it there and save it as CSV/],
    ['"a', /could not be read/],
  ]) {
    await chooseTable(page, text);
    await page.waitFor(
      (pattern) => new RegExp(pattern).test(document.getElementById('many-problem')?.innerText),
      said.source,
    );
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'many-problem');
});

forEachEngine(
  '10,000 clinicians are in the table, and few of them in the document',
  async (page) => {
    await openMany(page);
    await scoreTable(page, fileOf(clinicians(10_000)));
    const look = () =>
      page.evaluate(() => ({
        rows: document.querySelectorAll('#many-rows tbody tr').length,
        count: document.querySelector('#many-rows table').getAttribute('aria-rowcount'),
        last: document.querySelector('#many-rows tbody tr:nth-last-child(1)').ariaRowIndex,
        height: document.getElementById('many-rows').scrollHeight,
      }));
    const before = await look();
    assert.ok(before.rows < 50, `${before.rows} rows`);
    assert.equal(before.count, '10001');
    await page.evaluate(() => {
      const region = document.getElementById('many-rows');
      region.scrollTop = region.scrollHeight;
    });
    await page.waitForElement('[aria-rowindex="10001"]');
    const after = await look();
    assert.ok(after.rows < 50, `${after.rows} rows`);
    assert.ok(
      Math.abs(after.height - before.height) < 5,
      'the height stays while rows come and go',
    );
    assert.match(await page.text('[aria-rowindex="10001"]'), /^Dr\. 10000/);
  },
);

forEachEngine('a reader can stop the reading, and goes on with another file', async (page) => {
  await openMany(page);
  await chooseTable(page, fileOf(clinicians(20_000)), 'long.csv', true);
  assert.match(await page.text('#many-note'), /^Stopped\. The file was not read/);
  await scoreTable(page, fileOf(clinicians(3)));
  assert.equal((await column(page, 0)).length, 3);
});

forEachEngine('a clinician is found, looked at and opened by keyboard alone', async (page) => {
  await openMany(page);
  await scoreTable(page, fileOf(clinicians(300)));
  const focused = () => page.evaluate(() => document.activeElement.id);
  assert.equal(await focused(), 'many-title');
  for (let presses = 0; !/^many-row-/.test(await focused()); presses += 1) {
    assert.ok(presses < 25, 'Tab never reached the table');
    await page.press('Tab');
  }
  assert.equal(await focused(), 'many-row-0');
  await page.press('PageDown');
  await page.press('ArrowDown');
  await page.press('ArrowUp');
  assert.equal(await focused(), 'many-row-10');
  await page.press('End');
  await page.waitFor(() => document.activeElement.id === 'many-row-299');
  const isInSight = await page.evaluate(() => {
    const [row, region] = [document.activeElement, document.getElementById('many-rows')].map(
      (element) => element.getBoundingClientRect(),
    );
    return row.top >= region.top && row.bottom <= region.bottom;
  });
  assert.ok(isInSight);
  await page.press('Home');
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  await page.press('ArrowDown');
  await page.press('Enter');
  await page.waitFor(() => document.activeElement.id === 'many-detail');
  assert.match(await page.text('#many-detail'), /Dr\. 4.*Security risk analysis/);
  await page.press('Tab');
  await page.press('Enter');
  await page.waitFor(() => document.activeElement.id === 'form');
  assert.equal(await page.property('#PI_PPHI_1-answer-no', 'checked'), true);
  assert.match(await page.text('.tabs'), /Dr\. 4/);
});

forEachEngine('a file with dates of another year is offered that year', async (page) => {
  await openMany(page);
  const [row] = clinicians(1);
  const dates = { performanceStart: '2025-01-01', performanceEnd: '12/31/2025' };
  const levels = { PI_PHCDRR_1: 'Option 2', PI_PHCDRR_1_PROD: '' };
  await chooseTable(page, fileOf([{ ...row, ...dates, ...levels }]));
  await page.waitForElement('[data-do="manyScore"]');
  assert.match(await page.text('#many .notice'), /dates in this file are of 2025/);
  await page.click('[data-do="manyYear"]');
  assert.equal(await page.property('#many-year', 'value'), '2025');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'many-year');
  assert.equal(await page.evaluate(() => document.querySelector('#many .notice')), null);
  await page.click('[data-do="manyScore"]');
  await page.waitForElement('#many-rows');
  assert.deepEqual(await column(page, 5), ['Scored']);
});

forEachEngine('in an article there is no view of many clinicians', async (page) => {
  await page.open(`${siteUrl('index.html')}#compact=1&year=2026`);
  assert.equal(await page.evaluate(() => document.querySelector('[data-do="many"]')), null);
});

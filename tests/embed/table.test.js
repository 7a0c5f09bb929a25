/** The points of a year in an article: what they say, their height, where they cannot be shown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as format from '../../web/src/format.js';
import { withTrademark } from '../../web/src/trademark.js';
import { forEachEngine, siteUrl } from '../browser/harness/engines.js';
import { rawFrame } from './frame.js';
import { hosted, siteFolder } from './servers.js';

const { load } = await import(join(siteFolder, 'pi-score.mjs'));
const pi = await load();
const children = '<a href="https://example.org/">The points</a>';
const within = (body, run) =>
  hosted(
    (origin) =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0}</style><script src="${origin}/pi-score-estimator.js" defer></script>${body}`,
    run,
  );

const escaped = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** The rows of a page as somebody reads them: name and lines, then the points. */
const rowsOf = (year) =>
  [
    ...readFileSync(join(siteFolder, `points-${year}.html`), 'utf8').matchAll(
      /<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g,
    ),
  ].map((row) =>
    row.slice(1).map((cell) =>
      cell
        .replace(/<sup>.*?<\/sup>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&(\w+);/g, (_, name) => escaped[name])
        .trim(),
    ),
  );

test('each year has a row a measure, with its points, its exclusions and where their points move', () => {
  for (const year of pi.years()) {
    const { measures, objectives } = pi.describe(year);
    const { measures: empty } = pi.estimate({ performanceYear: year, measurementSets: [] });
    const rows = rowsOf(year);
    const listed = measures.filter(({ secondReportOf }) => !secondReportOf);
    assert.equal(rows.length, listed.length, `${year}`);
    for (const measure of listed) {
      const { plainName, title, points, exclusions, objective } = measure;
      const row = rows.find(
        ([text]) => text.startsWith(plainName) && text.includes(withTrademark(title)),
      );
      assert.ok(row, `${year}: ${title}`);
      if (points) assert.ok(row[1].includes(format.number(points)), `${title}: ${row[1]}`);
      for (const { inShort } of exclusions) assert.ok(row[0].includes(inShort), inShort);
      const { ifExcluded } = empty.find(({ measureId }) => measureId === measure.measureId);
      const isChosen = objectives.find(({ id }) => id === objective)?.choose;
      for (const { to, points: moved } of isChosen ? [] : (ifExcluded ?? [])) {
        const { plainName: heir } = measures.find(({ measureId }) => measureId === to);
        assert.ok(row[0].includes(`${heir} (${format.number(moved)})`), `${title} to ${heir}`);
      }
    }
  }
});

test('where sources disagree about a year, its page says so', () => {
  for (const year of pi.years()) {
    const text = readFileSync(join(siteFolder, `points-${year}.html`), 'utf8').replace(
      /&(\w+);/g,
      (_, name) => escaped[name],
    );
    const { assumptions, notes } = pi.describe(year);
    const disputed = [
      ...assumptions.filter(({ contested }) => contested).map(({ summary }) => summary),
      ...notes.map((note) => note.text),
    ];
    assert.equal(text.includes('Where sources disagree'), disputed.length > 0, `${year}`);
    for (const each of disputed) assert.ok(text.includes(each), each);
  }
});

test('each year says its period, and names the sources of what it says', () => {
  for (const year of pi.years()) {
    const page = readFileSync(join(siteFolder, `points-${year}.html`), 'utf8');
    const { period, sources, measures } = pi.describe(year);
    const text = page.replace(/&(\w+);/g, (_, name) => escaped[name]);
    assert.ok(text.includes(period.summary));
    const named = new Set(measures.flatMap((measure) => measure.sources));
    for (const { id, url, title } of sources) {
      if (named.has(id)) assert.ok(text.includes(title) && (!url || text.includes(url)), id);
    }
    assert.doesNotMatch(page, /undefined|\[object|NaN/);
  }
});

/** Runs in the host. */
const heightOf = () =>
  document.querySelector('pi-score-table').shadowRoot?.querySelector('iframe')?.clientHeight;

forEachEngine(
  'the table is as high as its content, at every width, and follows the theme',
  within(
    `<main><pi-score-table year="2025" theme="dark">${children}</pi-score-table></main>`,
    async (page) => {
      await page.waitFor(
        () =>
          document.querySelector('pi-score-table').shadowRoot?.querySelector('iframe')?.style
            .height,
      );
      const table = await rawFrame(page, 0, 'pi-score-table');
      assert.match(await table.text('h1'), /2025/);
      assert.equal(await table.evaluate(() => document.documentElement.dataset.theme), 'dark');
      const heights = [];
      for (const width of page.engine === 'webkit' ? [900, 480] : [900, 480, 320]) {
        await page.setViewport(width, 800);
        await table.waitFor(
          (most) =>
            innerWidth <= most &&
            document.documentElement.scrollHeight <= innerHeight &&
            document.querySelector('main').offsetHeight >= innerHeight - 1,
          width,
        );
        assert.ok(
          await table.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
        );
        heights.push(await page.evaluate(heightOf));
      }
      console.log(`${page.engine}: ${heights.join(', ')} px high`);
      await page.evaluate(() =>
        document.querySelector('pi-score-table').setAttribute('theme', 'light'),
      );
      await table.waitFor(() => document.documentElement.dataset.theme === 'light');
      await page.evaluate(() =>
        document.querySelector('pi-score-table').setAttribute('theme', 'pink'),
      );
      await table.waitFor(() => !document.getElementById('theme').hidden);
      assert.deepEqual(
        await page.evaluate(() => {
          const frame = document.querySelector('pi-score-table').shadowRoot.querySelector('iframe');
          return [[...frame.sandbox].sort(), frame.referrerPolicy, frame.getAttribute('allow')];
        }),
        [['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-scripts'], 'no-referrer', null],
      );
      assert.deepEqual(await page.consoleMessages(), []);
    },
  ),
);

forEachEngine(
  'without a year the table is that of the newest, and of another year when the attribute changes',
  within(`<pi-score-table>${children}</pi-score-table>`, async (page) => {
    const shown = () =>
      document.querySelector('pi-score-table').shadowRoot?.querySelector('iframe')?.src;
    await page.waitFor(shown);
    assert.match(await page.evaluate(shown), /\/points-2026\.html$/);
    await page.evaluate(() =>
      document.querySelector('pi-score-table').setAttribute('year', '2021'),
    );
    await page.waitFor(
      () =>
        document.querySelector('pi-score-table').shadowRoot.querySelector('iframe').style.height,
    );
    const table = await rawFrame(page, 0, 'pi-score-table');
    assert.match(await table.text('h1'), /2021/);
  }),
);

forEachEngine(
  'a year without rules, or one that is a path, shows what stands inside the element',
  { engines: ['chromium', 'firefox'] },
  within(
    `<pi-score-table year="1999">${children}</pi-score-table><pi-score-table year="../x">${children}</pi-score-table>`,
    async (page) => {
      for (const at of [0, 1]) {
        await page.waitFor(
          (index) =>
            document.querySelectorAll('pi-score-table a')[index].checkVisibility?.({
              visibilityProperty: true,
            }),
          at,
        );
      }
      assert.match(
        await page.evaluate(
          () =>
            document.querySelectorAll('pi-score-table')[1].shadowRoot.querySelector('iframe').src,
        ),
        /\/points-\.\.%2Fx\.html$/,
      );
    },
  ),
);

forEachEngine('the page of a year is whole when it is opened by itself', async (page) => {
  await page.open(siteUrl('points-2026.html'));
  assert.match(await page.text('table'), /e-Prescriptions sent/);
  assert.deepEqual(await page.consoleMessages(), []);
});

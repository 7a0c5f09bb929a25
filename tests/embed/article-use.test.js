/** The estimator in a help article: in a column, on a phone, on paper. */
import assert from 'node:assert/strict';
import { fillIn, fourClinicians } from '../browser/harness/answers.js';
import { forEachEngine } from '../browser/harness/engines.js';
import { frameOf } from './frame.js';
import { hosted, serveSite } from './servers.js';

const column = (width) => (origin) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Help</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <style>body{margin:0}main{max-width:${width}px}</style>
  <script src="${origin}/pi-score-estimator.js" defer></script>
  <main><p>How to report.</p><pi-score-estimator year="2026"></pi-score-estimator><p>Further.</p></main>`;

/** Runs in the frame: whether the score can be seen, and whether all fits its width. */
function sight() {
  const score = document.querySelector('.score-bar').getBoundingClientRect();
  return {
    scoreInSight: score.top >= 0 && score.bottom <= innerHeight && score.height > 0,
    fits: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  };
}

/** WebKit's window cannot be narrower. */
const widths = { webkit: [600, 480] };

forEachEngine(
  'in a column and on a phone the estimator is at most 900 px high, with its score always in sight',
  hosted(column(600), async (page) => {
    const widget = await frameOf(page);
    for (const width of widths[page.engine] ?? [600, 390, 320]) {
      await page.setViewport(width, 844);
      await widget.waitFor((most) => innerWidth <= most, width);
      const height = await page.evaluate(
        () => document.querySelector('pi-score-estimator').offsetHeight,
      );
      console.log(`${page.engine}: ${height} px high at ${width} px`);
      assert.ok(height <= 900, `${height} px`);
      const parts = await widget.evaluate(() =>
        [...document.querySelectorAll('.chips button')].map(({ dataset }) => dataset.value),
      );
      assert.equal(parts.length, 7);
      for (const part of parts) {
        await widget.click(`.chips button[data-value="${part}"]`);
        assert.deepEqual(await widget.evaluate(sight), { scoreInSight: true, fits: true }, part);
      }
    }
  }),
);

/** Runs in the frame: where everything stands that is in sight while one types. */
const places = () =>
  ['.score-bar', '.chips', 'main', '.row', '.row input', '.around', '.line']
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return `${element.className} ${Math.round(top)} ${Math.round(height)}`;
    });

forEachEngine(
  'while one types, nothing in an article moves or changes its height',
  hosted(column(720), async (page) => {
    const widget = await frameOf(page);
    for (const width of widths[page.engine] ?? [720, 600, 480, 320]) {
      await page.setViewport(width, 844);
      await widget.waitFor((most) => innerWidth <= most, width);
      for (const [part, text, keys] of [
        ['electronicPrescribing', 'PI_EP_1', ['812', '1004']],
        ['providerToPatientExchange', 'PI_PEA_1', ['1', '9']],
      ]) {
        await widget.click(`.chips button[data-value="${part}"]`);
        for (const [at, field] of ['numerator', 'denominator'].entries()) {
          await widget.fill(`#${text}-${field}`, '');
          await widget.focus(`#${text}-${field}`);
          // Both counts are empty, or one of them is there: from then on every key brings a score.
          const before = await widget.evaluate(places);
          for (const key of keys[at]) {
            await widget.type(key);
            assert.deepEqual(await widget.evaluate(places), before, `${width} px: ${keys[at]}`);
          }
        }
      }
    }
  }),
);

forEachEngine(
  'in an article every step is filled in, the steps are ticked off, and the score is the same as on the page',
  hosted(column(600), async (page) => {
    const widget = await frameOf(page);
    await fillIn(widget, {
      ...fourClinicians,
      'PI_PHCDRR_3.answer': 'yes',
      'PI_PHCDRR_3.level': 'PI_PHCDRR_3_PROD',
    });
    await widget.waitFor(() => document.getElementById('score').textContent === '82');
    assert.equal(await widget.evaluate(() => document.querySelectorAll('.chips .done').length), 6);
    assert.match(await widget.text('.score-bar'), /Complete/);
  }),
);

forEachEngine(
  'on paper the article has a summary of the estimate, and no blank pages',
  { engines: ['chromium'] },
  async (page) => {
    const site = await serveSite();
    try {
      await page.open(`${site.origin}/help-article.html`);
      await page.evaluate(() => document.querySelector('pi-score-estimator').scrollIntoView());
      const widget = await frameOf(page);
      await fillIn(widget, { 'PI_EP_1.numerator': 812, 'PI_EP_1.denominator': 1004 });
      await page.native.emulateMedia({ media: 'print' });
      const shown = await widget.evaluate(() => ({
        summary: document.querySelector('.paper').getClientRects().length > 0,
        form: document.querySelector('.article').getClientRects().length > 0,
        height: document.querySelector('.paper').scrollHeight,
      }));
      const frame = await page.evaluate(
        () => document.querySelector('pi-score-estimator').offsetHeight,
      );
      assert.equal(shown.summary, true);
      assert.equal(shown.form, false);
      assert.ok(shown.height <= frame, `${shown.height} px in a frame of ${frame} px`);
      const pdf = await page.native.pdf({ format: 'Letter' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
      console.log(`chromium: the article prints on ${pages} pages`);
      assert.ok(pages <= 5, `${pages} pages`);
    } finally {
      await site.close();
    }
  },
);

/**
 * From the builder to an estimator on a page of one's own: built in Chromium, opened in every
 * engine.
 */
import assert from 'node:assert/strict';
import { newPage } from '../browser/harness/browsers.js';
import { forEachEngine, siteUrl } from '../browser/harness/engines.js';
import { Author, buildSnippet } from './builder.js';
import { frameOf } from './frame.js';
import { servePages, serveSite } from './servers.js';

const wanted = {
  product: 'ExampleEHR',
  id: '2025CEXAMPLEEHR',
  without: ['PI_HIE_6'],
  platform: 'plain',
};

/** Opens the builder in Chromium and pastes what it hands out into an editor. */
async function copied(site, author) {
  const editor = await servePages({
    '/editor':
      '<!doctype html><title>Editor</title><link rel="icon" href="data:,"><textarea></textarea>',
  });
  const page = await newPage('chromium');
  try {
    await author.do('open the builder', page.open(`${site.origin}/embed.html`));
    const shown = await buildSnippet(page, wanted, author);
    assert.equal(await page.text('.block [role=status]:not(:empty)'), 'Copied');
    await page.open(`${editor.origin}/editor`);
    await page.focus('textarea');
    await author.do('paste', page.press('Control+V'), 2);
    const text = await page.property('textarea', 'value');
    assert.equal(text, shown, 'what is pasted is what was shown');
    return text;
  } finally {
    await page.close();
    await editor.close();
  }
}

forEachEngine(
  'from the builder to a working estimator it takes at most 10 actions and 60 seconds of a person',
  async (page) => {
    const site = await serveSite();
    const author = new Author();
    const text = await copied(site, author);
    const host = await servePages({
      '/article': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Help</title><link rel="icon" href="data:,"><p>How to report.</p>${text}`,
    });
    try {
      await author.do('open the article', page.open(`${host.origin}/article`));
      console.log(
        `${page.engine}: ${author.actions.length} actions, ${author.seconds.toFixed(0)} s by the keystroke-level model`,
      );
      assert.ok(author.actions.length <= 10, author.actions.join(', '));
      assert.ok(author.seconds <= 60, `${author.seconds} s`);

      const widget = await frameOf(page);
      assert.equal(await widget.text('.product'), 'Set up for ExampleEHR');
      assert.match(await widget.text('.overview'), /Exchange under TEFCA: not part of ExampleEHR/);
      await widget.click('[data-do="part"][data-value="done"]');
      assert.equal(await widget.property('#cehrtId', 'value'), wanted.id);
      await widget.fill('#cehrtId', '0015C1234567890');
      assert.equal(await widget.property('#cehrtId', 'value'), '0015C1234567890');
      assert.deepEqual(await page.consoleMessages(), []);
    } finally {
      await host.close();
      await site.close();
    }
  },
);

forEachEngine('the preview follows what is chosen, light and dark, at each width', async (page) => {
  const site = await serveSite();
  try {
    await page.setViewport(1600, 1000);
    await page.open(`${site.origin}/embed.html`);
    const widget = await frameOf(page);
    await page.fill('#set-product', 'ExampleEHR');
    await widget.waitFor(() => /ExampleEHR/.test(document.querySelector('.product')?.textContent));
    await page.click('label[for="look-theme-dark"]');
    await widget.waitFor(() => document.documentElement.dataset.theme === 'dark');
    for (const width of [320, 480, 600, 720]) {
      await page.click(`label[for="look-width-${width}"]`);
      await widget.waitFor((wide) => innerWidth === wide, width);
    }
    // The answers that somebody has tried stay.
    await widget.click('[data-do="part"][data-value="electronicPrescribing"]');
    await widget.fill('#PI_EP_1-numerator', '5');
    await page.select('#set-year', '2025');
    await widget.waitFor(() => document.getElementById('year').value === '2025');
    assert.equal(await widget.property('#PI_EP_1-numerator', 'value'), '5');
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.consoleMessages(), []);
  } finally {
    await site.close();
  }
});

forEachEngine('what is wrong is said before it is copied, and is no markup', async (page) => {
  const site = await serveSite();
  try {
    await page.open(`${site.origin}/embed.html`);
    await page.click('.fold-link:has(#set-accent) summary');
    await page.fill('#set-accent', '<b id=x>');
    await page.fill('#set-product', '"><img src=x>'.repeat(5));
    const said = await page.text('.summary.bad');
    assert.match(said, /accent: .*is no color/);
    assert.match(said, /product: 65 characters are too many\. Use at most 60\./);
    assert.equal(await page.evaluate(() => document.querySelectorAll('#x, img').length), 0);
    await page.fill('#base', 'nowhere');
    assert.match(await page.text('.error'), /Enter an address/);
    assert.equal(await page.evaluate(() => document.querySelectorAll('textarea').length), 0);
  } finally {
    await site.close();
  }
});

forEachEngine(
  'opened from a disk, the builder works and asks where the site will lie',
  { engines: ['chromium', 'firefox'] },
  async (page) => {
    await page.open(siteUrl('embed.html'));
    assert.equal(await page.property('#base', 'value'), 'https://estimator.example.org/');
    assert.match(
      await buildSnippet(page, { product: 'P', platform: 'plain' }),
      /src="https:\/\/estimator\.example\.org\/pi-score-estimator\.js"/,
    );
    const widget = await frameOf(page);
    assert.equal(await widget.text('.product'), 'Set up for P');
  },
);

forEachEngine(
  'on a phone and in a window the builder is not wider than the screen',
  async (page) => {
    const site = await serveSite();
    try {
      await page.open(`${site.origin}/embed.html`);
      for (const width of page.engine === 'webkit' ? [1280, 480] : [1280, 768, 390, 320]) {
        await page.setViewport(width, 900);
        assert.ok(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
          `${width} px`,
        );
      }
    } finally {
      await site.close();
    }
  },
);

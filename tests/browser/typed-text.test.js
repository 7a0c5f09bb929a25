/**
 * What is typed stays out of the services that a browser offers for text: spelling on a server,
 * suggestions for writing, stored entries.
 */
import assert from 'node:assert/strict';
import { forEachEngine } from './harness/engines.js';
import { states } from './states.js';

/** Attributes without which a browser may send or store what is typed. */
const wanted = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  writingsuggestions: 'false',
};

for (const name of ['empty', 'unfolded', 'comparison']) {
  forEachEngine(`no field for text is checked, completed or corrected: ${name}`, async (page) => {
    await states[name](page);
    const found = await page.evaluate((attributes) => {
      const fields = [...document.querySelectorAll('input, textarea, [contenteditable]')].filter(
        (field) => field.matches('textarea, [contenteditable]') || field.type === 'text',
      );
      return {
        count: fields.length,
        wrong: fields.flatMap((field) =>
          Object.entries(attributes)
            .filter(([attribute, value]) => field.getAttribute(attribute) !== value)
            .map(([attribute]) => `${field.id}: ${attribute}`),
        ),
      };
    }, wanted);
    assert.ok(found.count > 1, `${found.count} fields`);
    assert.deepEqual(found.wrong, []);
  });
}

forEachEngine('the page says that a translation by the browser sends its text', async (page) => {
  await states.empty(page);
  await page.click('#check summary');
  assert.match(await page.text('#check'), /translat.*(spell|writing)/i);
});

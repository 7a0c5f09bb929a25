/** Uses the builder as an author does. */

/** Seconds of the keystroke-level model: to think of what to do, to point and press, for a key. */
const model = { think: 1.35, point: 1.1, key: 0.28 };

/** Counts what an author does, and how long that takes a person by the keystroke-level model. */
export class Author {
  actions = [];
  seconds = 0;

  /**
   * @param {string} what
   * @param {Promise<void>} done
   * @param {number} keys that are pressed
   */
  async do(what, done, keys = 0) {
    await done;
    this.actions.push(what);
    this.seconds += model.think + model.point + keys * model.key;
  }
}

/**
 * @param {import('../browser/harness/page.js').Page} page with the builder
 * @param {{product?: string, id?: string, without?: string[], platform: string}} wanted `without`:
 *   ids of measures that the product does not support
 * @param {Author} [author]
 * @returns {Promise<string>} the snippet of the platform as it is shown
 */
export async function buildSnippet(page, wanted, author = new Author()) {
  const { product, id, without = [], platform } = wanted;
  for (const [field, text] of [
    ['product', product],
    ['cehrt-id', id],
  ]) {
    if (text) await author.do(`type ${field}`, page.fill(`#set-${field}`, text), text.length);
  }
  for (const measure of without) {
    await author.do(`clear ${measure}`, page.click(`#supports-${measure}`));
  }
  await author.do(`choose ${platform}`, page.click(`label[for="platform-${platform}"]`));
  const name = `#block-${platform}`;
  await page.waitForElement(name);
  await author.do('copy', page.click(`[data-copy="${platform}"]`));
  return page.property(name, 'value');
}

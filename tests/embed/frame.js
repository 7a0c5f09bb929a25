/** The widget's frame as a page of its own, in every engine. */
import { Page } from '../browser/harness/page.js';

/**
 * @param {Page} page with a widget in it
 * @param {number} [at] which of several
 * @returns {Promise<Page>} what is in its frame, once that has answered. Keys go where the focus
 * is, as always
 */
export async function frameOf(page, at = 0) {
  await page.waitFor(
    (index) =>
      document.querySelectorAll('pi-score-estimator')[index]?.shadowRoot?.querySelector('iframe')
        ?.style.height,
    at,
  );
  const widget = await rawFrame(page, at);
  // WebKit lets no script of a frame take the focus before the reader has pressed something.
  if (page.engine === 'webkit') {
    await page.evaluate((index) => {
      const element = document.querySelectorAll('pi-score-estimator')[index];
      element.shadowRoot.querySelector('iframe').focus();
    }, at);
    await page.press('Shift');
  }
  await widget.evaluate(addEndings);
  return widget;
}

/**
 * Runs in the frame. In a frame the page adds an ending to its ids, another one with every visit.
 * Tests name ids without it: from here on whatever looks something up in the frame adds it.
 */
function addEndings() {
  if (globalThis.idEnding) return;
  const ending = document.querySelector('.sheet').id.slice('form'.length);
  globalThis.idEnding = ending;
  const { getElementById } = Document.prototype;
  Document.prototype.getElementById = function find(id) {
    return getElementById.call(this, id) ?? getElementById.call(this, id + ending);
  };
  for (const name of ['querySelector', 'querySelectorAll']) {
    const find = Document.prototype[name];
    Document.prototype[name] = function findAll(selectors) {
      return find.call(
        this,
        selectors.replace(/(#[\w-]+)|\[for="([\w-]+)"\]/g, (_, id, control) =>
          id ? id + ending : `[for="${control}${ending}"]`,
        ),
      );
    };
  }
}

/**
 * The same without waiting for an answer, and without looking up ids by their names.
 * @param {Page} page
 * @param {number} [at]
 * @param {string} [tag] of the element, where it is not the estimator
 */
export async function rawFrame(page, at = 0, tag = 'pi-score-estimator') {
  const evaluate =
    page.engine === 'webkit' ? webkitFrame(page, at, tag) : await frameRunner(page, at, tag);
  return new Page(page.engine, {
    native: page.native,
    evaluate,
    press: (names) => page.press(names.join('+')),
    type: (text) => page.type(text),
    violations: () => evaluate('globalThis.recordedViolations'),
    // The drivers of Firefox and WebKit lose clicks and dates in a frame that grows at that moment;
    // a person who misses tries again.
    click: (selector) => evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`),
    typeDate: (parts) =>
      evaluate(`(() => {
      document.activeElement.value = ${JSON.stringify(parts.join('-'))};
      document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
    })()`),
  });
}

/** Chromium and Firefox: runs an expression in the frame. */
async function frameRunner(page, at, tag) {
  const element = await page.native.evaluateHandle(
    ([name, index]) => document.querySelectorAll(name)[index].shadowRoot.querySelector('iframe'),
    [tag, at],
  );
  const frame = await element.asElement().contentFrame();
  return (code) => frame.evaluate(code);
}

/**
 * WebKit's driver looks into one frame at a time: it goes in for each expression, and out again.
 */
function webkitFrame(page, at, tag) {
  const driver = page.native;
  return async (code) => {
    const element = await driver('POST', '/execute/sync', {
      script:
        'return document.querySelectorAll(arguments[1])[arguments[0]].shadowRoot.querySelector("iframe")',
      args: [at, tag],
    });
    await driver('POST', '/frame', { id: element });
    try {
      return await page.evaluate(code);
    } finally {
      await driver('POST', '/frame', { id: null });
    }
  };
}

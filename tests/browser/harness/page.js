import { setTimeout as delay } from 'node:timers/promises';

/**
 * One tab of a browser, the same for every engine. What an engine does in its own way stands in its
 * file:
 * goto, evaluate, press, type, typeDate, click, setViewport, screenshot, requests, consoleMessages,
 * violations, close.
 * Selectors are CSS. Nothing here waits by the clock: what has to happen first is waited for by
 * waitFor().
 */
export class Page {
  #tab;

  /**
   * @param {string} engine
   * @param {object} tab the engine's own tab
   */
  constructor(engine, tab) {
    this.engine = engine;
    this.#tab = tab;
  }

  /** The engine's own object, for what only that engine can do. */
  get native() {
    return this.#tab.native;
  }

  /**
   * @param {string} url http:// or file://
   * @returns {Promise<void>} once it is loaded and, if it is the estimator's page, its script has
   * taken over the markup that the build made
   */
  async open(url) {
    await this.#tab.goto(url);
    await this.waitFor(
      () => !document.getElementById('app') || 'ready' in document.documentElement.dataset,
    );
  }

  /**
   * Runs a function in the page. It sees nothing but its arguments, and is not subject to the
   * page's policy.
   * @param {Function | string} code a function, or an expression
   * @param {...unknown} args plain values
   * @returns {Promise<any>} its plain result; rejects with what it throws
   */
  evaluate(code, ...args) {
    return this.#tab.evaluate(
      typeof code === 'string' ? code : `(${code})(...${JSON.stringify(args)})`,
    );
  }

  /**
   * Waits until a function in the page returns something truthy.
   * @param {Function} condition
   * @param {...unknown} args
   * @returns {Promise<any>} what it returned; rejects after a minute, which no working page needs
   *   even on a machine that is very busy
   */
  async waitFor(condition, ...args) {
    const end = Date.now() + 60_000;
    for (;;) {
      const result = await this.evaluate(condition, ...args);
      if (result) return result;
      if (Date.now() > end) {
        throw new Error(`Waited in vain for ${condition} with ${JSON.stringify(args)}`);
      }
      await delay(20);
    }
  }

  /**
   * @param {string} selector
   * @returns {Promise<void>} once an element of that selector exists
   */
  async waitForElement(selector) {
    await this.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  }

  /**
   * @param {string} selector
   * @returns {Promise<string>} the text as it is rendered, white space collapsed; rejects where
   * there is no such element
   */
  text(selector) {
    return this.#element(selector, (element) => element.innerText.replace(/\s+/g, ' ').trim());
  }

  /**
   * @param {string} selector
   * @param {string} property such as `value`, `checked`, `hidden`
   */
  property(selector, property) {
    return this.#element(selector, (element, name) => element[name], property);
  }

  /** @param {string} selector */
  async click(selector) {
    await this.waitForElement(selector);
    await this.#element(selector, (element) =>
      element.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await this.#tab.click(selector);
  }

  /** @param {string} selector */
  focus(selector) {
    return this.#element(selector, (element) => element.focus());
  }

  /**
   * Presses one key, with modifiers: `Tab`, `Shift+Tab`, `Space`, `Enter`, `ArrowDown`, `a`.
   * @param {string} keys
   */
  press(keys) {
    return this.#tab.press(keys.split('+'));
  }

  /**
   * Types into whatever has the focus.
   * @param {string} text
   */
  type(text) {
    return this.#tab.type(text);
  }

  /**
   * Types a date into the date input that has the focus, segment by segment as a person does.
   * @param {string} date YYYY-MM-DD
   */
  typeDate(date) {
    return this.#tab.typeDate(date.split('-'));
  }

  /**
   * Replaces what a field holds by typing.
   * @param {string} selector
   * @param {string | number} value for a date input YYYY-MM-DD
   */
  async fill(selector, value) {
    await this.waitForElement(selector);
    const type = await this.#element(selector, (element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      element.focus();
      if (element.type !== 'date') element.select();
      return element.type;
    });
    if (type === 'date') await this.typeDate(value);
    else if (value === '') await this.press('Backspace');
    else await this.type(String(value));
  }

  /**
   * Chooses an option of a select element.
   * @param {string} selector
   * @param {string} value
   */
  select(selector, value) {
    return this.#element(
      selector,
      (element, wanted) => {
        element.value = wanted;
        if (element.value !== wanted) throw new Error(`no option ${wanted}`);
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      value,
    );
  }

  /**
   * @param {number} width in CSS pixels; WebKit's window cannot be narrower than 447
   * @param {number} height
   */
  setViewport(width, height) {
    return this.#tab.setViewport(width, height);
  }

  /**
   * Writes a PNG picture of the viewport.
   * @param {string} file
   * @param {{fullPage?: boolean}} [options] fullPage: of the whole document, in Chromium and
   * Firefox
   */
  screenshot(file, options = {}) {
    return this.#tab.screenshot(file, options);
  }

  /**
   * @returns {Promise<string[]>} the URL of the opened document and of everything that was asked of
   * the network or the
   *   disk since, in order; what the page's policy blocked was not asked
   */
  requests() {
    return this.#tab.requests();
  }

  /**
   * @returns {Promise<string[]>} what the page wrote to the console and the errors that it did not
   * catch, each with its level first
   */
  consoleMessages() {
    return this.#tab.consoleMessages();
  }

  /**
   * @returns {Promise<string[]>} the violations of the page's policy, each `DIRECTIVE BLOCKED-URI`
   */
  violations() {
    return this.#tab.violations();
  }

  /** Closes the tab. */
  close() {
    return this.#tab.close();
  }

  #element(selector, use, ...args) {
    const find = `document.querySelector(${JSON.stringify(selector)}) ?? (() => { throw new Error(${JSON.stringify(`no element ${selector}`)}); })()`;
    return this.evaluate(
      `(${use})(${[find, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`,
    );
  }
}

/** Chromium, by Playwright over the DevTools protocol. */
import { chromium } from 'playwright-core';
import { startProxy } from './proxy.js';
import { recordViolations } from './recorder.js';

/** @param {{colorScheme: 'light' | 'dark'}} options */
export async function launch({ colorScheme }) {
  const proxy = await startProxy();
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    // By AutofillServerCommunication Chromium would ask Google about the form of every page.
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
      '--disable-features=AutofillServerCommunication',
    ],
  });
  return {
    async newTab() {
      const context = await browser.newContext({
        colorScheme,
        locale: 'en-US',
        // A proxy of the tab: what Chromium requests for itself does not go through it.
        proxy: { server: `http://127.0.0.1:${proxy.port}`, bypass: '<-loopback>' },
      });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      await page.addInitScript(recordViolations);
      return new Tab(page, proxy);
    },
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

class Tab {
  #proxy;
  #proxyStart;
  #requests = [];
  #console = [];

  constructor(page, proxy) {
    this.native = page;
    this.#proxy = proxy;
    this.#proxyStart = proxy.requests.length;
    page.on('request', (request) => this.#requests.push(request));
    page.on('websocket', (socket) =>
      this.#requests.push({ url: () => socket.url(), failure: () => null }),
    );
    page.on('console', (message) => this.#console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.#console.push(`error: ${error.stack}`));
  }

  async goto(url) {
    await this.native.goto(url);
  }

  evaluate(expression) {
    return this.native.evaluate(expression);
  }

  click(selector) {
    return this.native.click(selector);
  }

  press(keys) {
    return this.native.keyboard.press(keys.join('+'));
  }

  type(text) {
    return this.native.keyboard.type(text);
  }

  typeDate([year, month, day]) {
    return this.type(month + day + year);
  }

  setViewport(width, height) {
    return this.native.setViewportSize({ width, height });
  }

  async screenshot(path, { fullPage = false }) {
    await this.native.screenshot({ path, fullPage });
  }

  requests() {
    const seen = this.#requests
      .filter((request) => request.failure()?.errorText !== 'csp')
      .map((request) => request.url())
      .filter((url) => !url.startsWith('data:'));
    // The proxy knows of requests that the protocol does not report, beacons among them.
    return [...new Set([...seen, ...this.#proxy.requests.slice(this.#proxyStart)])];
  }

  consoleMessages() {
    return this.#console;
  }

  violations() {
    return this.evaluate('globalThis.recordedViolations');
  }

  close() {
    return this.native.context().close();
  }
}

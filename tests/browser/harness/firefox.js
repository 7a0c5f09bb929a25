/** Firefox, by Puppeteer over WebDriver BiDi. */
import puppeteer from 'puppeteer-core';
import { startProxy } from './proxy.js';
import { recordViolations } from './recorder.js';

/** @param {{colorScheme: 'light' | 'dark'}} options */
export async function launch({ colorScheme }) {
  const proxy = await startProxy();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    // Without this Firefox asks Mozilla for its settings, whatever the preference below says.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,',
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'intl.accept_languages': 'en-US',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
      // Lets a test listen on this machine for what WebRTC sends.
      'media.peerconnection.ice.loopback': true,
    },
  });
  return {
    async newTab() {
      const page = await browser.newPage();
      page.setDefaultTimeout(60_000);
      await page.evaluateOnNewDocument(recordViolations);
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
  #documents = [];
  #console = [];

  constructor(page, proxy) {
    this.native = page;
    this.#proxy = proxy;
    this.#proxyStart = proxy.requests.length;
    page.on('console', (message) => this.#console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.#console.push(`error: ${error.stack}`));
  }

  async goto(url) {
    this.#documents.push(url);
    await this.native.goto(url);
  }

  evaluate(expression) {
    return this.native.evaluate(expression);
  }

  click(selector) {
    return this.native.click(selector);
  }

  async press(keys) {
    const names = keys.map((key) => (key === 'Space' ? ' ' : key));
    for (const name of names) await this.native.keyboard.down(name);
    for (const name of names.reverse()) await this.native.keyboard.up(name);
  }

  type(text) {
    return this.native.keyboard.type(text);
  }

  typeDate([year, month, day]) {
    return this.type(month + day + year);
  }

  setViewport(width, height) {
    return this.native.setViewport({ width, height });
  }

  async screenshot(path, { fullPage = false }) {
    await this.native.screenshot({ path, fullPage });
  }

  requests() {
    return [...new Set([...this.#documents, ...this.#proxy.requests.slice(this.#proxyStart)])];
  }

  consoleMessages() {
    return this.#console;
  }

  violations() {
    return this.evaluate('globalThis.recordedViolations');
  }

  close() {
    return this.native.close();
  }
}

/** The browsers that run, and pages in them. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as chromium from './chromium.js';
import * as firefox from './firefox.js';
import { Page } from './page.js';
import * as webkit from './webkit.js';

export const engines = { chromium, firefox, webkit };

const siteFolder = fileURLToPath(new URL('../../../build/site/', import.meta.url));

/** @typedef {'light' | 'dark'} ColorScheme */

/**
 * @param {string} file name of a file of the built site
 * @returns {string} its file:// URL
 */
export function siteUrl(file) {
  return pathToFileURL(path.join(siteFolder, file)).href;
}

/**
 * Browsers that run, by engine and colour scheme. Tests share them: starting one takes seconds.
 */
const running = new Map();

/**
 * Opens a page of an engine, starting the browser where it does not run yet.
 * @param {string} engine `chromium`, `firefox` or `webkit`
 * @param {{colorScheme?: ColorScheme, width?: number, height?: number}} [options]
 * @returns {Promise<Page>} to be closed by the caller; rejects where the browser does not start
 */
export async function newPage(engine, { colorScheme = 'light', width = 1280, height = 900 } = {}) {
  const key = `${engine} ${colorScheme}`;
  if (!running.has(key)) running.set(key, engines[engine].launch({ colorScheme }));
  const browser = await running.get(key);
  const page = new Page(engine, await browser.newTab());
  await page.setViewport(width, height);
  return page;
}

/** Ends every browser that newPage() started. */
export async function closeBrowsers() {
  const browsers = await Promise.allSettled(running.values());
  running.clear();
  await Promise.all(browsers.map(({ value }) => value?.close()));
}

/** WebKitGTK: MiniBrowser on a virtual display, by WebKitWebDriver. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { startProxy } from './proxy.js';
import { recordViolations } from './recorder.js';

const screenWidth = 2000;
const screenHeight = 1200;

/** @param {{colorScheme: 'light' | 'dark'}} options */
export async function launch({ colorScheme }) {
  const display = await startDisplay();
  const proxy = await startProxy();
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const call = (method, path, body) => command(`http://127.0.0.1:${port}${path}`, method, body);
  await untilReady(call);

  const args = ['--automation', `--proxy=http://127.0.0.1:${proxy.port}`];
  if (colorScheme === 'dark') args.push('--dark-mode');
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args } },
  };
  return {
    // The driver allows one session at a time. Each session has a clean profile, so that a new tab
    // is a new session.
    async newTab() {
      const { sessionId } = await call('POST', '/session', { capabilities });
      return new Tab(
        (method, path, body) => call(method, `/session/${sessionId}${path}`, body),
        proxy,
      );
    },
    async close() {
      await driver.end();
      await display.end();
      proxy.close();
    },
  };
}

class Tab {
  #proxy;
  #proxyStart;
  #documents = [];
  #early = { violations: [], console: [] };

  constructor(call, proxy) {
    this.native = call;
    this.#proxy = proxy;
    this.#proxyStart = proxy.requests.length;
  }

  async goto(url) {
    this.#early = await this.#rehearse(url);
    this.#documents.push(url);
    await this.native('POST', '/url', { url });
    await this.#record();
  }

  /**
   * The driver cannot run a script before the page's own. So the document is first written into an
   * empty page that
   * has the recorders, to learn what happens while it loads; then it is opened for real.
   */
  async #rehearse(url) {
    const source = url.startsWith('file:')
      ? await readFile(new URL(url.split('#')[0]), 'utf8')
      : await (await fetch(url)).text();
    await this.native('POST', '/url', { url: 'about:blank' });
    await this.evaluate('void document.open()');
    await this.#record();
    await this.evaluate(`new Promise((resolve) => {
      addEventListener('load', () => setTimeout(resolve));
      document.write(${JSON.stringify(source)});
      document.close();
    })`);
    return {
      violations: await this.evaluate('recordedViolations'),
      console: await this.evaluate('recordedConsole'),
    };
  }

  #record() {
    return this.evaluate(`(${recordViolations})(), (${recordConsole})()`);
  }

  async evaluate(expression) {
    const { value, error } = await this.native('POST', '/execute/async', {
      script: `const done = arguments[0];
        (async () => (${expression}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [],
    });
    if (error) throw new Error(error);
    return value;
  }

  async click(selector) {
    const element = await this.native('POST', '/element', {
      using: 'css selector',
      value: selector,
    });
    await this.native('POST', `/element/${Object.values(element)[0]}/click`, {});
  }

  async press(keys) {
    const values = keys.map((key) => keyCodes[key] ?? key);
    await this.#keyActions([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async type(text) {
    await this.#keyActions(
      [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  /** WebKit's date fields do not go on to the next segment by themselves. */
  async typeDate([year, month, day]) {
    await this.type([month, day, year].join(keyCodes.Tab));
  }

  async setViewport(width, height) {
    // Without a window manager the window under the pointer has the focus. The pointer rests in the
    // middle of the screen, so the window is put there.
    const place = {
      x: Math.max(0, (screenWidth - width) / 2),
      y: Math.max(0, (screenHeight - height) / 2 - 50),
    };
    await this.native('POST', '/window/rect', { ...place, width, height });
    // The window is higher than the page by its toolbar. The first resizing tells by how much.
    const bars = await this.evaluate(
      'new Promise((resolve) => requestAnimationFrame(() => resolve(outerHeight - innerHeight)))',
    );
    await this.native('POST', '/window/rect', { ...place, width, height: height + bars });
  }

  async screenshot(file) {
    await writeFile(file, await this.native('GET', '/screenshot'), 'base64');
  }

  async requests() {
    const loaded = await this.evaluate(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    );
    return [
      ...new Set([...this.#documents, ...loaded, ...this.#proxy.requests.slice(this.#proxyStart)]),
    ];
  }

  async consoleMessages() {
    return [...this.#early.console, ...(await this.evaluate('recordedConsole'))];
  }

  async violations() {
    return [...this.#early.violations, ...(await this.evaluate('recordedViolations'))];
  }

  async close() {
    await this.native('DELETE', '');
  }

  #keyActions(actions) {
    return this.native('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

/** Runs in the page, as recordViolations() does. */
function recordConsole() {
  globalThis.recordedConsole = [];
  for (const level of ['error', 'warn', 'info', 'log', 'debug']) {
    const original = console[level];
    console[level] = (...args) => {
      globalThis.recordedConsole.push(`${level}: ${args.join(' ')}`);
      original.apply(console, args);
    };
  }
  addEventListener('error', (event) => globalThis.recordedConsole.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) =>
    globalThis.recordedConsole.push(`error: ${event.reason}`),
  );
}

/** The keys that WebDriver names by private code points. */
const keyCodes = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

/**
 * One WebDriver command; rejects with the driver's error, or when a minute passed without an
 * answer.
 */
async function command(url, method, body) {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await response.json();
  if (!response.ok) {
    throw new Error(
      `WebKitWebDriver, ${method} ${new URL(url).pathname}: ${value.error} ${value.message}`,
    );
  }
  return value;
}

async function untilReady(call) {
  for (let tries = 0; ; tries += 1) {
    try {
      await call('GET', '/status');
      return;
    } catch (error) {
      if (tries === 200) throw error;
      await delay(50);
    }
  }
}

// Without a listener a signal would end this process without the `exit` event that ends the others.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Starts a program in a process group of its own, which ends with this process at the latest. */
function start(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  const exited = new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const kill = () => process.kill(-child.pid);
  process.once('exit', kill);
  return {
    child,
    async end() {
      process.off('exit', kill);
      kill();
      await exited;
    },
  };
}

async function startDisplay() {
  const display = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${screenWidth}x${screenHeight}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise((resolve, reject) => {
    display.child.stdio[3].once('data', (data) => resolve(String(data).trim()));
    display.child.once('error', reject);
  });
  return { name: `:${number}`, end: display.end };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/**
 * @returns {string} path of Debian's MiniBrowser, which lies beside the library of the installed
 * version
 */
function miniBrowser() {
  for (const base of readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}`)) {
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const file = `${base}/${version}/MiniBrowser`;
      if (existsSync(file)) return file;
    }
  }
  throw new Error('There is no MiniBrowser: apt-get install webkit2gtk-driver');
}

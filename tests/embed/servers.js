/**
 * Servers on loopback for the tests of the widget: the built site, and pages of somebody else's
 * around it.
 */
import { createSocket } from 'node:dgram';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '../../web/serve.js';

export const siteFolder = fileURLToPath(new URL('../../build/site/', import.meta.url));

/** Ends a server whose connections browsers keep open. */
function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(resolve);
  });
}

/** @returns {Promise<{origin: string, close: () => Promise<void>}>} the built site */
export async function serveSite() {
  const server = await serve(siteFolder, 0);
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => close(server) };
}

/**
 * @param {Record<string, string | {headers?: Record<string, string>, body: string}>} pages by path;
 * HTML unless their headers say otherwise
 * @returns {Promise<{origin: string, pages: object, hits: string[], connections: () => number, hit:
 *   (path: string) => Promise<void>, close: () => Promise<void>}>} `pages` may be added to; `hits`:
 *   what was asked for so far, each `METHOD PATH`; `connections()`: how many sockets were opened;
 *   `hit()` resolves when that path is asked for
 */
export async function servePages(pages = {}) {
  const hits = [];
  const waiting = [];
  let connections = 0;
  const server = http.createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    for (const { path, resolve } of waiting) if (path === request.url) resolve();
    const page = pages[request.url.split('?')[0]];
    const { headers, body } = typeof page === 'string' ? { body: page } : (page ?? {});
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    });
    response.end(body);
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    pages,
    hits,
    connections: () => connections,
    hit: (path) =>
      new Promise((resolve) => {
        waiting.push({ path, resolve });
      }),
    close: () => close(server),
  };
}

/**
 * @returns {Promise<{port: number, datagrams: () => number, first: Promise<void>, close: () =>
 *   void}>} somebody who listens for UDP; `first` resolves when the first datagram has come
 */
export async function listenToUdp() {
  const socket = createSocket('udp4');
  let datagrams = 0;
  const first = new Promise((resolve) => {
    socket.on('message', () => {
      datagrams += 1;
      resolve();
    });
  });
  await new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    port: socket.address().port,
    datagrams: () => datagrams,
    first,
    close: () => socket.close(),
  };
}

/**
 * A test with the built site, and a host of another origin that shows a page of its own around it.
 * @param {(origin: string) => string | {headers?: object, body: string} | Promise<string |
 * {headers?: object, body: string}>} article the host's
 *   page, made from the origin of the site; the test begins where it is open
 * @param {(page: import('../browser/harness/page.js').Page, site: object, host: object) =>
 * Promise<void>} run
 * @param {Record<string, string | {headers?: object, body: string}>} [others] further pages of the
 * host, by path
 * @returns {(page: import('../browser/harness/page.js').Page) => Promise<void>}
 */
export const hosted =
  (article, run, others = {}) =>
  async (page) => {
    const site = await serveSite();
    const host = await servePages({ ...others, '/article': await article(site.origin) });
    try {
      await page.open(`${host.origin}/article`);
      await run(page, site, host);
    } finally {
      await host.close();
      await site.close();
    }
  };

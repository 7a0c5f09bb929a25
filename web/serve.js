/**
 * A static server for looking at the site on this machine: `node web/serve.js FOLDER PORT`.
 * It listens on loopback only, takes the next port where one is taken, and serves until it is
 * interrupted.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Finds the file that a request path names.
 * @param {string} root absolute path of the served folder
 * @param {string} url the request's path, with or without a query
 * @returns {Promise<string | undefined>} the file's path; undefined where there is none inside the
 * folder
 */
async function findFile(root, url) {
  try {
    const wanted = decodeURIComponent(url.split('?')[0]);
    // realpath follows links and dots, so that nothing outside the folder can be named.
    const file = await realpath(
      path.join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted),
    );
    const inside = file.startsWith(root + path.sep);
    return inside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder on loopback.
 * @param {string} folder
 * @param {number} port the first port to try; 0 for any free one
 * @returns {Promise<import('node:http').Server>} once it listens; rejects where the folder does not
 *   exist
 */
export async function serve(folder, port) {
  const root = await realpath(folder);
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = await findFile(root, request.url);
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': contentTypes[path.extname(file)] ?? 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  await listen(server, port);
  return server;
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 */
async function listen(server, port) {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
}

if (import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  const [folder, port] = process.argv.slice(2);
  const server = await serve(folder, Number(port));
  console.log(`\nThe estimator: http://127.0.0.1:${server.address().port}/`);
  console.log(`or, without a server, the file ${path.resolve(folder, 'index.html')}`);
  console.log('Ctrl-C ends it.');
}

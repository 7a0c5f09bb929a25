/**
 * Shows the page while it is being written: `npm run dev` in web/. Builds it into build/dev, serves
 * that on loopback, and on a change of the sources or of the module builds it again and reloads the
 * browsers that show it.
 *
 *     node web/dev.js [--port 8081] [--module build/site/pi-score.mjs]
 *
 * The shipped page may neither connect anywhere nor run a second script. The copy in build/dev may
 * do one thing more: it runs the script below and connects to the event stream of this program.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, watch } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const out = join(root, 'build/dev');
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    module: { type: 'string', default: 'build/site/pi-score.mjs' },
  },
});
const modulePath = resolve(root, values.module);
if (!existsSync(modulePath)) {
  console.error(`${modulePath} is missing: run web/start --build first`);
  process.exit(1);
}

/** The browsers that wait for the next build, each by the response that tells it. */
const waiting = new Set();
const events = createServer((request, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Access-Control-Allow-Origin': '*',
  });
  response.flushHeaders();
  waiting.add(response);
  request.on('close', () => waiting.delete(response));
});
await new Promise((listening) => {
  events.listen(0, '127.0.0.1', listening);
});
const eventsUrl = `http://127.0.0.1:${events.address().port}`;

const script = `new EventSource('${eventsUrl}').onmessage = () => location.reload();`;
const scriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Allows the page to reload itself: its policy admits the script above and the event stream. */
async function addReload() {
  const file = join(out, 'index.html');
  let page = await readFile(file, 'utf8');
  for (const [from, to] of [
    ['script-src ', `script-src ${scriptHash} `],
    ["connect-src 'none'", `connect-src ${eventsUrl}`],
  ]) {
    if (!page.includes(from)) throw new Error(`the policy of the page has no ${from}`);
    page = page.replace(from, () => to);
  }
  await writeFile(file, `${page}<script>${script}</script>\n`);
}

/** Builds in a process of its own, so that it reads every source again. */
const build = () =>
  new Promise((done) => {
    const parameters = ['web/build.js', '--module', modulePath, '--out', out];
    spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).on(
      'close',
      (status) => done(status === 0),
    );
  });

let isBuilding = false;
let isStale = false;

/** Builds and reloads, and does so once more if a source changed meanwhile. */
async function update() {
  isStale = true;
  if (isBuilding) return;
  isBuilding = true;
  while (isStale) {
    isStale = false;
    if (!(await build())) continue;
    await addReload();
    for (const response of waiting) response.write('data: reload\n\n');
    console.log(`${new Date().toLocaleTimeString()} built`);
  }
  isBuilding = false;
}

/** A folder and those below it. Node.js 18 watches no folder with all that is below it on Linux. */
const foldersIn = (folder) => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => foldersIn(join(folder, name))),
];

await mkdir(out, { recursive: true });
await update();
for (const folder of foldersIn(here)) watch(folder, update);
watch(dirname(modulePath), (_, name) => name === basename(modulePath) && update());
const server = await serve(out, Number(values.port));
console.log(`The page: http://127.0.0.1:${server.address().port}/`);

/**
 * Shows the page while it is being written: `npm run dev` in web/. Builds it, serves it on
 * loopback, and on a change of the sources or of the module builds it again and reloads the
 * browsers that show it.
 *
 *     node web/dev.js [--port 8081] [--module build/site/pi-score.mjs]
 *
 * The shipped page may neither connect anywhere nor run a second script. What is served is a copy
 * in build/dev whose policy allows one script more, which listens to the event stream of this
 * program.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, watch } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const built = join(root, 'build/dev/built');
const served = join(root, 'build/dev/served');
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

/** The number of the build that is served. */
let current = 0;
/** Event streams of the browsers that show a build. */
const streams = new Set();
const tell = (stream) => stream.write(`data: ${current}\n\n`);
const events = createServer((request, response) => {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Access-Control-Allow-Origin': '*',
  });
  streams.add(response);
  request.on('close', () => streams.delete(response));
  // A browser that connects after the next build was served learns of that build now.
  tell(response);
});
await new Promise((listening) => {
  events.listen(0, '127.0.0.1', listening);
});
const eventsUrl = `http://127.0.0.1:${events.address().port}`;

/** Serves what was built, with a page that reloads itself when a later build is served. */
async function publish(number) {
  const script = `new EventSource('${eventsUrl}').onmessage = ({ data }) => {
    if (data !== '${number}') location.reload();
  };`;
  const hash = createHash('sha256').update(script).digest('base64');
  let page = await readFile(join(built, 'index.html'), 'utf8');
  for (const [from, to] of [
    ['script-src ', `script-src 'sha256-${hash}' `],
    ["connect-src 'none'", `connect-src ${eventsUrl}`],
  ]) {
    if (!page.includes(from)) throw new Error(`the policy of the page has no ${from}`);
    page = page.replace(from, () => to);
  }
  await cp(built, served, { recursive: true, filter: (path) => basename(path) !== 'index.html' });
  await writeFile(join(served, 'index.html'), `${page}<script>${script}</script>\n`);
  current = number;
  streams.forEach(tell);
  console.log(`${new Date().toLocaleTimeString()} built`);
}

/** Builds in a process of its own, so that it reads every source again. */
const build = () =>
  new Promise((done) => {
    const parameters = ['web/build.js', '--module', modulePath, '--out', built];
    spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).on(
      'close',
      (status) => done(status === 0),
    );
  });

let isBuilding = false;
let isStale = false;

/** Builds and publishes, and does so once more if a source changed meanwhile. */
async function update() {
  isStale = true;
  if (isBuilding) return;
  isBuilding = true;
  while (isStale) {
    isStale = false;
    // A source that was read half written can give a page without a policy; the next build mends
    // it.
    if (await build()) await publish(current + 1).catch(({ message }) => console.error(message));
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

await mkdir(served, { recursive: true });
await update();
for (const folder of foldersIn(here)) watch(folder, update);
watch(dirname(modulePath), (_, name) => name === basename(modulePath) && update());
const server = await serve(served, Number(values.port));
console.log(`The page: http://127.0.0.1:${server.address().port}/`);

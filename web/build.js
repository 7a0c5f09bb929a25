/**
 * Builds the page: one self-contained, deterministic HTML file.
 *
 *     node web/build.js [--module build/site/pi-score.mjs] [--out build/site]
 *
 * Relative paths are taken from the root of the repository. Prints the size and the SHA-256 of what it wrote.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { en } from './src/strings/en.js';
import { staticPage } from './static.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const target = ['chrome111', 'firefox115', 'safari16.4'];

const { values } = parseArgs({
  options: {
    module: { type: 'string', default: 'build/site/pi-score.mjs' },
    out: { type: 'string', default: 'build/site' },
  },
});
const modulePath = resolve(root, values.module);
const outPath = resolve(root, values.out);

/** Bundles one entry of src/ and returns its text. */
async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'src', entry)],
    bundle: true, minify: true, write: false, charset: 'utf8', legalComments: 'inline', target, logLevel: 'warning', absWorkingDir: here, ...options,
  });
  // A minified script breaks its lines within templates only, where a run of white space means no more than a blank.
  return outputFiles[0].text.trim().replace(/\n +/g, ' ');
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: run its own script, module and style, and nothing else. */
const policyOf = (script, style) => [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "img-src 'none'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const { load } = await import(pathToFileURL(modulePath).href);
const pi = await load();
const [template, script, style] = await Promise.all([
  readFile(join(here, 'src/index.html'), 'utf8'),
  bundle('main.js', { format: 'esm', alias: { 'pi-score': modulePath }, conditions: ['browser', 'production'], define: { 'process.env.NODE_ENV': '"production"' } }),
  bundle('styles/page.css', { loader: { '.css': 'css' } }),
]);
const parts = {
  POLICY: policyOf(script, style),
  TITLE: en.title,
  STYLE: style,
  STATIC: staticPage(pi.describe(pi.years().at(-1)), en),
  SCRIPT: script,
};
const page = template.replace(/%([A-Z]+)%/g, (_, name) => parts[name]);

await mkdir(outPath, { recursive: true });
const file = join(outPath, 'index.html');
await writeFile(file, page);
const zipped = gzipSync(page, { level: 9 }).length;
process.stdout.write(`${file}: ${page.length} characters, ${zipped} bytes gzip -9, SHA-256 ${createHash('sha256').update(page).digest('hex')}\n`);

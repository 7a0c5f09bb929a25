/**
 * Builds the site beside the module: the page, one self-contained HTML file; the widget's loader;
 * the builder of snippets; the points of each year; a demonstration article; headers for hosts.
 *
 *     node web/build.js [--module build/site/pi-score.mjs] [--out build/site]
 *
 * Relative paths are taken from the root of the repository. The same sources give the same bytes.
 * Prints the size and the SHA-256 of every file, lists the hashes in SHA256SUMS, the versions of
 * the tools in TOOLS.txt, and what the files hold of others in sbom.cdx.json, with their licences
 * in LICENSES.txt.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { bill, licences, packagesIn } from './bill/bill.js';
import { en } from './src/strings/en.js';
import { parserAlone } from './parser-alone.js';
import { prerender } from './prerender.js';
import { staticPage } from './static.js';
import { widgetFiles } from './widget/build.js';
import { builderFile } from './widget/builder.js';
import { pointsFiles } from './points/build.js';

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

/** The npm packages in what each entry was bundled to. */
const bundled = {};

/** Bundles one entry of src/ and returns its text. */
async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(here, 'src', entry)],
    bundle: true,
    write: false,
    metafile: true,
    charset: 'utf8',
    legalComments: 'inline',
    target,
    logLevel: 'warning',
    absWorkingDir: here,
    // The bundle names some files by their path, which must not depend on where the packages are.
    preserveSymlinks: true,
    plugins: [parserAlone],
    ...options,
  });
  bundled[entry] = packagesIn(metafile);
  return outputFiles[0].text.trim();
}

/** Minifies by Terser, whose result is about 5 % smaller than that of esbuild. */
async function minifyScript(text) {
  const { code } = await minify(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: /@license/ },
  });
  // What is left of line breaks stands within templates, where it means a blank.
  return code.replace(/\n +/g, ' ');
}

/**
 * Moves the packed WebAssembly behind the code: a page with all code before the payload compresses
 * better than one with the payload in the middle. The code before may call `packed()`, because
 * declarations of functions are hoisted.
 */
function payloadLast(script) {
  const [payload] = script.match(/"[\w+/=]{1000,}"/);
  return `${script.replace(payload, 'packed()')};function packed(){return${payload}}`;
}

/**
 * @returns {Promise<string>} the versions of what has a part in the bytes of the site, for somebody
 *   whose build has other hashes. Not among the sums: another version may give the same bytes
 */
async function tools() {
  const lines = [`Node.js ${process.versions.node}`];
  try {
    const { stdout } = await promisify(execFile)('emcc', ['--version']);
    lines.push(`emscripten ${stdout.match(/\d+\.\d+\.\d+/)[0]}`);
  } catch {
    lines.push('emscripten is not installed where this was built');
  }
  for (const folder of ['web', 'wasm']) {
    const { devDependencies } = JSON.parse(
      await readFile(join(root, folder, 'package.json'), 'utf8'),
    );
    for (const [name, version] of Object.entries(devDependencies)) {
      lines.push(`${name} ${version} (${folder}/)`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: run its own scripts, module and style, and nothing else. */
const policyOf = (scripts, style) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    // For the empty icon: without one, browsers ask the server for /favicon.ico.
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const { load } = await import(pathToFileURL(modulePath).href);
const pi = await load();
const [template, first, script, style] = await Promise.all([
  readFile(join(here, 'src/index.html'), 'utf8'),
  bundle('first.js', { format: 'iife', minify: true }),
  bundle('main.js', {
    format: 'esm',
    alias: { 'pi-score': modulePath },
    conditions: ['browser', 'production'],
  })
    .then(minifyScript)
    .then(payloadLast),
  bundle('styles/page.css', { minify: true }),
]);
const policy = policyOf([first, script], style);
const newest = pi.describe(pi.years().at(-1));
const parts = {
  POLICY: policy,
  TITLE: en.title,
  STYLE: style,
  FIRST: first,
  APP: await prerender(pi),
  STATIC: staticPage(newest, en),
  SCRIPT: script,
};
const page = template.replace(/%([A-Z]+)%/g, (_, name) => parts[name]);

const points = await pointsFiles(pi, { bundle, hash });
const builder = await builderFile(pi, { bundle, minifyScript, hash });
const files = {
  'index.html': page,
  'embed.html': builder.page,
  ...points.files,
  ...(await widgetFiles({
    policies: { PAGE: policy, BUILDER: builder.policy, POINTS: points.policy },
    years: pi.years(),
    description: newest,
    lastYear: pi.describe(pi.years().at(-2)),
    bundle,
    hash,
  })),
};
const packages = {
  'index.html': [...bundled['main.js'], ...bundled['first.js'], ...bundled['styles/page.css']],
  'pi-score-estimator.js': bundled['../widget/pi-score-estimator.js'],
  'help-article.html': bundled['../widget/help-article.css'],
};
files['LICENSES.txt'] = await licences({ root, packages });

await mkdir(outPath, { recursive: true });
for (const [name, text] of Object.entries(files)) await writeFile(join(outPath, name), text);
const beside =
  dirname(modulePath) === outPath ? ['contract.schema.json', 'pi-score.d.ts', 'pi-score.mjs'] : [];
const site = [
  ...Object.entries(files),
  ...(await Promise.all(beside.map(async (name) => [name, await readFile(join(outPath, name))]))),
];
const sums = site.map(([name, content]) => ({
  name,
  sum: createHash('sha256').update(content).digest('hex'),
  zipped: gzipSync(content, { level: 9 }).length,
}));
await writeFile(
  join(outPath, 'SHA256SUMS'),
  sums.map(({ name, sum }) => `${sum}  ${name}\n`).join(''),
);
await writeFile(join(outPath, 'TOOLS.txt'), await tools());
// Not among the sums either: it names the sums, and versions of tools.
const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
const materials = await bill({
  root,
  version,
  sums: Object.fromEntries(sums.map(({ name, sum }) => [name, sum])),
  packages,
});
await writeFile(join(outPath, 'sbom.cdx.json'), `${JSON.stringify(materials, null, 2)}\n`);
// Also where the umask of the builder is strict, a web server must be able to read the site.
await chmod(outPath, 0o755);
for (const name of await readdir(outPath)) await chmod(join(outPath, name), 0o644);
for (const { name, sum, zipped } of sums) {
  process.stdout.write(`${sum}  ${join(outPath, name)} (${zipped} bytes gzip -9)\n`);
}

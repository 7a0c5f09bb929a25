/**
 * The software bill of materials of what is shipped, and the licences of what it holds of others.
 * The same files and the same versions of the tools give the same bytes: there is no date in it,
 * and no serial number.
 */
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { emscripten, ofTheCommand } from './parts.js';

const notices = new URL('notices/', import.meta.url);
/** The files that hold the WebAssembly, and the JavaScript around it. */
const holdModule = ['index.html', 'pi-score.mjs'];

/**
 * @param {import('esbuild').Metafile} metafile of a bundle
 * @returns {string[]} the names of the npm packages that have bytes in it
 */
export function packagesIn(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter((name) => name !== undefined);
}

/** The version of a Debian package; undefined where it is not installed or this is no Debian. */
async function debianVersion(name) {
  try {
    const asked = ['--show', `--showformat=\${Version}\n`, name];
    const { stdout } = await promisify(execFile)('dpkg-query', asked);
    // Installed for several architectures, a package has a line for each.
    return stdout.split('\n')[0] || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The licence of a package of npm: the text that it comes with, or else the one of its sources,
 * which stands among the notices here.
 */
async function licenceText(folder, name) {
  const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return readFile(file ? join(folder, file) : new URL(`${name}.txt`, notices), 'utf8');
}

/**
 * Components of npm packages, as the lock file pins them.
 * @param {string[]} names
 * @param {string} folder that of package-lock.json and node_modules
 * @returns {Promise<{component: object, notice: string}[]>}
 */
async function npmComponents(names, folder) {
  const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  return Promise.all(
    [...new Set(names)].sort().map(async (name) => {
      const { version, license, integrity } = packages[`node_modules/${name}`];
      const [algorithm, sum] = integrity.split(/-(.*)/);
      const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
      return {
        component: {
          type: 'library',
          'bom-ref': purl,
          name,
          version,
          hashes: [
            {
              alg: algorithm.replace('sha', 'SHA-'),
              content: Buffer.from(sum, 'base64').toString('hex'),
            },
          ],
          licenses: [{ expression: license }],
          purl,
        },
        notice: await licenceText(join(folder, 'node_modules', name), name),
      };
    }),
  );
}

/**
 * @param {import('./parts.js').Part} part
 * @returns {Promise<object>} its component, with those of its parts in it
 */
async function componentOf({ name, debian, licence, description, linked, parts = [] }) {
  const version = debian && (await debianVersion(debian));
  return {
    type: 'library',
    'bom-ref': name,
    name,
    ...(version && { version }),
    description,
    licenses: [{ expression: licence }],
    ...(version && { purl: `pkg:deb/debian/${debian.replaceAll('+', '%2B')}@${version}` }),
    properties: [{ name: 'pi-score:linked', value: linked ?? 'static' }],
    ...(parts.length && { components: await Promise.all(parts.map(componentOf)) }),
  };
}

/** What LICENSES.txt says of one part: a heading, and the notice. */
const section = (title, licence, text) =>
  `${'='.repeat(80)}\n${title}: ${licence}\n${'='.repeat(80)}\n\n${text.trim()}\n`;

/**
 * @param {object} options
 * @param {string} options.root the top folder of the project
 * @param {Record<string, string[]>} options.packages the npm packages in each shipped file
 * @returns {Promise<string>} LICENSES.txt: the project's licence, and that of each part of others
 */
export async function licences({ root, packages }) {
  const npm = await npmComponents(Object.values(packages).flat(), join(root, 'web'));
  const parts = [emscripten, ...emscripten.parts, ...ofTheCommand].filter(({ notice }) => notice);
  const sections = await Promise.all([
    readFile(join(root, 'LICENSE'), 'utf8').then((text) =>
      section('PI score estimator', 'MIT', text),
    ),
    ...npm.map(({ component: { name, licenses }, notice }) =>
      section(`${name}, in the page`, licenses[0].expression, notice),
    ),
    ...parts.map(async ({ name, licence, notice }) => {
      const where = ofTheCommand.some((part) => part.name === name) ? 'the command' : 'the module';
      const text = await readFile(new URL(notice, notices), 'utf8');
      return section(`${name}, in ${where}`, licence, text);
    }),
  ]);
  return sections.join('\n');
}

/**
 * @param {object} options
 * @param {string} options.root the top folder of the project
 * @param {string} options.version of the project
 * @param {Record<string, string>} options.sums SHA-256 of each file of the site, by its name
 * @param {Record<string, string[]>} options.packages the npm packages in each shipped file
 * @returns {Promise<object>} a bill of materials in the format CycloneDX 1.6
 */
export async function bill({ root, version, sums, packages }) {
  const npm = await npmComponents(Object.values(packages).flat(), join(root, 'web'));
  const refs = new Map(npm.map(({ component }) => [component.name, component['bom-ref']]));
  const ofModule = await componentOf(emscripten);
  const ofCommand = await Promise.all(ofTheCommand.map(componentOf));
  const files = Object.entries(sums).map(([name, content]) => ({
    type: 'file',
    'bom-ref': `file:${name}`,
    name,
    hashes: [{ alg: 'SHA-256', content }],
    licenses: [{ expression: 'MIT' }],
  }));
  const own = { licenses: [{ expression: 'MIT' }], version };
  const command = { type: 'application', 'bom-ref': 'command', name: 'pi-score', ...own };
  const holds = (ref, parts) => ({ ref, dependsOn: parts });
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': 'project', name: 'pi-score-estimator', ...own },
    },
    components: [
      ...files,
      { ...command, description: 'The native command, which everybody builds for their system' },
      ...npm.map(({ component }) => component),
      ofModule,
      ...ofCommand,
    ],
    dependencies: [
      holds('project', [...files.map((file) => file['bom-ref']), 'command']),
      ...files.map((file) =>
        holds(file['bom-ref'], [
          ...new Set((packages[file.name] ?? []).map((name) => refs.get(name))),
          ...(holdModule.includes(file.name) ? [ofModule['bom-ref']] : []),
        ]),
      ),
      holds(
        ofModule['bom-ref'],
        ofModule.components.map((part) => part['bom-ref']),
      ),
      holds(
        'command',
        ofCommand.map((part) => part['bom-ref']),
      ),
    ],
  };
}

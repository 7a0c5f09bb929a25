// Lays out the npm package: the built module, its types, the schema of the contract and the
// licences of others with the package's own description, so that `npm pack` only has to pack.
// node wasm/pack.js --site build/site --out build/package

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { site: { type: 'string' }, out: { type: 'string' } } });
const source = (name) => new URL(name, import.meta.url);

// Who uses the package has nothing to build.
const manifest = JSON.parse(await readFile(source('package.json'), 'utf8'));
delete manifest.devDependencies;
const out = resolve(values.out);
await mkdir(out, { recursive: true });
await writeFile(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await copyFile(source('README.md'), join(out, 'README.md'));
await copyFile(source('../LICENSE'), join(out, 'LICENSE'));
for (const name of manifest.files) {
  await copyFile(join(resolve(values.site), name), join(out, name));
}

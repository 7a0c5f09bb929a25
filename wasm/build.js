// Packs the module into one file: the API, emscripten's glue and the WebAssembly inside it.
// node wasm/build.js --glue build/wasm/wasm/pi-score-glue.mjs --out build/site

import { build } from 'esbuild';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateSync } from 'node:zlib';

const { values } = parseArgs({ options: { glue: { type: 'string' }, out: { type: 'string' } } });
const glue = resolve(values.glue);
const here = dirname(fileURLToPath(import.meta.url));

/** `#glue` and `#bytes`, which the API imports without knowing where a build puts them. */
const inputs = {
  name: 'inputs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: glue }));
    onResolve({ filter: /^#bytes$/ }, () => ({ path: 'bytes', namespace: 'bytes' }));
    onLoad({ filter: /.*/, namespace: 'bytes' }, async () => {
      const wasm = await readFile(glue.replace(/\.mjs$/, '.wasm'));
      return {
        // Deflated before it becomes text: a compressed transfer cannot see through base64 otherwise. DecompressionStream works on
        // bytes in memory; there is no request.
        contents: `
          export async function wasmBytes() {
            const packed = Uint8Array.from(atob('${deflateSync(wasm, { level: 9 }).toString('base64')}'), (c) => c.charCodeAt(0));
            return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
          }`,
      };
    });
  },
};

await mkdir(values.out, { recursive: true });
await build({
  entryPoints: [join(here, 'pi-score.js')],
  outfile: join(values.out, 'pi-score.mjs'),
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  plugins: [inputs],
});
await copyFile(join(here, 'pi-score.d.ts'), join(values.out, 'pi-score.d.ts'));

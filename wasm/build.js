// Packs the module into one file: the API, emscripten's glue and the WebAssembly inside it. Beside
// it go the schema of the contract and the types that follow from it.
// node wasm/build.js --glue build/wasm/wasm/pi-score-glue.mjs --out build/site

import zopfli from '@gfx/zopfli';
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { declarations } from './types.js';

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
      const deflated = await zopfli.zlibAsync(wasm, { numiterations: 15 });
      return {
        // Deflated, as tightly as the format admits, before it becomes text: a compressed transfer
        // cannot see through base64 otherwise. DecompressionStream works on bytes in memory; there
        // is no request.
        contents: `
          export async function wasmBytes() {
            const text = atob('${Buffer.from(deflated).toString('base64')}');
            const packed = new Uint8Array(text.length);
            for (let at = 0; at < text.length; ++at) packed[at] = text.charCodeAt(at);
            return new Response(new Response(packed).body.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
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
  // The glue knows ways to load its bytes that it is never to need; without these names it cannot
  // even try.
  define: { fetch: 'undefined', XMLHttpRequest: 'undefined' },
});

const schema = await readFile(join(here, '../core/contract/contract.schema.json'), 'utf8');
const functions = await readFile(join(here, 'functions.d.ts'), 'utf8');
await writeFile(join(values.out, 'contract.schema.json'), schema);
await writeFile(join(values.out, 'pi-score.d.ts'), declarations(functions, JSON.parse(schema)));

/** A plug-in of esbuild for the parser of Papa Parse. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Bundles of Papa Parse its parser alone. All else that it can do, such as downloading and starting
 * workers, the page must not carry. The address in its notice goes too, so that all addresses in
 * the page are citations.
 */
export const parserAlone = {
  name: 'parser-alone',
  setup(building) {
    building.onResolve({ filter: /^papaparse$/ }, () => ({
      path: fileURLToPath(new URL('node_modules/papaparse/papaparse.js', import.meta.url)),
    }));
    building.onLoad({ filter: /papaparse\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const part = (pattern) => {
        const found = source.match(pattern);
        if (!found) throw new Error(`Papa Parse has nothing like ${pattern} any more`);
        return found[0];
      };
      const functions = ['Parser', 'escapeRegExp', 'isFunction', 'stripBom'];
      return {
        contents: [
          part(/^\/\* @license[\s\S]*?\*\//).replace(/https:.*/, 'Copyright (c) 2015 Matthew Holt'),
          'const Papa = {};',
          part(/^\tPapa\.BYTE_ORDER_MARK = .*$/m),
          part(/^\tPapa\.BAD_DELIMITERS = .*$/m),
          ...functions.map((name) => part(new RegExp(`^\tfunction ${name}\\([^]*?^\t}`, 'm'))),
          'export default { Parser };',
        ].join('\n'),
      };
    });
  },
};

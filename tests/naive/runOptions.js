// The options that both comparisons take on their command lines.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @param {object} product what is compared
 * @param {string} product.option the option that names it: `command` or `module`
 * @param {string} product.path where it stands, from the root of the project
 * @param {string} count how many submissions are compared where `--count` is not given
 * @returns {{count: number, seed: number, field: string, path: string}} `path`: that of the product
 * @throws where `--count` or `--seed` is no whole number
 */
export function runOptions({ option, path }, count) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: count },
      seed: { type: 'string', default: '20261121' },
      field: { type: 'string', default: '' },
      [option]: {
        type: 'string',
        default: fileURLToPath(new URL(`../../${path}`, import.meta.url)),
      },
    },
  });
  const wanted = Number(values.count);
  const seed = values.seed === 'random' ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
  if (!Number.isInteger(wanted) || wanted < 1 || !Number.isInteger(seed)) {
    throw new Error('--count and --seed are whole numbers');
  }
  return { count: wanted, seed, field: values.field, path: values[option] };
}

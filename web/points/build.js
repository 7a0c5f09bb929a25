/** The pages with the points of each year. */
import { pointsPolicy } from '../widget/policies.js';
import { pointsPage } from './page.js';

/**
 * @param {import('../../wasm/pi-score').PiScore} pi
 * @param {{bundle: (file: string, options: object) => Promise<string>, hash: (text: string) =>
 *   string}} tools as for widgetFiles()
 * @returns {Promise<{policy: string, files: Record<string, string>}>} the policy that all of them
 *   have, and their texts by their names
 */
export async function pointsFiles(pi, { bundle, hash }) {
  const [style, script] = await Promise.all([
    bundle('../points/page.css', { minify: true }),
    bundle('../points/script.js', { format: 'iife', minify: true }),
  ]);
  const policy = pointsPolicy(hash(script), hash(style));
  const page = (year) => pointsPage(pi, year, { policy, style, script });
  return {
    policy,
    files: Object.fromEntries(pi.years().map((year) => [`points-${year}.html`, page(year)])),
  };
}

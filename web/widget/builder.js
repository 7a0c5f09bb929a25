/** The builder of snippets, one self-contained file. */
import { readFile } from 'node:fs/promises';
import { embed as words } from '../src/strings/en/embed.js';
import { withTrademark } from '../src/trademark.js';
import { builderPolicy } from './policies.js';

/** What the builder needs to know of a year. */
const brief = ({ performanceYear, measures, objectives }) => ({
  performanceYear,
  objectives: objectives.map(({ id, title }) => ({ id, title })),
  measures: measures.map(({ measureId, plainName, objective, role, secondReportOf }) => ({
    measureId,
    plainName: withTrademark(plainName),
    objective,
    role,
    secondReportOf,
  })),
});

/**
 * @param {import('../../wasm/pi-score').PiScore} pi
 * @param {{bundle: Function, minifyScript: (text: string) => Promise<string>, hash: (text: string)
 *   => string}} tools as for widgetFiles()
 * @returns {Promise<{policy: string, page: string}>}
 */
export async function builderFile(pi, { bundle, minifyScript, hash }) {
  const years = pi.years();
  const [template, script, style] = await Promise.all([
    readFile(new URL('../src/embed/page.html', import.meta.url), 'utf8'),
    bundle('embed/main.js', {
      format: 'esm',
      conditions: ['browser', 'production'],
      define: { NEWEST: String(years.at(-1)) },
    }).then(minifyScript),
    bundle('styles/embed.css', { minify: true }),
  ]);
  const parts = {
    POLICY: builderPolicy(hash(script), hash(style)),
    TITLE: words.title,
    NOSCRIPT: words.noScript,
    STYLE: style,
    // Within a script element only "<" could end it.
    YEARS: JSON.stringify(years.map((year) => brief(pi.describe(year)))).replaceAll('<', '\\u003c'),
    SCRIPT: script,
  };
  return {
    policy: parts.POLICY,
    page: template.replace(/%([A-Z]+)%/g, (_, name) => parts[name]),
  };
}

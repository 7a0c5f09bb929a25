/**
 * The files beside the page: the loader of the widget, the demonstration article, and the headers
 * for hosts.
 */
import { readFile } from 'node:fs/promises';
import { withTrademark } from '../src/trademark.js';
import { articlePolicy, permissions } from './policies.js';

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');
const fill = (template, parts) => template.replace(/%([A-Z]+)%/g, (_, name) => parts[name]);
const escape = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const inSentence = (parts, joint) =>
  [parts.slice(0, -1).join('; '), parts.at(-1)].filter(Boolean).join(`; ${joint} `);

/** The invented product of the article supports all but what takes an agreement under TEFCA. */
const isSupported = ({ role, points, title }) =>
  points > 0 && (role === 'required' || role === 'bonus') && !title.includes('TEFCA');

/** A certification ID of nobody's product, in the newest form that CMS lists. */
const inventedId = ({ cehrt: { formats, unlistedFormats = [] } }) =>
  formats
    .filter((format) => !unlistedFormats.includes(format))
    .at(-1)
    .replace(/X{10}$/, 'EXAMPLEEHR')
    .replace(/^XX/, '00');

/**
 * @param {object} parts
 * @param {Record<string, string>} parts.policies of the other pages, by their names in the header
 * files
 * @param {number[]} parts.years
 * @param {import('../../wasm/pi-score').YearDescription} parts.description the year of the article
 * @param {import('../../wasm/pi-score').YearDescription} parts.lastYear the year before it
 * @param {(file: string, options: object) => Promise<string>} parts.bundle minifies a script or a
 * style sheet
 * @param {(text: string) => string} parts.hash the source that allows an inline text
 * @returns {Promise<Record<string, string>>} the text of each file by its name
 */
export async function widgetFiles({ policies, years, description, lastYear, bundle, hash }) {
  const [loader, style] = await Promise.all([
    bundle('../widget/pi-score-estimator.js', {
      format: 'iife',
      minify: true,
      define: { NEWEST: String(description.performanceYear) },
    }),
    bundle('../widget/help-article.css', { minify: true }),
  ]);
  const article = articlePolicy(hash(style));
  const { measures, objectives, grounds } = description;
  const supported = measures.filter(isSupported).map(({ measureId }) => measureId);
  const titles = (list) => list.map(({ title }) => escape(withTrademark(title)));
  const hosting = { ...policies, ARTICLE: article, PERMISSIONS: permissions };
  const pointsRule = (year) =>
    ['', '.html']
      .map(
        (end) =>
          `/points-${year}${end}\n  Content-Security-Policy: ${policies.POINTS}; frame-ancestors *\n  Cross-Origin-Embedder-Policy: require-corp`,
      )
      .join('\n\n');
  return {
    'pi-score-estimator.js': `${loader}\n`,
    'help-article.html': fill(await read('help-article.html'), {
      POLICY: article,
      STYLE: style,
      YEAR: String(description.performanceYear),
      SUMMARY: escape(description.summary),
      PERIOD: escape(description.period.summary),
      CEHRT: escape(description.cehrt.summary),
      ATTESTATIONS: inSentence(
        titles(measures.filter(({ role }) => role === 'attestation')),
        'and',
      ),
      ID: inventedId(description),
      SUPPORTS: supported.join(' '),
      HELP: supported
        .slice(0, 3)
        .map((id) => `${id}=https://help.example.com/${id}`)
        .join(' '),
      LAST: String(lastYear.performanceYear),
      LASTID: inventedId(lastYear),
      ROUTES: inSentence(titles(objectives.flatMap(({ routes }) => routes ?? [])), 'or'),
      BONUS: description.bonuses
        .map(({ title, summary }) => `${escape(title)}: ${escape(summary)}`)
        .join(' '),
      COMPLETENESS: escape(description.completeness.summary),
      AUTOMATIC: inSentence(titles(grounds.filter(({ how }) => how === 'automatic')), 'or'),
      HARDSHIPS: inSentence(titles(grounds.filter(({ how }) => how === 'application')), 'or'),
    }),
    _headers: fill(await read('_headers'), {
      ...hosting,
      YEARS: years.map(pointsRule).join('\n\n'),
    }),
    'nginx.conf': fill(await read('nginx.conf'), hosting),
  };
}

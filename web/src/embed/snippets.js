/**
 * The snippets for each platform, and what the platform needs. The builder and the embedding guide
 * both take them from here.
 */
import { embed as words } from '../strings/en/embed.js';
import { fragmentOf } from './attributes.js';

/**
 * A text as the value of an attribute between double quotes. The braces are signs of Handlebars and
 * of MDX, the brackets of WordPress.
 */
const quote = (text) =>
  `"${text.replace(/[&<>"{}[\]]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? `#${sign.charCodeAt(0)}`};`)}"`;

const lineWidth = 100;

/** An opening tag: on one line where it fits, else an attribute a line. */
function tag(name, attributes, end = '>') {
  const parts = attributes.map(([key, value]) => (value === '' ? key : `${key}=${quote(value)}`));
  const line = `<${[name, ...parts].join(' ')}${end}`;
  if (line.length <= lineWidth) return line;
  return `<${[name, ...parts].join('\n  ')}${end === ' />' ? '\n/>' : end}`;
}

/**
 * @typedef {{base: string, attributes: [string, string][], year: string}} Setup `base`: the address
 *   of the site, with a slash at its end; `attributes`: as attributesOf() returns them
 */

const label = ({ attributes }) => attributes.find(([name]) => name === 'label')?.[1] ?? words.label;

const script = ({ base }) =>
  `${tag('script', [
    ['src', `${base}pi-score-estimator.js`],
    ['defer', ''],
  ])}</script>`;

/** The element, with a link for readers without scripts. */
const element = (setup, more = []) =>
  `${tag('pi-score-estimator', [...setup.attributes, ...more])}
  <a href=${quote(setup.base)}>${words.link}</a>
</pi-score-estimator>`;

const table = ({ base, year }, more = []) =>
  `${tag('pi-score-table', [['year', year], ...more])}
  <a href=${quote(`${base}points-${year}.html`)}>${words.tableLink(year)}</a>
</pi-score-table>`;

const address = (setup) => `${setup.base}index.html#${fragmentOf(setup.attributes)}`;

/** Attributes of a frame; React spells one of them in its own way. */
const frameAttributes = (setup, referrerPolicy) => [
  ['src', address(setup)],
  ['title', label(setup)],
  ['width', '100%'],
  ['height', '600'],
  ['loading', 'lazy'],
  [referrerPolicy, 'no-referrer'],
  ['sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox'],
];
const frame = (setup) => `${tag('iframe', frameAttributes(setup, 'referrerpolicy'))}</iframe>`;

const src = ({ base }) => [['src', `${base}index.html`]];
const tableSrc = ({ base, year }) => [['src', `${base}points-${year}.html`]];

/** @returns {string} what a Content-Security-Policy has to allow */
const policyFor = ({ base, year }, withScript) =>
  [
    ...(withScript ? [`script-src ${base}pi-score-estimator.js`] : []),
    `frame-src ${base}index.html${withScript ? ` ${base}points-${year}.html` : ''}`,
  ].join('; ');

/**
 * The platforms. `blocks`: what to copy, each with the name by which tests know it, its language,
 * what it is and its text; `withScript`: whether a policy has to allow the loader.
 * @type {{id: string, withScript: boolean, blocks: (setup: Setup) => {name: string, language:
 *   string, title: string, text: string}[]}[]}
 */
export const platforms = [
  {
    id: 'plain',
    withScript: true,
    blocks: (setup) => [
      ['plain', 'html', words.blocks.estimator, `${script(setup)}\n\n${element(setup)}`],
      ['table', 'html', words.blocks.table, table(setup)],
    ],
  },
  {
    id: 'mintlify',
    withScript: false,
    blocks: (setup) => [
      ['mintlify', 'mdx', words.blocks.estimator, element(setup, src(setup))],
      ['mintlify-table', 'mdx', words.blocks.table, table(setup, tableSrc(setup))],
      [
        'mintlify-frame',
        'mdx',
        words.blocks.frame,
        tag('iframe', frameAttributes(setup, 'referrerPolicy'), ' />'),
      ],
    ],
  },
  {
    id: 'wordpress',
    withScript: true,
    blocks: (setup) => [
      [
        'wordpress',
        'html',
        words.blocks.estimator,
        `<!-- wp:html -->\n${script(setup)}\n${element(setup)}\n<!-- /wp:html -->`,
      ],
    ],
  },
  {
    id: 'zendesk',
    withScript: true,
    blocks: (setup) => [
      ['zendesk-frame', 'html', words.blocks.frame, frame(setup)],
      [
        'zendesk',
        'handlebars',
        words.blocks.template,
        `{{#is article.id 123456789}}\n${script(setup)}\n${element(setup)}\n{{/is}}`,
      ],
    ],
  },
  {
    id: 'confluence',
    withScript: false,
    blocks: (setup) => [['confluence', 'text', words.blocks.address, address(setup)]],
  },
  {
    id: 'frame',
    withScript: false,
    blocks: (setup) => [['frame', 'html', words.blocks.frame, frame(setup)]],
  },
].map(({ blocks, ...platform }) => ({
  ...platform,
  blocks: (setup) =>
    blocks(setup).map(([name, language, title, text]) => ({ name, language, title, text })),
}));

/** @returns {{name: string, language: string, title: string, text: string}} for a strict policy */
export const policyBlock = (setup, withScript = true) => ({
  name: 'policy',
  language: 'csp',
  title: words.blocks.policy,
  text: policyFor(setup, withScript),
});

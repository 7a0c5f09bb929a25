/**
 * Writes the snippets of web/EMBEDDING.md, between its two marks, from what the builder hands out:
 * `node web/widget/guide.js [YEAR]`. A test fails where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { platforms, policyBlock } from '../src/embed/snippets.js';
import { embed as words } from '../src/strings/en/embed.js';

const path = fileURLToPath(new URL('../EMBEDDING.md', import.meta.url));
const begin = '<!-- Written by web/widget/guide.js; change web/src/embed/snippets.js. -->\n';
const end = '<!-- End of what web/widget/guide.js writes. -->';

/** @returns {string} a paragraph with lines of at most 100 characters */
function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (longer.length <= 100) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('\n');
}

const block = ({ title, language, name, text }) =>
  `${title}:\n\n\`\`\`${language} ${name}\n${text}\n\`\`\``;

/** @returns {string} the snippets as Markdown, for that year */
export function snippetsFor(year) {
  const setup = {
    base: 'https://estimator.example.org/',
    year,
    attributes: [
      ['year', year],
      ['product', 'ExampleEHR'],
      ['label', words.label],
    ],
  };
  const sections = platforms.map(({ id, blocks }) => {
    const { name, needs } = words.platforms[id];
    return [`## ${name}`, wrapped(needs.join(' ')), ...blocks(setup).map(block)].join('\n\n');
  });
  return `${[...sections, `## A site with a strict Content-Security-Policy\n\n${block(policyBlock(setup))}`].join('\n\n')}\n\n`;
}

const guide = readFileSync(path, 'utf8');
const from = guide.indexOf(begin) + begin.length;
const to = guide.indexOf(end);
if (from < begin.length || to < from) throw new Error(`${path} lacks the marks of the snippets`);

/** @returns {string} the year that the snippets of the guide have now */
export const yearOfGuide = () => guide.slice(from, to).match(/ year="(\d{4})"/)[1];

/** @returns {string} the guide with the snippets that belong there, for a year */
export const guideFor = (year) => `${guide.slice(0, from)}\n${snippetsFor(year)}${guide.slice(to)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path, guideFor(process.argv[2] ?? yearOfGuide()));
}

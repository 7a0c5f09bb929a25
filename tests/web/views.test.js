/** The views as markup, without a browser, over answers and states of the page at random. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markupOf } from '../../web/prerender.js';
import { reportedObjectives } from '../../web/src/state/fields.js';
import { read } from '../../web/src/state/import/read.js';
import { readPresets } from '../../web/src/state/presets.js';
import { answersIn } from './arbitrary.js';
import { dana, full, pageWith, pi, published, stateWith, years } from './fixtures.js';
import { answered, qrdaFile } from './qrda-file.js';

const valuesOf = (markup, pattern) => [...markup.matchAll(pattern)].map(([, value]) => value);
const escaped = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** @returns {string} what a reader reads, a line an element, without what is set in <code> */
const textOf = (markup) =>
  markup
    .replace(/<code[\s\S]*?<\/code>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => escaped[name]);

/** Whatever the answers are, this holds of the markup. */
function check(markup) {
  assert.doesNotMatch(markup, /.{0,80}(undefined|NaN|\[object|null).{0,80}/);
  const said = [
    textOf(markup),
    ...valuesOf(markup, / (?:aria-label|placeholder|title)="([^"]*)"/g),
  ].join('\n');
  assert.doesNotMatch(said, /.*PI_[A-Z].*/);
  assert.doesNotMatch(said, /.*\b0 of 0\b.*/);
  const nameless =
    / aria-label=""|<(label|legend|button|summary|h[1-6]|caption|dt)\b[^>]*>\s*<\/\1>/;
  assert.doesNotMatch(markup, nameless);

  const ids = valuesOf(markup, / id="([^"]*)"/g);
  assert.deepEqual(
    ids.filter((id, at) => !id || ids.indexOf(id) !== at),
    [],
    'an id is empty, or there twice',
  );
  const named = valuesOf(markup, / (?:for|aria-labelledby|aria-describedby)="([^"]*)"/g);
  const skipped = valuesOf(markup, / href="#([^"]*)" data-scroll=/g);
  assert.deepEqual(
    [...named.flatMap((names) => names.split(' ')), ...skipped].filter((id) => !ids.includes(id)),
    [],
    'there is no element with such an id',
  );
}

/** The states in which the page can be, apart from its answers. */
const looks = {
  'the form': {},
  'the form with all its parts open': { whyOpen: true, scoresOpen: true, checked: true },
  'other dates, a link and what was tried': {
    otherDates: true,
    link: 'file:///index.html#v=1',
    copied: true,
    tried: 'Attest to bi-directional exchange, if it is true: +9 points.',
    undo: stateWith(full).desk,
    canKeep: true,
    kept: true,
  },
  'the comparison': { view: 'compare' },
  'the review of a file': {
    view: 'review',
    brought: read(pi, pi.describe(2025), qrdaFile({ year: 2025, entries: answered('PI_EP_2') })),
    broughtProgram: '',
  },
  'the review of a table that is not all understood': {
    view: 'review',
    brought: read(pi, pi.describe(2026), 'SRA,yes\n?,1,2\nPDMP,?'),
    broughtProgram: '',
  },
  'the review of scenarios': {
    view: 'review',
    brought: { scenarios: [{ name: '', answers: full }] },
  },
  'many clinicians': {
    view: 'many',
    many: { step: 'start', problem: 'No rows.', note: 'Stopped.' },
  },
  'the reading of a file': { view: 'many', many: { step: 'reading', share: 0.5 } },
  'the report': { report: true, today: '2026-11-21' },
};
/** What an author may preset, some of it wrong. */
const presetIn = ({ performanceYear }) =>
  readPresets(
    pi,
    `compact=1&year=${performanceYear}&product=<b>EHR</b>&supports=PI_PEA_1&help=PI_EP_1=https://help.example.com/&theme=pink`,
  );
const inArticle = (description) =>
  ['overview', 'report', ...reportedObjectives(description).map(({ id }) => id), 'done'].flatMap(
    (part) => [
      { compact: true, part, scoresOpen: true },
      { compact: true, part, presets: presetIn(description) },
    ],
  );

for (const year of years) {
  const description = pi.describe(year);
  const blank = { year: String(year), entityType: 'individual', programName: 'mips' };
  const excludable = description.measures.filter(({ exclusions }) => exclusions.length);
  const anyLook = fc
    .record({
      look: fc.constantFrom(...Object.values(looks), ...inArticle(description)),
      cannot: fc.constantFrom(undefined, ...excludable.map(({ measureId }) => measureId)),
      target: fc.constantFrom('90', '100', '', 'x', '62,5'),
    })
    .map(({ look, ...others }) => ({ ...others, ...look }));

  test(`the views of ${year} are sound before anything is answered`, async () => {
    for (const look of [...Object.values(looks), ...inArticle(description)]) {
      check(await markupOf(pageWith(blank, look)));
    }
  });

  test(`the views of ${year} are sound whatever is answered`, () =>
    fc.assert(
      fc.asyncProperty(answersIn(year), anyLook, async (answers, look) => {
        check(await markupOf(pageWith(answers, look)));
      }),
      { numRuns: 25 },
    ));
}

test('the views are sound with finished answers, with four columns and with a message', async () => {
  for (const answers of [full, published, dana]) {
    for (const look of [...Object.values(looks), ...inArticle(pi.describe(Number(answers.year)))]) {
      const ui = { ...look, message: { title: 'Refused', bad: true, details: ['a', 'b'] } };
      check(await markupOf(pageWith(answers, ui)));
    }
  }
  const page = pageWith(full, { view: 'compare', report: true });
  const scenarios = [full, published, dana, { ...dana, entityType: 'group' }].map((answers) => ({
    name: '',
    answers,
  }));
  check(await markupOf({ ...page, desk: { scenarios, active: 0 } }));
});

test('the form shows every measure with points of the year that is not part of a way not chosen', async () => {
  for (const year of years) {
    const markup = await markupOf(
      pageWith({ year: String(year), entityType: 'individual', programName: 'mips' }),
    );
    const { measures, objectives } = pi.describe(year);
    const onWays = objectives.flatMap(({ routes }) => routes ?? []).flatMap((way) => way.measures);
    for (const { measureId, secondReportOf } of measures) {
      assert.equal(
        markup.includes(` id="measure-${measureId}"`),
        !onWays.includes(measureId) && !secondReportOf,
        `${year} ${measureId}`,
      );
    }
  }
});

test('what somebody has typed and named stands in the markup as text and never as markup', async () => {
  const hostile = '<b id="x">"&amp;';
  const page = pageWith(
    { ...full, 'PI_EP_1.numerator': hostile, mvpId: hostile },
    { checked: true },
  );
  page.desk.scenarios[0].name = hostile;
  const markup = await markupOf({ ...page, ui: { ...page.ui, view: 'compare', report: true } });
  assert.doesNotMatch(markup, /<b id="x"/);
  check(markup);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageMaker } from '../../web/src/page.js';
import { fieldsOf } from '../../web/src/state/fields.js';
import { decodeShare } from '../../web/src/state/share.js';
import { anyAnswers } from './arbitrary.js';
import { dana, full, pageWith, pi, published, setting, stateWith, years } from './fixtures.js';

const half = { ...full, 'PI_EP_1.numerator': '50' };

/** The module, counting how often it is asked. */
function counted() {
  const times = { estimate: 0, advise: 0, describe: 0 };
  const count =
    (name) =>
    (...given) => {
      times[name] += 1;
      return pi[name](...given);
    };
  return {
    times,
    module: {
      years: () => pi.years(),
      changes: (from, to) => pi.changes(from, to),
      describe: count('describe'),
      estimate: count('estimate'),
      advise: count('advise'),
    },
  };
}

test('advice follows after a rest; until then the views have the last', () => {
  const make = pageMaker(pi);
  assert.equal(make(stateWith(full), false).advice, undefined);
  const first = make(stateWith(full), true).advice;
  assert.equal(first.score, 100);
  const typed = make(stateWith(half), false);
  assert.equal(typed.advice, first);
  assert.equal(typed.evaluation.estimate.score, 95);
  assert.equal(make(stateWith(half), true).advice.score, 95);
});

test('the score follows each key, and nothing is worked out twice', () => {
  const { times, module } = counted();
  const make = pageMaker(module);
  const state = stateWith(half);
  make(state, true);
  const before = { ...times };
  make({ ...state, ui: { ...state.ui, theme: 'dark' } }, true);
  make(state, false);
  assert.deepEqual(times, before);
  make(stateWith({ ...half }), true);
  assert.deepEqual(times, { ...before, estimate: before.estimate + 1 });
});

test('advice aims at the score that somebody wants, where it is one', () => {
  const targetsFor = (target) =>
    pageWith(half, { target }).advice.targets.map((plan) => plan.target);
  assert.deepEqual(targetsFor('90'), [90]);
  assert.deepEqual(targetsFor(' 62.5 '), [62.5]);
  for (const target of ['', '0', '-1', '101', 'x']) assert.deepEqual(targetsFor(target), []);
});

const wrong = {
  ...full,
  cehrtId: 'nonsense',
  performanceStart: '2020-01-01',
  'PI_PEA_1.numerator': 'many',
  'PI_EP_1.numerator': '116',
  'practice.clinicians': 'four',
  'score.quality': '101',
};

test('errors stand in the order of the form', () => {
  assert.deepEqual(
    [...pageWith(wrong).errors.keys()],
    [
      'practice.clinicians',
      'score.quality',
      'PI_EP_1.numerator',
      'PI_PEA_1.numerator',
      'performanceStart',
      'cehrtId',
    ],
  );
});

test('while a pair is being typed neither of its numbers shows an error', () => {
  const shown = (...typing) => [...pageWith(wrong, { typing: new Set(typing) }).errors.keys()];
  assert.equal(shown().length, 6);
  assert.ok(!shown('PI_EP_1.numerator').includes('PI_EP_1.numerator'));
  assert.ok(!shown('PI_EP_1.denominator').includes('PI_EP_1.numerator'));
  assert.ok(!shown('performanceEnd').includes('performanceStart'));
  assert.equal(shown('PI_EP_1.denominator', 'performanceEnd').length, 4);
});

test('whatever is wrong is shown once nothing is typed any more, and has a label', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const page = pageWith(answers);
      const order = [...fieldsOf(page.description, years).keys()];
      const places = [...page.errors.keys()].map((key) => order.indexOf(key));
      assert.equal(page.errors.size, page.evaluation.errors.size);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
      for (const key of page.errors.keys()) assert.notEqual(page.labelOf(key), key);
    }),
    { numRuns: 300 },
  );
});

test('a measure is new in the year that added it, and in the first year none is', () => {
  const newIn = (year) => {
    const page = pageWith({ ...setting(full), year: String(year) });
    return page.description.measures.map(({ measureId }) => measureId).filter(page.isNew);
  };
  assert.deepEqual(newIn(years[0]), []);
  assert.deepEqual(newIn(2022), ['PI_PPHI_2']);
  assert.deepEqual(newIn(2023), ['PI_HIE_6']);
  assert.deepEqual(newIn(2024), []);
  assert.deepEqual(newIn(2026), ['PI_PHCDRR_6']);
});

test('the changes since another year are those of the module', () => {
  for (const from of [2021, 2025]) {
    assert.deepEqual(pageWith(full).changesSince(from), pi.changes(from, 2026).changes);
  }
  assert.deepEqual(pageWith(full).changesSince(2026), []);
});

test('every measure and every objective has a plain name, and any other id is its own', () => {
  for (const year of years) {
    const page = pageWith({ ...setting(full), year: String(year) });
    const { measures, objectives } = page.description;
    for (const { measureId, plainName } of measures) {
      assert.equal(page.nameOf(measureId), plainName);
      assert.doesNotMatch(plainName, /PI_/);
    }
    for (const { id, plainName } of objectives) assert.equal(page.nameOf(id), plainName);
    assert.equal(page.nameOf('else'), 'else');
  }
});

test('a trademark is written with its sign', () => {
  const titles = pageWith(full).description.measures.map(({ title }) => title);
  assert.ok(titles.some((title) => title.includes('™')));
  for (const title of titles) assert.doesNotMatch(title, /\wTM\b/);
});

test('what would follow from another answer is worked out, and the answers stay', () => {
  const page = pageWith(full);
  assert.equal(page.whatIf({ 'PI_EP_2.answer': 'no' }).state, 'zero');
  assert.equal(page.whatIf({ 'PI_EP_1.numerator': '50' }).estimate.score, 95);
  assert.equal(page.whatIf({}).estimate.score, page.evaluation.estimate.score);
  assert.equal(page.answers, full);
  assert.equal(full['PI_EP_2.answer'], 'yes');
});

test('an assumption is as it is answered, or else as the year takes it', () => {
  assert.equal(pageWith(full).assumed('ecrSuppressed'), true);
  assert.equal(pageWith({ ...full, 'assume.ecrSuppressed': 'no' }).assumed('ecrSuppressed'), false);
  assert.equal(pageWith(published).assumed('automaticCircumstances'), false);
});

test('the link leads to the page with the answers, and without the certification ID', () => {
  const link = pageMaker(pi, { address: 'https://example.org/' })(stateWith(dana), true).link();
  const [address, fragment] = link.split('#');
  assert.equal(address, 'https://example.org/');
  assert.ok(!link.includes(dana.cehrtId));
  const expected = { ...dana, 'assume.cehrt': 'yes' };
  delete expected.cehrtId;
  assert.deepEqual(decodeShare(pi, fragment).answers, expected);
});

test('the views have the active scenario, and can look at the others', () => {
  const { ui } = stateWith(full);
  const scenarios = [full, published].map((answers) => ({ name: '', answers }));
  const page = pageMaker(pi)({ desk: { scenarios, active: 1 }, ui }, true);
  assert.equal(page.answers, published);
  assert.equal(page.evaluation.estimate.score, 64);
  assert.equal(page.sideOf(full).evaluation.estimate.score, 100);
  assert.equal(page.sideOf(full).description.performanceYear, 2026);
});

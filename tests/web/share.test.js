import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeShare, encodeShare } from '../../web/src/state/share.js';
import { evaluate } from '../../web/src/state/evaluate.js';
import { fieldsOf } from '../../web/src/state/fields.js';
import { readNumber } from '../../web/src/state/numbers.js';
import { anyAnswers } from './arbitrary.js';
import { describe, full, pi, published, years } from './fixtures.js';

const shared = (answers) => encodeShare(describe(answers), years, answers);

test('a link opens with the answers that it was made from, except the certification ID', () => {
  const { cehrtId, ...rest } = published;
  const link = shared(published);
  assert.ok(cehrtId && !link.includes(cehrtId));
  assert.deepEqual(decodeShare(pi, link), { answers: { ...rest, 'assume.cehrt': 'yes' } });
});

test('a certification ID or a name pasted into a wrong field is not put into the link', () => {
  for (const year of years) {
    const given = { year: String(year), entityType: 'group', programName: 'mvp' };
    for (const [key, { kind }] of fieldsOf(pi.describe(year), years)) {
      if (!['count', 'score', 'pathway'].includes(kind)) continue;
      for (const text of ['0015C1234567890', '2025C43YZH8S00G', 'Smith', 'Dr Smith 12', '12x']) {
        const link = shared({ ...given, [key]: text });
        assert.ok(!link.includes(key), `${link} for ${key}`);
        assert.equal(
          decodeShare(pi, `${shared(given)}&${key}=${encodeURIComponent(text)}`).refused,
          'content',
          key,
        );
      }
    }
  }
});

/** @returns {boolean} whether the page asks for a number or an MVP there and this is none */
const isLeftOut = (field, value) =>
  (['count', 'score'].includes(field?.kind) && !Number.isFinite(readNumber(value))) ||
  (field?.kind === 'pathway' && !/^g\d{4}$/i.test(value));

test('a link carries any answers, except the certification ID and texts that are no numbers', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { answers: opened } = decodeShare(pi, shared(answers));
      const fields = fieldsOf(describe(answers), years);
      const expected = Object.fromEntries(
        Object.entries(answers).filter(
          ([key, value]) => key !== 'cehrtId' && value !== '' && !isLeftOut(fields.get(key), value),
        ),
      );
      if (answers.cehrtId) expected['assume.cehrt'] = 'yes';
      assert.deepEqual(opened, expected);
    }),
    { numRuns: 1000 },
  );
});

test('a link with anything that the page would not write is refused as a whole, with a reason', () => {
  const link = shared(full);
  for (const [fragment, refused] of [
    [link.replace('v=1', 'v=2'), 'version'],
    [link.replace('year=2026', 'year=1999'), 'year'],
    [link.replace('year=2026', 'year=02026'), 'year'],
    ['v=1', 'year'],
    [`${link}&PI_EP_9.answer=yes`, 'content'],
    [`${link}&cehrtId=2025C43YZH8S00G`, 'content'],
    [`${link}&name=Dr%20A`, 'content'],
    [`${link}&__proto__=x`, 'content'],
    [link.replace('PI_EP_2.answer=yes', 'PI_EP_2.answer=maybe'), 'content'],
    [link.replace('PI_EP_2.answer=yes', 'PI_EP_2.answer='), 'content'],
    [link.replace('performanceStart=2026-01-01', 'performanceStart=yesterday'), 'content'],
    [link.replace('PI_EP_1.numerator=100', `PI_EP_1.numerator=${'1'.repeat(25)}`), 'content'],
    [link.replace('PI_EP_1.numerator=100', 'PI_EP_1.numerator=1%0A0'), 'content'],
    [`${link}&year=2026`, 'not-a-link'],
    [`${link}&PI_PPHI_1`, 'not-a-link'],
    [`${link}&`, 'not-a-link'],
    [link.replace('PI_EP_1.numerator=100', 'PI_EP_1.numerator=%E0%A4%A'), 'not-a-link'],
    [`${link}${'&x=1'.repeat(3000)}`, 'not-a-link'],
  ]) {
    assert.equal(decodeShare(pi, fragment)?.refused, refused, fragment.slice(0, 200));
  }
});

test('a fragment that is not a shared scenario is ignored', () => {
  for (const fragment of ['', 'result', 'year=2026', 'compact=1&v=1']) {
    assert.equal(decodeShare(pi, fragment), undefined);
  }
});

test('any fragment opens as answers that can be scored, is refused, or is ignored', () => {
  const pieces = fc.constantFrom(
    'v=1',
    'year=2026',
    'year=2021',
    '&',
    '=',
    '%',
    'PI_EP_1.numerator',
    'PI_EP_2.answer=yes',
    '.',
    '-1',
    'services.21=7',
    '\u0000',
    '\ud800',
    'assume.cehrt=no',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((list) => list.join('')),
        fc.array(pieces).map((list) => `v=1&year=2026&${list.join('&')}`),
      ),
      (fragment) => {
        const opened = decodeShare(pi, fragment);
        if (opened?.answers) {
          assert.ok(
            Number.isFinite(
              evaluate(pi, describe(opened.answers), opened.answers, '').estimate.score,
            ),
          );
        } else if (opened) assert.match(opened.refused, /^(not-a-link|version|year|content)$/);
      },
    ),
    { numRuns: 5000 },
  );
});

// Points of single measures, against CMS's published example and the written rules.
import assert from 'node:assert/strict';
import test from 'node:test';
import { NO_EP_1, NO_PUBLIC_HEALTH, ROUTES, codes, maxima, scored } from './examples.js';
import { proportionPoints } from './sheet.js';
import { YEARS } from './years.js';

test("CMS's published example of 2021 scores 64 and contributes 16", () => {
  const estimate = scored(2021, {
    PI_EP_1: { numerator: 49, denominator: 115 },
    PI_HIE_1: { numerator: 1123, denominator: 1951 },
    PI_HIE_4: { numerator: 923, denominator: 951 },
    PI_PEA_1: { numerator: 861, denominator: 1809 },
    PI_PHCDRR_2: undefined,
    PI_PHCDRR_1_MULTI: true,
  });
  assert.deepEqual(
    ['PI_EP_1', 'PI_HIE_1', 'PI_HIE_4', 'PI_PEA_1', 'PI_PHCDRR_1', 'PI_PHCDRR_1_MULTI'].map(
      (id) => estimate.measures[id].points,
    ),
    [4, 12, 19, 19, 5, 5],
  );
  assert.equal(estimate.score, 64);
  assert.equal(estimate.contribution, 16);
  assert.equal(estimate.outcome, 'scored');
});

test('every year scores 100 when every measure is at its maximum', () => {
  for (const year of YEARS) {
    const estimate = scored(year, {});
    assert.deepEqual(
      [estimate.score, estimate.contribution, estimate.blockers],
      [100, 25, []],
      String(year),
    );
  }
});

test('TEFCA earns what bi-directional exchange earns', () => {
  const estimate = scored(2024, {
    ...ROUTES.alternative,
    PI_HIE_5: false,
    PI_HIE_6: true,
    ...NO_EP_1,
  });
  assert.deepEqual(estimate.measures.PI_HIE_6, { points: 40, maxPoints: 40, status: 'earned' });
  assert.equal(estimate.measures.PI_HIE_5.status, 'notChosen');
});

test('proportions round an exact half up and earn at least 1 point', () => {
  assert.equal(proportionPoints(1, 4, 10), 3);
  assert.equal(proportionPoints(249, 1000, 10), 2);
  assert.equal(proportionPoints(1, Number.MAX_SAFE_INTEGER, 10), 1);
  const half = (Number.MAX_SAFE_INTEGER - 1) / 2;
  assert.equal(proportionPoints(half, Number.MAX_SAFE_INTEGER, 15), 7);
  assert.equal(proportionPoints(half + 1, Number.MAX_SAFE_INTEGER, 15), 8);
});

test('from 2022 an excluded public health measure gives its share to the other', () => {
  const ids = ['PI_PHCDRR_1', 'PI_PHCDRR_3'];
  assert.deepEqual(maxima(scored(2022, {}), ids), [5, 5]);
  assert.deepEqual(maxima(scored(2024, {}), ids), [12.5, 12.5]);
  assert.deepEqual(
    maxima(scored(2022, { PI_PHCDRR_3: undefined, PI_PHCDRR_3_EX_4: true }), ids),
    [10, 0],
  );
  assert.deepEqual(
    maxima(scored(2024, { PI_PHCDRR_1: undefined, PI_PHCDRR_1_EX_2: true }), ids),
    [0, 25],
  );
});

test('2021: two public health reports of five fill the two slots', () => {
  const ids = ['PI_PHCDRR_1', 'PI_PHCDRR_2', 'PI_PHCDRR_3'];
  const with2021 = (answers) =>
    scored(2021, { PI_PHCDRR_1: undefined, PI_PHCDRR_2: undefined, ...answers });
  const rows = (estimate) =>
    ids.map((id) => {
      const { status, points, maxPoints } = estimate.measures[id];
      return `${status} ${points}/${maxPoints}`;
    });

  assert.deepEqual(rows(with2021({ PI_PHCDRR_1: true, PI_PHCDRR_2: true, PI_PHCDRR_3: true })), [
    'earned 5/5',
    'earned 5/5',
    'notNeeded 0/0',
  ]);
  assert.deepEqual(rows(with2021({ PI_PHCDRR_1: true, PI_PHCDRR_3_EX_1: true })), [
    'earned 10/10',
    'notNeeded 0/0',
    'excluded 0/0',
  ]);
  const oneYes = with2021({ PI_PHCDRR_3: true });
  assert.deepEqual(rows(oneYes), ['missing 0/5', 'notNeeded 0/0', 'earned 5/5']);
  assert.deepEqual(codes(oneYes), ['measure-missing PI_PHCDRR_1']);
  const oneNo = with2021({ PI_PHCDRR_3: false });
  assert.deepEqual(rows(oneNo), ['missing 0/5', 'notNeeded 0/0', 'failed 0/5']);
  assert.deepEqual(codes(oneNo).sort(), [
    'measure-failed PI_PHCDRR_3',
    'measure-missing PI_PHCDRR_1',
  ]);
  assert.deepEqual(codes(with2021({})), ['measure-missing PI_PHCDRR_1']);
});

test('while case reporting is suppressed, every answer to it earns its full share', () => {
  const ids = ['PI_PHCDRR_1', 'PI_PHCDRR_3'];
  const points = (estimate) => ids.map((id) => estimate.measures[id].points);
  const noLevel = { PI_PHCDRR_3_PRE: undefined };
  for (const year of [2025, 2026]) {
    for (const answer of [
      { PI_PHCDRR_3: true },
      { PI_PHCDRR_3: false },
      { PI_PHCDRR_3: undefined, PI_PHCDRR_3_EX_1: true },
    ]) {
      const estimate = scored(year, { ...noLevel, ...answer });
      assert.deepEqual(points(estimate), [12.5, 12.5]);
      assert.equal(estimate.measures.PI_PHCDRR_3.status, 'suppressed');
      assert.equal(estimate.score, 100);
      const excluded = scored(year, {
        ...noLevel,
        ...answer,
        PI_PHCDRR_1: undefined,
        PI_PHCDRR_1_PROD: undefined,
        PI_PHCDRR_1_EX_1: true,
      });
      assert.deepEqual(points(excluded), [0, 25]);
      assert.equal(excluded.measures.PI_PEA_1.maxPoints, 25);
      assert.equal(excluded.score, 100);
    }
    assert.deepEqual(codes(scored(year, { ...noLevel, PI_PHCDRR_3: undefined })), [
      'measure-missing PI_PHCDRR_3',
    ]);
    assert.deepEqual(codes(scored(year, { PI_PHCDRR_1: false })), ['measure-failed PI_PHCDRR_1']);
  }
});

test('the bonus is one award, capped at 100, and needs no required public health measure', () => {
  const estimate = scored(2023, {
    ...NO_PUBLIC_HEALTH,
    PI_PHCDRR_2: true,
    PI_PHCDRR_4: true,
    PI_PHCDRR_4_PRE: true,
    PI_PHCDRR_5: true,
    PI_PHCDRR_5_PROD: true,
  });
  assert.deepEqual([estimate.bonus, estimate.pointsEarned, estimate.score], [5, 105, 100]);
  assert.deepEqual(
    ['PI_PHCDRR_2', 'PI_PHCDRR_4', 'PI_PHCDRR_5'].map((id) => {
      const { status, maxPoints } = estimate.measures[id];
      return [status, maxPoints];
    }),
    [
      ['notClaimed', 0],
      ['bonus', 5],
      ['bonus', 0],
    ],
  );
  assert.equal(scored(2022, { PI_EP_2: true, PI_PHCDRR_2: true }).pointsEarned, 115);
  assert.equal(scored(2021, { PI_EP_2: true }).pointsEarned, 110);
  assert.equal(scored(2026, { PI_PHCDRR_6: true }).pointsEarned, 105);
});

test('a no, or a numerator of 0, may stand beside an exclusion', () => {
  const estimate = scored(2026, {
    PI_EP_1: { numerator: 0, denominator: 9 },
    PI_LVPP_1: true,
    PI_EP_2: false,
    PI_EP_2_EX_2: true,
  });
  assert.deepEqual(
    [estimate.measures.PI_EP_1.status, estimate.measures.PI_EP_2.status, estimate.score],
    ['excluded', 'excluded', 100],
  );
});

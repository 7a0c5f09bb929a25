// The naive scorer is itself held against what is published and against the tables of combinations,
// written here a second time as prose has them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lines } from './random.js';
import { score, scoreLine } from './scorer.js';
import { proportionPoints } from './points.js';
import { BONUSES, GROUNDS, YEARS } from './tables.js';

const FULL = { numerator: 7, denominator: 7 };
const CARE = ['PI_EP_1', 'PI_EP_2', 'PI_HIE_1', 'PI_HIE_4', 'PI_HIE_5', 'PI_PEA_1'];

/** Everything of a year at full marks, by the loops. */
function fullMarks(year) {
  const answers = {
    PI_EP_1: FULL,
    PI_HIE_1: FULL,
    PI_HIE_4: FULL,
    PI_PEA_1: FULL,
    PI_PPHI_1: true,
    PI_INFBLO_1: true,
    PI_ONCDIR_1: true,
  };
  Object.assign(
    answers,
    year === 2021
      ? { PI_PHCDRR_1: true, PI_PHCDRR_2: true }
      : { PI_PHCDRR_1: true, PI_PHCDRR_3: true, PI_PPHI_2: true },
  );
  if (year >= 2023) {
    Object.assign(answers, { PI_EP_2: true, PI_PHCDRR_1_PROD: true, PI_PHCDRR_3_PRE: true });
  }
  return answers;
}

/** A submission of the answers; an answer of undefined is left out. */
function submission(year, answers, rest = {}) {
  const measurements = Object.entries(answers)
    .filter(([, value]) => value !== undefined)
    .map(([measureId, value]) => ({ measureId, value }));
  const set = {
    category: 'pi',
    performanceStart: `${year}-01-01`,
    performanceEnd: `${year}-12-31`,
    cehrtId: '0015CABCDEFGHIJ',
    measurements,
  };
  return { performanceYear: year, measurementSets: [{ ...set, ...rest.set }], ...rest.top };
}

const scored = (year, changes, rest) =>
  score(submission(year, { ...fullMarks(year), ...changes }, rest));
const codes = (estimate) =>
  estimate.blockers.map(({ code, measureId }) => (measureId ? `${code} ${measureId}` : code));
const maxima = (estimate, ids) => ids.map((id) => estimate.measures[id].maxPoints);

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

test('every year at full marks scores 100', () => {
  for (const year of YEARS) {
    const estimate = scored(year, {});
    assert.deepEqual(
      [estimate.score, estimate.contribution, estimate.blockers],
      [100, 25, []],
      String(year),
    );
  }
});

/** The answers that put HIE into a state. */
const ROUTES = {
  loops: {},
  'Sending excl.': { PI_HIE_1: undefined, PI_LVOTC_1: true },
  'Receiving excl.': { PI_HIE_4: undefined, PI_LVITC_2: true },
  'both excl.': { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_LVOTC_1: true, PI_LVITC_2: true },
  alternative: { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_5: true },
};
const NO_EP_1 = { PI_EP_1: undefined, PI_LVPP_1: true };
const NO_EP_2 = { PI_EP_2: undefined, PI_EP_2_EX_1: true };
const NO_PUBLIC_HEALTH = {
  PI_PHCDRR_1: undefined,
  PI_PHCDRR_3: undefined,
  PI_PHCDRR_1_EX_1: true,
  PI_PHCDRR_3_EX_1: true,
};

// [EP_1, EP_2, route, maxima of EP_1, EP_2, HIE_1, HIE_4, HIE_5 or _6, PEA_1]
const ROWS_FROM_2023 = [
  ['rep.', 'rep.', 'loops', 10, 10, 15, 15, 0, 25],
  ['rep.', 'rep.', 'Sending excl.', 10, 10, 0, 15, 0, 40],
  ['rep.', 'rep.', 'Receiving excl.', 10, 10, 30, 0, 0, 25],
  ['rep.', 'rep.', 'both excl.', 10, 10, 0, 0, 0, 55],
  ['rep.', 'rep.', 'alternative', 10, 10, 0, 0, 30, 25],
  ['rep.', 'excl.', 'loops', 20, 0, 15, 15, 0, 25],
  ['excl.', 'rep.', 'loops', 0, 10, 20, 20, 0, 25],
  ['excl.', 'rep.', 'Sending excl.', 0, 10, 0, 25, 0, 40],
  ['excl.', 'rep.', 'Receiving excl.', 0, 10, 40, 0, 0, 25],
  ['excl.', 'rep.', 'both excl.', 0, 10, 0, 0, 0, 65],
  ['excl.', 'rep.', 'alternative', 0, 10, 0, 0, 40, 25],
  ['excl.', 'excl.', 'loops', 0, 0, 25, 25, 0, 25],
  ['excl.', 'excl.', 'Sending excl.', 0, 0, 0, 35, 0, 40],
  ['excl.', 'excl.', 'both excl.', 0, 0, 0, 0, 0, 75],
  ['excl.', 'excl.', 'alternative', 0, 0, 0, 0, 50, 25],
];

// [EP_1, route, maxima of EP_1, HIE_1, HIE_4, HIE_5, PEA_1]
const ROWS_2021_AND_2022 = [
  ['rep.', 'loops', 10, 20, 20, 0, 40],
  ['rep.', 'Sending excl.', 10, 0, 20, 0, 60],
  ['rep.', 'Receiving excl.', 10, 40, 0, 0, 40],
  ['rep.', 'both excl.', 10, 0, 0, 0, 80],
  ['rep.', 'alternative', 10, 0, 0, 40, 40],
  ['excl.', 'loops', 0, 25, 25, 0, 40],
  ['excl.', 'Sending excl.', 0, 0, 30, 0, 60],
  ['excl.', 'both excl.', 0, 0, 0, 0, 90],
  ['excl.', 'alternative', 0, 0, 0, 50, 40],
];

test('2023 to 2026: the maxima of every combination, and 100 for it', () => {
  for (const year of [2023, 2024, 2025, 2026]) {
    for (const [ep1, ep2, route, ...expected] of ROWS_FROM_2023) {
      const answers = {
        ...(ep1 === 'excl.' && NO_EP_1),
        ...(ep2 === 'excl.' && NO_EP_2),
        ...ROUTES[route],
      };
      const name = `${year} ${ep1} ${ep2} ${route}`;
      const estimate = scored(year, answers);
      assert.deepEqual(maxima(estimate, CARE), expected, name);
      assert.equal(estimate.score, 100, name);
      if (year >= 2025) continue;
      // Where case reporting is not suppressed, two excluded public health measures give their 25
      // to patient access.
      const without = scored(year, { ...answers, ...NO_PUBLIC_HEALTH });
      assert.deepEqual(
        maxima(without, CARE),
        [...expected.slice(0, -1), expected.at(-1) + 25],
        name,
      );
      assert.equal(without.score, 100, name);
    }
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

test('2021 and 2022: the maxima of every combination, and 100 for it', () => {
  const ids = CARE.filter((id) => id !== 'PI_EP_2');
  const both = {
    2021: {
      PI_PHCDRR_1: undefined,
      PI_PHCDRR_2: undefined,
      PI_PHCDRR_4_EX_1: true,
      PI_PHCDRR_5_EX_3: true,
    },
    2022: NO_PUBLIC_HEALTH,
  };
  for (const year of [2021, 2022]) {
    for (const [ep1, route, ...expected] of ROWS_2021_AND_2022) {
      const answers = { ...(ep1 === 'excl.' && NO_EP_1), ...ROUTES[route] };
      const name = `${year} ${ep1} ${route}`;
      const estimate = scored(year, answers);
      assert.deepEqual(maxima(estimate, ids), expected, name);
      assert.equal(estimate.score, 100, name);
      const without = scored(year, { ...answers, ...both[year] });
      assert.deepEqual(
        maxima(without, ids),
        [...expected.slice(0, -1), expected.at(-1) + 10],
        name,
      );
      assert.equal(without.score, 100, name);
    }
  }
});

test('public health from 2022: one excluded measure gives its share to the other', () => {
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

test('2021: two public health reports of five', () => {
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

test('electronic case reporting, suppressed', () => {
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

test('electronic case reporting, not suppressed', () => {
  for (const year of [2022, 2023, 2024]) {
    assert.deepEqual(codes(scored(year, { PI_PHCDRR_3: false })), ['measure-failed PI_PHCDRR_3']);
  }
  const no = { PI_PHCDRR_3: false };
  const off = scored(2026, no, { top: { assumptions: { ecrSuppressed: false } } });
  assert.deepEqual(codes(off), ['measure-failed PI_PHCDRR_3']);
  assert.deepEqual(off.alternatives, [
    { assumption: 'ecrSuppressed', value: true, score: 100, contribution: 25 },
  ]);
  assert.deepEqual(scored(2026, no).alternatives, [
    { assumption: 'ecrSuppressed', value: false, score: 0, contribution: 0 },
  ]);
  assert.equal(scored(2025, no).alternatives, undefined);
});

test('an exact half is rounded up, and one patient in a million earns a point', () => {
  assert.equal(proportionPoints(1, 4, 10), 3);
  assert.equal(proportionPoints(249, 1000, 10), 2);
  assert.equal(proportionPoints(1, Number.MAX_SAFE_INTEGER, 10), 1);
  const half = (Number.MAX_SAFE_INTEGER - 1) / 2;
  assert.equal(proportionPoints(half, Number.MAX_SAFE_INTEGER, 15), 7);
  assert.equal(proportionPoints(half + 1, Number.MAX_SAFE_INTEGER, 15), 8);
});

test('the bonus is one award, capped at 100, and earned with both required measures excluded', () => {
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

test('what makes the category 0, none left out', () => {
  const estimate = scored(
    2024,
    {
      PI_EP_1: { numerator: 0, denominator: 0 },
      PI_EP_2: false,
      PI_HIE_1: undefined,
      PI_PHCDRR_1_PROD: undefined,
      PI_PPHI_1: undefined,
      PI_PPHI_2: false,
    },
    { set: { cehrtId: null, performanceEnd: '2024-06-27' } },
  );
  assert.equal(estimate.outcome, 'zero');
  assert.deepEqual(codes(estimate).sort(), [
    'attestation-failed PI_PPHI_2',
    'attestation-missing PI_PPHI_1',
    'cehrt-missing',
    'engagement-missing PI_PHCDRR_1',
    'measure-failed PI_EP_1',
    'measure-failed PI_EP_2',
    'measure-missing PI_HIE_1',
    'period-too-short',
  ]);
  assert.deepEqual(
    [estimate.score, estimate.contribution, estimate.weight, estimate.pointsEarned],
    [0, 0, 25, 65],
  );
});

test('the period is long enough at its shortest, and not a day below', () => {
  const last = {
    2021: '03-31',
    2022: '03-31',
    2023: '03-31',
    2024: '06-28',
    2025: '06-29',
    2026: '06-29',
  };
  for (const year of YEARS) {
    const end = `${year}-${last[year]}`;
    const before = new Date(Date.parse(end) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    assert.deepEqual(codes(scored(year, {}, { set: { performanceEnd: end } })), [], end);
    assert.deepEqual(
      codes(scored(year, {}, { set: { performanceEnd: before } })),
      ['period-too-short'],
      before,
    );
  }
});

test('SAFER Guides: any answer until 2023, a yes from 2024', () => {
  for (const year of [2022, 2023]) assert.deepEqual(codes(scored(year, { PI_PPHI_2: false })), []);
  for (const year of [2024, 2025, 2026]) {
    assert.deepEqual(codes(scored(year, { PI_PPHI_2: false })), ['attestation-failed PI_PPHI_2']);
  }
});

/** A submission without PI data. */
const without = (year, entityType, circumstances) =>
  score({ performanceYear: year, entityType, circumstances });

test('grounds reweight only while no data are submitted', () => {
  for (const year of YEARS) {
    for (const ground of GROUNDS[year]) {
      assert.equal(
        without(year, 'individual', { grounds: [ground] }).outcome,
        'reweighted',
        ground,
      );
    }
  }
  assert.equal(
    scored(2026, {}, { top: { circumstances: { grounds: ['disasterArea'] } } }).outcome,
    'scored',
  );
  assert.deepEqual(codes(without(2026, 'individual', {})), ['no-data']);
  assert.equal(without(2021, 'individual', { smallPractice: true }).outcome, 'zero');
  assert.equal(without(2022, 'individual', { smallPractice: true }).outcome, 'reweighted');
});

test('seventy-five percent suffices for a clinician, and not for a group', () => {
  const outcome = (entityType, circumstances) => without(2025, entityType, circumstances).outcome;
  assert.equal(outcome('individual', { services: { 21: 2, 23: 1, 11: 1 } }), 'reweighted');
  assert.equal(outcome('individual', { services: { 21: 299, 11: 100 } }), 'zero');
  assert.equal(outcome('individual', { services: { 24: 3, 11: 1 } }), 'reweighted');
  assert.equal(outcome('individual', { services: { 11: 0 } }), 'zero');
  assert.equal(outcome('group', { services: { 21: 1 } }), 'zero');
  assert.equal(
    outcome('group', { qualifyingShare: { clinicians: 20, hospitalBased: 15 } }),
    'zero',
  );
  assert.equal(
    outcome('group', { qualifyingShare: { clinicians: 20, hospitalBased: 16 } }),
    'reweighted',
  );
  assert.equal(
    outcome('virtualGroup', { qualifyingShare: { clinicians: 20, ascBased: 19 } }),
    'zero',
  );
  assert.equal(
    outcome('virtualGroup', { qualifyingShare: { clinicians: 20, ascBased: 20 } }),
    'reweighted',
  );
  assert.equal(
    outcome('group', {
      grounds: ['nonPatientFacing'],
      qualifyingShare: { clinicians: 4, nonPatientFacing: 3 },
    }),
    'zero',
  );
  assert.equal(
    outcome('group', { grounds: ['nonPatientFacing'], qualifyingShare: { clinicians: 4 } }),
    'reweighted',
  );
  assert.equal(
    outcome('apm', {
      grounds: ['nonPatientFacing'],
      qualifyingShare: { clinicians: 4, nonPatientFacing: 3 },
    }),
    'reweighted',
  );
});

test('category weights follow year, program, size of practice and what is not scored', () => {
  const weights = (year, circumstances, programName, reweighted) => {
    const { categoryWeights: w } = reweighted
      ? score({
          performanceYear: year,
          measurementSets: [{ category: 'pi', programName }],
          circumstances: { grounds: ['disasterArea'], ...circumstances },
        })
      : scored(year, {}, { set: { programName }, top: { circumstances } });
    return [w.quality, w.cost, w.improvementActivities, w.promotingInteroperability].join('/');
  };
  assert.equal(weights(2021, {}), '40/20/15/25');
  assert.equal(weights(2022, {}, 'G0053'), '30/30/15/25');
  assert.equal(weights(2021, {}, 'mips', true), '65/20/15/0');
  assert.equal(weights(2024, {}, 'mips', true), '55/30/15/0');
  assert.equal(weights(2024, { smallPractice: true }, 'mips', true), '40/30/30/0');
  assert.equal(weights(2021, { smallPractice: true }, 'mips', true), '65/20/15/0');
  assert.equal(
    weights(2024, { grounds: ['smallPractice'], notScored: ['cost'] }, 'mips', true),
    '50/0/50/0',
  );
  assert.equal(
    weights(2024, { notScored: ['improvementActivities', 'cost', 'cost'] }),
    '70/0/0/30',
  );
  assert.equal(weights(2024, { notScored: ['quality', 'improvementActivities'] }), '0/30/0/70');
  assert.equal(
    weights(2024, { notScored: ['cost', 'improvementActivities'] }, 'app1'),
    '50/0/20/30',
  );
  assert.equal(weights(2024, {}, 'appPlus', true), '75/0/25/0');
  assert.equal(weights(2024, { notScored: ['quality'] }, 'app1'), '0/0/25/75');
  assert.equal(weights(2024, { notScored: ['quality'] }, 'app1', true), '0/0/0/0');
});

test('the final score is exact, and the threshold stands in where one category is left', () => {
  const final = (year, circumstances) => scored(year, {}, { top: { circumstances } }).finalScore;
  assert.equal(
    final(2026, { categoryScores: { quality: 80, cost: 70, improvementActivities: 100 } }),
    85,
  );
  assert.equal(
    final(2026, { categoryScores: { quality: 33.333, cost: 0.001, improvementActivities: 0 } }),
    35.0002,
  );
  assert.equal(
    final(2026, { categoryScores: { quality: 80, improvementActivities: 100 } }),
    undefined,
  );
  assert.equal(
    final(2026, {
      notScored: ['cost'],
      categoryScores: { quality: 80, improvementActivities: 100 },
    }),
    89,
  );
  assert.equal(final(2021, { notScored: ['quality', 'cost', 'improvementActivities'] }), 60);
});

test('of several sets the best counts; before 2025 sets that contradict each other give 0', () => {
  const low = submission(2024, { ...fullMarks(2024), PI_PEA_1: { numerator: 1, denominator: 2 } })
    .measurementSets[0];
  const high = submission(2024, fullMarks(2024)).measurementSets[0];
  const contradicting = score({
    performanceYear: 2024,
    measurementSets: [low, { category: 'ia' }, high],
  });
  assert.deepEqual(
    [contradicting.score, contradicting.pointsEarned, contradicting.set, codes(contradicting)],
    [0, 100, 2, ['sets-contradict']],
  );
  const part = { ...high, cehrtId: undefined, measurements: high.measurements.slice(0, 3) };
  const agreeing = score({ performanceYear: 2024, measurementSets: [part, high] });
  assert.deepEqual([agreeing.score, agreeing.set], [100, 1]);
  const later = score(
    JSON.parse(
      JSON.stringify({ performanceYear: 2025, measurementSets: [low, high] }).replaceAll(
        '2024-',
        '2025-',
      ),
    ),
  );
  assert.deepEqual([later.score, later.set], [100, 1]);
});

test('every error in one go, each with its place', () => {
  const { errors } = score({
    performanceYear: 2026,
    entityType: 'clinic',
    measurementSets: [
      {
        category: 'pi',
        programName: 'app2',
        cehrtId: '0015E',
        performanceStart: '2026-02-29',
        performanceEnd: '2027-01-01',
        measurements: [
          { measureId: 'PI_EP_1', value: { numerator: 3, denominator: 2 } },
          { measureId: 'PI_EP_2', value: true },
          { measureId: 'PI_EP_2_EX_1', value: true },
          { measureId: 'PI_HIE_5', value: true },
          { measureId: 'PI_HIE_6', value: true },
          { measureId: 'PI_PEA_1', value: { numerator: -1, denominator: 0.5 } },
          { measureId: 'PI_EP_2_EX_3', value: true },
          { measureId: 'PI_EP_2', value: true },
        ],
      },
    ],
    circumstances: {
      grounds: ['audiologist'],
      qualifyingShare: { clinicians: 4, ascBased: 5 },
      categoryScores: { cost: 100.001 },
    },
    assumptions: { 'a/b': true, cehrt: 1 },
  });
  const set = '/measurementSets/0';
  assert.deepEqual(
    errors.map(({ code, path }) => `${code} ${path}`).sort(),
    [
      `alternatives-conflict ${set}/measurements/4`,
      `bad-cehrt-id ${set}/cehrtId`,
      `bad-date ${set}/performanceStart`,
      `duplicate-measure ${set}/measurements/7/measureId`,
      'inconsistent-share /circumstances/qualifyingShare/ascBased',
      `measure-and-exclusion ${set}/measurements/2`,
      `negative ${set}/measurements/5/value/numerator`,
      `not-an-integer ${set}/measurements/5/value/denominator`,
      `numerator-exceeds-denominator ${set}/measurements/0/value/numerator`,
      'out-of-range /circumstances/categoryScores/cost',
      `period-outside-year ${set}/performanceEnd`,
      'unknown-assumption /assumptions/a~1b',
      'unknown-entity-type /entityType',
      'unknown-ground /circumstances/grounds/0',
      `unknown-measure ${set}/measurements/6/measureId`,
      `unknown-program ${set}/programName`,
      'wrong-type /assumptions/cehrt',
    ].sort(),
  );
  assert.deepEqual(scoreLine('not json'), { errors: [{ code: 'malformed-json', path: '' }] });
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

test('the maxima of required measures sum to 100 in whatever combination', () => {
  for (const line of lines(11, 20000)) {
    const { measures, outcome } = scoreLine(line);
    if (measures === undefined || outcome === 'reweighted') continue;
    const { performanceYear: year } = JSON.parse(line);
    const bonuses = new Set(BONUSES[year].flatMap((bonus) => bonus.measures));
    const sum = Object.entries(measures).reduce(
      (total, [id, { maxPoints }]) => total + (bonuses.has(id) ? 0 : maxPoints),
      0,
    );
    assert.equal(sum, 100, line);
  }
});

test('the random submissions reach every error, blocker, status and outcome, and come out the same for the same seed', () => {
  const seen = new Set();
  for (const line of lines(7, 20000)) {
    const answer = scoreLine(line);
    if (answer.errors) for (const { code } of answer.errors) seen.add(code);
    else {
      seen.add(answer.outcome);
      for (const { code } of answer.blockers) seen.add(code);
      for (const { status } of Object.values(answer.measures)) seen.add(status);
    }
  }
  assert.deepEqual(
    [...seen].sort(),
    [
      'malformed-json',
      'wrong-type',
      'unknown-year',
      'unknown-measure',
      'duplicate-measure',
      'numerator-exceeds-denominator',
      'negative',
      'not-an-integer',
      'too-large',
      'measure-and-exclusion',
      'alternatives-conflict',
      'engagement-conflict',
      'multi-without-base',
      'bad-date',
      'period-outside-year',
      'bad-cehrt-id',
      'unknown-ground',
      'unknown-assumption',
      'unknown-entity-type',
      'unknown-program',
      'inconsistent-share',
      'out-of-range',
      'no-data',
      'measure-missing',
      'measure-failed',
      'attestation-missing',
      'attestation-failed',
      'engagement-missing',
      'cehrt-missing',
      'period-missing',
      'period-too-short',
      'sets-contradict',
      'scored',
      'zero',
      'reweighted',
      'earned',
      'excluded',
      'notChosen',
      'missing',
      'failed',
      'suppressed',
      'bonus',
      'notClaimed',
      'attested',
      'notNeeded',
    ].sort(),
  );
  assert.deepEqual([...lines(7, 50)], [...lines(7, 50)]);
  assert.notDeepEqual([...lines(7, 50)], [...lines(8, 50)]);
});

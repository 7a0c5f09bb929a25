// The requirements with their states, the potential, and where points would go.
import assert from 'node:assert/strict';
import test from 'node:test';
import { codes, fullMarks, scored, submission, unmet } from './examples.js';
import { score } from './scorer.js';
import { YEARS } from './years.js';

const PUBLIC_HEALTH = 'publicHealthAndClinicalDataExchange';
const ids = (estimate) => estimate.requirements.map(({ id }) => id);
const moves = (estimate, id) =>
  estimate.measures[id].ifExcluded?.map(({ to, points }) => `${to} ${points}`);

test('at full marks all requirements are met, among them the measures of the chosen route', () => {
  for (const year of YEARS) assert.deepEqual(unmet(scored(year, {})), {}, String(year));
  assert.deepEqual(ids(scored(2026, {})), [
    'PI_PPHI_1',
    'PI_PPHI_2',
    'PI_EP_1',
    'PI_EP_2',
    'PI_HIE_1',
    'PI_HIE_4',
    'PI_PEA_1',
    'PI_PHCDRR_1',
    'PI_PHCDRR_3',
    'PI_INFBLO_1',
    'PI_ONCDIR_1',
    'period',
    'cehrt',
  ]);
  assert.deepEqual(ids(scored(2021, {})), [
    'PI_PPHI_1',
    'PI_EP_1',
    'PI_HIE_1',
    'PI_HIE_4',
    'PI_PEA_1',
    PUBLIC_HEALTH,
    'PI_INFBLO_1',
    'PI_ONCDIR_1',
    'period',
    'cehrt',
  ]);
});

test('an empty form has every requirement open, 100 points within reach, and one blocker', () => {
  for (const year of YEARS) {
    const answer = score({ performanceYear: year, assumptions: { cehrt: true } });
    assert.ok(answer.requirements.every(({ state }) => state === 'open'));
    assert.ok(ids(answer).includes('healthInformationExchange'));
    assert.ok(!ids(answer).includes('PI_HIE_1'));
    assert.deepEqual([answer.potential, answer.pointsEarned], [100, 0]);
    assert.deepEqual(answer.blockers, [{ code: 'no-data' }]);
    assert.equal(answer.withoutData, undefined);
  }
});

test('what is not answered is open, what is answered and not met has failed', () => {
  const answer = scored(
    2024,
    {
      PI_EP_1: { numerator: 0, denominator: 0 },
      PI_EP_2: undefined,
      PI_PHCDRR_1_PROD: undefined,
      PI_PPHI_1: undefined,
      PI_PPHI_2: false,
    },
    { set: { cehrtId: null, performanceEnd: '2024-06-27' } },
  );
  assert.deepEqual(unmet(answer), {
    PI_PPHI_1: 'open',
    PI_PPHI_2: 'failed',
    PI_EP_1: 'failed',
    PI_EP_2: 'open',
    PI_PHCDRR_1: 'open',
    period: 'failed',
    cehrt: 'open',
  });
  assert.equal(answer.potential, 0);
  assert.deepEqual(
    answer.blockers.find(({ code }) => code === 'engagement-missing'),
    {
      code: 'engagement-missing',
      measureId: 'PI_PHCDRR_1',
      requirement: 'PI_PHCDRR_1',
      state: 'open',
    },
  );
  assert.deepEqual(
    answer.blockers.find(({ code }) => code === 'period-too-short'),
    { code: 'period-too-short', requirement: 'period', state: 'failed' },
  );
});

test('the potential counts what is open in full and leaves everything answered as it is', () => {
  // 1 of 2 for patient access: 13 of 25 points; two open measures of 10 and 15 points.
  const half = { PI_PEA_1: { numerator: 1, denominator: 2 } };
  const answer = scored(2026, { ...half, PI_EP_1: undefined, PI_HIE_4: undefined });
  assert.deepEqual([answer.score, answer.pointsEarned, answer.potential], [0, 63, 88]);
  // A yes without its level has earned its points already.
  const noLevel = scored(2024, { ...half, PI_PHCDRR_1_PROD: undefined });
  assert.deepEqual([noLevel.pointsEarned, noLevel.potential], [88, 88]);
  // The bonus counts, and the potential is capped at 100.
  const capped = scored(2026, { PI_PHCDRR_6: true, PI_EP_2: undefined });
  assert.deepEqual([capped.pointsEarned, capped.potential], [95, 100]);
});

test('while no route is begun, the exchange objective is one open requirement', () => {
  const none = { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_5: false, PI_LVOTC_1: false };
  const answer = scored(2025, none);
  assert.deepEqual(unmet(answer), { healthInformationExchange: 'open' });
  assert.deepEqual([answer.pointsEarned, answer.potential], [70, 100]);
  assert.deepEqual(
    answer.blockers.map(({ measureId, requirement }) => [measureId, requirement]),
    [
      ['PI_HIE_1', 'healthInformationExchange'],
      ['PI_HIE_4', 'healthInformationExchange'],
    ],
  );
  const begun = scored(2025, { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_LVOTC_1: true });
  assert.deepEqual(unmet(begun), { PI_HIE_4: 'open' });
  const chosen = scored(2025, { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_6: true });
  assert.deepEqual(unmet(chosen), {});
  assert.ok(ids(chosen).includes('PI_HIE_6') && !ids(chosen).includes('PI_HIE_1'));
});

test('a route that is not chosen has the maximum that it would have', () => {
  const maximum = (answer, id) => answer.measures[id].maxPoints;
  const loops = scored(2025, {});
  assert.deepEqual([maximum(loops, 'PI_HIE_5'), maximum(loops, 'PI_HIE_6')], [30, 30]);
  const noEp1 = { PI_EP_1: undefined, PI_LVPP_1: true };
  assert.equal(maximum(scored(2025, noEp1), 'PI_HIE_5'), 40);
  const route = { PI_HIE_1: undefined, PI_HIE_4: undefined, PI_HIE_5: true };
  const chosen = scored(2025, { ...route, ...noEp1 });
  assert.deepEqual(
    ['PI_HIE_1', 'PI_HIE_4', 'PI_HIE_5', 'PI_HIE_6'].map((id) => maximum(chosen, id)),
    [20, 20, 40, 40],
  );
  assert.deepEqual(chosen.objectives.healthInformationExchange, {
    points: 40,
    maxPoints: 40,
    bonus: 0,
  });
});

/** An estimate of 2021 with the given public health answers only. */
const slots = (answers) => {
  const rest = { ...fullMarks(2021), PI_PHCDRR_1: undefined, PI_PHCDRR_2: undefined };
  return score(submission(2021, { ...rest, ...answers }));
};
const NO_OTHERS = {
  PI_PHCDRR_2: false,
  PI_PHCDRR_3: false,
  PI_PHCDRR_4: false,
  PI_PHCDRR_5: false,
};

test('2021: the slots are met, open or failed as one requirement', () => {
  const state = (answers) => unmet(slots(answers))[PUBLIC_HEALTH] ?? 'met';
  assert.equal(state({ PI_PHCDRR_1: true, PI_PHCDRR_1_MULTI: true }), 'met');
  assert.equal(state({ PI_PHCDRR_1: true, PI_PHCDRR_2_EX_1: true }), 'met');
  assert.equal(state({ PI_PHCDRR_1_EX_1: true, PI_PHCDRR_2_EX_1: true }), 'met');
  assert.equal(state({}), 'open');
  // Three reports are not answered yet, although a no would take the second slot now.
  assert.equal(state({ PI_PHCDRR_1: true, PI_PHCDRR_2: false }), 'open');
  // A second report of the same kind could still fill the slot.
  assert.equal(state({ PI_PHCDRR_1: true, ...NO_OTHERS }), 'open');
  assert.equal(state({ PI_PHCDRR_1: true, PI_PHCDRR_1_MULTI: false, ...NO_OTHERS }), 'failed');
  assert.equal(state(NO_OTHERS), 'open');
  assert.equal(state({ ...NO_OTHERS, PI_PHCDRR_1_MULTI: false }), 'failed');
  assert.equal(state({ ...NO_OTHERS, PI_PHCDRR_1_EX_1: true }), 'failed');
});

test('2021: open slots count in full, and blockers of slots name the objective', () => {
  const oneNo = slots({ PI_PHCDRR_1: true, PI_PHCDRR_2: false });
  assert.deepEqual([oneNo.pointsEarned, oneNo.potential], [95, 100]);
  assert.deepEqual(oneNo.blockers, [
    {
      code: 'measure-failed',
      measureId: 'PI_PHCDRR_2',
      requirement: PUBLIC_HEALTH,
      state: 'open',
    },
  ]);
  assert.equal(slots({ PI_PHCDRR_1_EX_1: true }).potential, 100);
  assert.equal(slots({ ...NO_OTHERS, PI_PHCDRR_1_MULTI: false }).potential, 0);
});

test('where the points of a measure would go if it were excluded', () => {
  const answer = scored(2024, {});
  assert.deepEqual(moves(answer, 'PI_EP_1'), ['PI_HIE_1 5', 'PI_HIE_4 5']);
  assert.deepEqual(moves(answer, 'PI_EP_2'), ['PI_EP_1 10']);
  assert.deepEqual(moves(answer, 'PI_HIE_1'), ['PI_PEA_1 15']);
  assert.deepEqual(moves(answer, 'PI_HIE_4'), ['PI_HIE_1 15']);
  assert.deepEqual(moves(answer, 'PI_PHCDRR_1'), ['PI_PHCDRR_3 12.5']);
  assert.equal(moves(answer, 'PI_PEA_1'), undefined);
  assert.equal(moves(answer, 'PI_PPHI_1'), undefined);
  // With e-prescribing excluded, Sending holds 20, of which 5 go to Receiving and 15 to PEA_1.
  const noEp1 = scored(2024, { PI_EP_1: undefined, PI_LVPP_1: true });
  assert.deepEqual(moves(noEp1, 'PI_HIE_1'), ['PI_HIE_4 5', 'PI_PEA_1 15']);
  assert.equal(moves(noEp1, 'PI_EP_1'), undefined);
  const noImmunization = { PI_PHCDRR_1: undefined, PI_PHCDRR_1_EX_1: true };
  assert.deepEqual(moves(scored(2024, noImmunization), 'PI_PHCDRR_3'), ['PI_PEA_1 25']);
  // While case reporting is suppressed, its exclusion moves nothing.
  assert.deepEqual(moves(scored(2026, noImmunization), 'PI_PHCDRR_3'), []);
  assert.deepEqual(moves(scored(2026, { PI_PHCDRR_3: undefined }), 'PI_PHCDRR_3'), []);
});

test('2021: the points of a slot would go to the other slot, else to patient access', () => {
  const two = slots({ PI_PHCDRR_1: true, PI_PHCDRR_2: true });
  assert.deepEqual(moves(two, 'PI_PHCDRR_1'), ['PI_PHCDRR_2 5']);
  assert.equal(moves(two, 'PI_PHCDRR_3'), undefined);
  const three = slots({ PI_PHCDRR_1: true, PI_PHCDRR_2: true, PI_PHCDRR_3: true });
  assert.deepEqual(moves(three, 'PI_PHCDRR_1'), ['PI_PHCDRR_3 5']);
  const one = slots({ PI_PHCDRR_1: true, PI_PHCDRR_2_EX_1: true });
  assert.deepEqual(moves(one, 'PI_PHCDRR_1'), ['PI_PEA_1 10']);
  const half = slots({ PI_PHCDRR_4: true });
  assert.deepEqual(moves(half, 'PI_PHCDRR_1'), ['PI_PHCDRR_4 5']);
  assert.deepEqual(moves(half, 'PI_PHCDRR_4'), ['PI_PEA_1 5']);
});

test('a bonus is shown apart from the points of its objective', () => {
  const answer = scored(2026, { PI_PHCDRR_6: true });
  assert.deepEqual(answer.objectives[PUBLIC_HEALTH], { points: 25, maxPoints: 25, bonus: 5 });
  const pdmp = scored(2021, { PI_EP_2: true, PI_EP_1: { numerator: 1, denominator: 2 } });
  assert.deepEqual(pdmp.objectives.electronicPrescribing, { points: 5, maxPoints: 10, bonus: 10 });
  assert.deepEqual(codes(pdmp), []);
});

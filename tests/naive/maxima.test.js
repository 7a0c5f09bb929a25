// What each measure can earn, against the rules' tables of combinations, copied here by hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { NO_EP_1, NO_EP_2, NO_PUBLIC_HEALTH, ROUTES, maxima, scored } from './examples.js';

const CARE = ['PI_EP_1', 'PI_EP_2', 'PI_HIE_1', 'PI_HIE_4', 'PI_HIE_5', 'PI_PEA_1'];

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

test('2023 to 2026: each combination of exclusions and route has its maxima and 100', () => {
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

test('2021 and 2022: each combination of exclusions and route has its maxima and 100', () => {
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

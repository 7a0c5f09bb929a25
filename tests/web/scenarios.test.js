import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addScenario,
  changeScenario,
  differingKeys,
  moveToYear,
  removeScenario,
  withoutData,
} from '../../web/src/state/scenarios.js';
import { evaluate } from '../../web/src/state/evaluate.js';
import { labelOf, valueOf } from '../../web/src/state/labels.js';
import { fieldsOf } from '../../web/src/state/fields.js';
import { en } from '../../web/src/strings/en.js';
import { full, pi, published, years } from './fixtures.js';

const desk = { scenarios: [{ name: 'A', answers: full }], active: 0 };

test('a fifth scenario is not added, and the last one is not removed', () => {
  let grown = desk;
  for (const name of ['B', 'C', 'D', 'E']) grown = addScenario(grown, name, full);
  assert.deepEqual(
    grown.scenarios.map(({ name }) => name),
    ['A', 'B', 'C', 'D'],
  );
  assert.equal(grown.active, 3);
  assert.equal(removeScenario(desk, 0), desk);
});

test('after a scenario is removed, the edited one stays active, or else its neighbour becomes active', () => {
  const three = addScenario(addScenario(desk, 'B', full), 'C', full);
  const nameOf = ({ scenarios, active }) => scenarios[active].name;
  assert.equal(nameOf(removeScenario(three, 0)), 'C');
  assert.equal(nameOf(removeScenario(three, 2)), 'B');
  assert.equal(nameOf(removeScenario({ ...three, active: 0 }, 0)), 'B');
});

test('withoutData() keeps the circumstances and the other categories, and removes all PI data', () => {
  const kept = {
    year: '2026',
    entityType: 'group',
    programName: 'mips',
    'practice.size': 'small',
    'share.clinicians': '4',
    'score.quality': '70',
    'notScored.cost': 'yes',
  };
  assert.deepEqual(withoutData({ ...full, ...kept }), kept);
  assert.equal(
    evaluate(pi, pi.describe(2026), withoutData({ ...full, ...kept }), '').estimate.outcome,
    'reweighted',
  );
});

test('changing a duplicate leaves its original as it was', () => {
  const two = addScenario(desk, 'B', full);
  const changed = changeScenario(two, 1, { answers: { ...full, entityType: 'group' } });
  assert.equal(changed.scenarios[0].answers.entityType, 'individual');
  assert.deepEqual(differingKeys(changed.scenarios), ['entityType']);
  assert.deepEqual(differingKeys(two.scenarios), []);
});

test('moving to another year moves the dates within the old year, and no others', () => {
  const moved = moveToYear({ ...published, performanceEnd: '2020-12-31' }, '2026');
  assert.equal(moved.performanceStart, '2026-01-01');
  assert.equal(moved.performanceEnd, '2020-12-31');
  assert.equal(moved['PI_EP_1.numerator'], '49');
});

test('every answer of every year has a label, and every choice a text', () => {
  for (const year of years) {
    const description = pi.describe(year);
    for (const [key, field] of fieldsOf(description, years)) {
      const label = labelOf(description, key, en);
      assert.ok(label && label !== key && !label.includes('undefined'), `${year} ${key}: ${label}`);
      for (const value of field.values ?? []) {
        if (value === 'none' || key === 'year') continue;
        const text = valueOf(description, key, value, en);
        assert.ok(
          text && text !== value && !text.includes('undefined'),
          `${year} ${key} ${value}: ${text}`,
        );
      }
    }
  }
});

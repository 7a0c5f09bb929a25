import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, pairOf, partOf, reportedObjectives } from '../../web/src/state/fields.js';
import { dana, describe, full, pi, published, years } from './fixtures.js';

const objectivesOf = (year) => reportedObjectives(pi.describe(year)).map(({ id }) => id);

test('the objectives that are reported are those with required measures, in every year the same four', () => {
  for (const year of years) {
    assert.deepEqual(objectivesOf(year), [
      'electronicPrescribing',
      'healthInformationExchange',
      'providerToPatientExchange',
      'publicHealthAndClinicalDataExchange',
    ]);
    const { measures } = pi.describe(year);
    for (const { objective, role, measureId } of measures) {
      if (role === 'required' || role === 'bonus') {
        assert.ok(objectivesOf(year).includes(objective), `${year} ${measureId}`);
      }
    }
  }
});

test('every measure of every year has an answer, its counts or its level, once', () => {
  for (const year of years) {
    const { measures } = pi.describe(year);
    const keys = [...fieldsOf(pi.describe(year), years).keys()].filter((key) => /^PI_/.test(key));
    const expected = measures.flatMap(({ measureId, type, engagement }) => [
      `${measureId}.answer`,
      ...(type === 'proportion' ? [`${measureId}.numerator`, `${measureId}.denominator`] : []),
      ...(engagement ? [`${measureId}.level`] : []),
    ]);
    assert.deepEqual(keys.sort(), expected.sort(), String(year));
  }
});

test('every answer of every year belongs to a part of the form that is there', () => {
  for (const year of years) {
    const description = pi.describe(year);
    const parts = ['report', ...objectivesOf(year), 'done'];
    const found = new Set();
    for (const key of fieldsOf(description, years).keys()) {
      const part = partOf(description, key);
      assert.ok(parts.includes(part), `${year} ${key}: ${part}`);
      found.add(part);
    }
    assert.deepEqual([...found].sort(), [...parts].sort());
  }
});

test('a measure is asked for in its objective, an attestation and the period in the last step, and all else in the first', () => {
  for (const year of years) {
    const description = pi.describe(year);
    const rolesOf = new Map(description.measures.map((each) => [each.measureId, each]));
    for (const key of fieldsOf(description, years).keys()) {
      const [head] = key.split('.');
      const measure = rolesOf.get(head);
      const isObjective = description.objectives.some(({ id }) => id === head);
      const isLast = /^(performance|cehrtId|assume\.)/.test(key);
      const expected = measure
        ? ({ required: measure.objective, bonus: measure.objective }[measure.role] ?? 'done')
        : isObjective
          ? head
          : isLast
            ? 'done'
            : 'report';
      assert.equal(partOf(description, key), expected, `${year} ${key}`);
    }
  }
});

test('the answers of every year stand in the order of the form', () => {
  for (const year of years) {
    const description = pi.describe(year);
    const parts = ['report', ...objectivesOf(year), 'done'];
    const places = [...fieldsOf(description, years).keys()].map((key) =>
      parts.indexOf(partOf(description, key)),
    );
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      String(year),
    );
  }
});

test('numerator and denominator are a pair, and the first and the last day, and nothing else is', () => {
  for (const year of years) {
    const pairs = new Map();
    for (const key of fieldsOf(pi.describe(year), years).keys()) {
      pairs.set(pairOf(key), [...(pairs.get(pairOf(key)) ?? []), key]);
    }
    for (const [name, keys] of pairs) {
      if (keys.length === 1) assert.equal(name, keys[0].replace(/(Start|End)$/, ''));
      else if (name === 'performance') {
        assert.deepEqual(keys, ['performanceStart', 'performanceEnd']);
      } else assert.deepEqual(keys, [`${name}.numerator`, `${name}.denominator`]);
    }
    const counts = pi.describe(year).measures.filter(({ type }) => type === 'proportion');
    assert.equal([...pairs.values()].filter((keys) => keys.length > 1).length, counts.length + 1);
  }
});

test('the answers of the fixtures are fields of their years', () => {
  for (const answers of [full, published, dana]) {
    const fields = fieldsOf(describe(answers), years);
    for (const key of Object.keys(answers)) assert.ok(fields.has(key), key);
  }
});

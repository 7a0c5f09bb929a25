/** Answers at random, of any year, for fast-check. */
import fc from 'fast-check';
import { fieldsOf } from '../../web/src/state/fields.js';
import { pi, years } from './fixtures.js';

const typed = {
  count: fc.oneof(
    fc.nat({ max: 5000 }).map(String),
    fc.constantFrom('', '12,345', '-3', '1.5', 'many', '99999999999999999999'),
  ),
  score: fc.oneof(fc.nat({ max: 120 }).map(String), fc.constantFrom('', '87.5', 'x')),
  identifier: fc.constantFrom('', '0015C1234567890', '2025C43YZH8S00G', 'nonsense'),
  program: fc.constantFrom('mips', 'app1', 'appPlus', 'mvp', 'G0053'),
  pathway: fc.constantFrom('', 'G0053', 'g0053', 'Smith'),
};

/**
 * @returns {fc.Arbitrary<Record<string, string>>} answers of a year as people may leave them: half
 * filled, contradictory, wrong
 */
export const answersIn = (year) => {
  const shape = {};
  for (const [key, field] of fieldsOf(pi.describe(year), years)) {
    if (field.kind === 'choice') shape[key] = fc.constantFrom(...field.values);
    else if (field.kind === 'date') {
      shape[key] = fc.constantFrom(
        `${year}-01-01`,
        `${year}-03-15`,
        `${year}-12-31`,
        `${year - 1}-06-30`,
      );
    } else shape[key] = typed[field.kind];
  }
  const entityType = shape.entityType;
  return fc
    .record(
      { ...shape, year: fc.constant(String(year)), entityType },
      { requiredKeys: ['year', 'entityType'] },
    )
    .map((answers) => ({ programName: 'mips', ...answers }));
};

/** The same, of any year. */
export const anyAnswers = fc.constantFrom(...years).chain(answersIn);

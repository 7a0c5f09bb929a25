/**
 * The rules of 2026 in JsonLogic: expressions that are JSON, evaluated by json-logic-js. It knows
 * no dates, no rounding and no names for what is used twice: x - x % 1 rounds down, and what a
 * measure can earn stands wherever it is needed.
 */
import jsonLogic from 'json-logic-js';
import {
  attestations,
  bonuses,
  bonusesWithLevel,
  exclusions,
  factsOf,
  proportions,
  shortestPeriod,
} from './facts.js';

const fact = (name) => ({ var: name });
const when = (condition, then, otherwise) => ({ if: [condition, then, otherwise] });
const not = (condition) => ({ '!': [condition] });
const and = (...conditions) => ({ and: conditions });
const or = (...conditions) => ({ or: conditions });
const sum = (...numbers) => ({ '+': numbers });
const times = (...numbers) => ({ '*': numbers });
const isAbsent = (name) => ({ '===': [fact(name), null] });
const yes = (name) => ({ '===': [fact(name), true] });

const excluded = (id) => or(...exclusions[id].map(yes));
const alternative = or(yes('PI_HIE_5'), yes('PI_HIE_6'));
const suppressed = and(
  fact('ecrSuppressed'),
  or(not(isAbsent('PI_PHCDRR_3')), excluded('PI_PHCDRR_3')),
);
const ecrOut = and(not(fact('ecrSuppressed')), excluded('PI_PHCDRR_3'));

/** What excluded e-prescribing gives to the exchange of health information. */
const toExchange = when(excluded('PI_EP_1'), when(excluded('PI_EP_2'), 20, 10), 0);
const loopMaximum = (other, own, alone) =>
  when(excluded(other), sum(alone, toExchange), sum(own, { '/': [toExchange, 2] }));
const maxima = {
  PI_EP_1: when(excluded('PI_EP_2'), 20, 10),
  PI_EP_2: 10,
  PI_HIE_1: loopMaximum('PI_HIE_4', 15, 30),
  PI_HIE_4: loopMaximum('PI_HIE_1', 15, 15),
  alternative: sum(30, toExchange),
  PI_PEA_1: sum(
    25,
    when(
      and(not(alternative), excluded('PI_HIE_1')),
      when(excluded('PI_HIE_4'), sum(30, toExchange), 15),
      0,
    ),
    when(and(excluded('PI_PHCDRR_1'), ecrOut), 25, 0),
  ),
  PI_PHCDRR_1: when(ecrOut, 25, 12.5),
  PI_PHCDRR_3: when(excluded('PI_PHCDRR_1'), 25, 12.5),
};

/** Each required measure: when it is required, and what it can earn. */
const required = [
  ['PI_EP_1', not(excluded('PI_EP_1'))],
  ['PI_EP_2', not(excluded('PI_EP_2'))],
  ['PI_HIE_1', and(not(alternative), not(excluded('PI_HIE_1')))],
  ['PI_HIE_4', and(not(alternative), not(excluded('PI_HIE_4')))],
  ['PI_PEA_1', true],
  ['PI_PHCDRR_1', not(excluded('PI_PHCDRR_1'))],
  ['PI_PHCDRR_3', and(not(suppressed), not(excluded('PI_PHCDRR_3')))],
];

/** Points of a proportion: to the nearest whole number, an exact half up, at least 1. */
function proportionPoints(id) {
  const exact = sum({ '/': [times(fact(id), maxima[id]), fact(`${id}_of`)] }, 0.5);
  return when({ '>': [fact(id), 0] }, { max: [1, { '-': [exact, { '%': [exact, 1] }] }] }, 0);
}

const level = (id) => or(yes(`${id}_PRE`), yes(`${id}_PROD`));
const points = [
  ...required.map(([id, isRequired]) =>
    when(
      isRequired,
      proportions.includes(id) ? proportionPoints(id) : when(yes(id), maxima[id], 0),
      0,
    ),
  ),
  when(alternative, maxima.alternative, 0),
  when(suppressed, maxima.PI_PHCDRR_3, 0),
  when(
    or(...bonuses.map((id) => (bonusesWithLevel.includes(id) ? and(yes(id), level(id)) : yes(id)))),
    5,
    0,
  ),
];

const block = (condition, text) => when(condition, [text], []);
const blockers = {
  merge: [
    block(isAbsent('days'), 'period-missing'),
    block(and(not(isAbsent('days')), { '<': [fact('days'), shortestPeriod] }), 'period-too-short'),
    block(not(fact('cehrt')), 'cehrt-missing'),
    ...attestations.flatMap((id) => [
      block(isAbsent(id), `attestation-missing:${id}`),
      block({ '===': [fact(id), false] }, `attestation-failed:${id}`),
    ]),
    ...required.flatMap(([id, isRequired]) => [
      block(and(isRequired, isAbsent(id)), `measure-missing:${id}`),
      block(and(isRequired, { in: [fact(id), [false, 0]] }), `measure-failed:${id}`),
    ]),
    ...['PI_PHCDRR_1', 'PI_PHCDRR_3'].map((id) =>
      block(
        and(required.find(([each]) => each === id)[1], yes(id), not(level(id))),
        `engagement-missing:${id}`,
      ),
    ),
  ],
};

const total = {
  reduce: [fact('points'), sum(fact('accumulator'), fact('current')), 0],
};
const score = when(fact('blockers.0'), 0, { min: [100, total] });

/**
 * @param {object} submission
 * @returns {import('./facts.js').Result}
 */
export function scoreByJsonLogic(submission) {
  const facts = factsOf(submission);
  const found = {
    points: jsonLogic.apply(points, facts),
    blockers: jsonLogic.apply(blockers, facts),
  };
  return {
    score: jsonLogic.apply(score, found),
    pointsEarned: jsonLogic.apply(total, found),
    blockers: found.blockers,
  };
}

/**
 * The rules of 2026 in json-rules-engine: conditions that are JSON, and an event for each that
 * holds. It decides what each measure can earn and what makes the category 0; as it computes
 * nothing, points are worked out from its events.
 */
import { Engine } from 'json-rules-engine';
import {
  attestations,
  bonuses,
  bonusesWithLevel,
  exclusions,
  factsOf,
  proportions,
  shortestPeriod,
} from './facts.js';

const is = (fact, value) => ({ fact, operator: 'equal', value });
const yes = (fact) => is(fact, true);
const not = (condition) => ({ not: condition });
const all = (...conditions) => ({ all: conditions });
const any = (...conditions) => ({ any: conditions });
const isAbsent = (fact) => is(fact, undefined);
const excluded = (id) => any(...exclusions[id].map(yes));
const reported = (id) => not(excluded(id));
const either = (id, isExcluded) => (isExcluded ? excluded(id) : reported(id));

const alternative = any(yes('PI_HIE_5'), yes('PI_HIE_6'));
const loops = not(alternative);
const suppressed = all(
  yes('ecrSuppressed'),
  any(not(isAbsent('PI_PHCDRR_3')), excluded('PI_PHCDRR_3')),
);

/**
 * Rules, one for each combination of exclusions and way of the exchange, as
 * [EP_1 excluded, EP_2 excluded, way, maxima].
 */
const ways = {
  loops: all(loops, reported('PI_HIE_1'), reported('PI_HIE_4')),
  receiving: all(loops, excluded('PI_HIE_1'), reported('PI_HIE_4')),
  sending: all(loops, reported('PI_HIE_1'), excluded('PI_HIE_4')),
  none: all(loops, excluded('PI_HIE_1'), excluded('PI_HIE_4')),
  alternative,
};
const careRules = [false, true].flatMap((ep1) =>
  [false, true].flatMap((ep2) => {
    let moved = 0;
    if (ep1) moved = ep2 ? 20 : 10;
    const prescribing = {
      ...(!ep1 && { PI_EP_1: ep2 ? 20 : 10 }),
      ...(!ep2 && { PI_EP_2: 10 }),
    };
    const exchange = {
      loops: { PI_HIE_1: 15 + moved / 2, PI_HIE_4: 15 + moved / 2, PI_PEA_1: 25 },
      receiving: { PI_HIE_4: 15 + moved, PI_PEA_1: 40 },
      sending: { PI_HIE_1: 30 + moved, PI_PEA_1: 25 },
      none: { PI_PEA_1: 55 + moved },
      alternative: { alternative: 30 + moved, PI_PEA_1: 25 },
    };
    return Object.entries(ways).map(([way, condition]) => ({
      conditions: all(either('PI_EP_1', ep1), either('PI_EP_2', ep2), condition),
      event: { type: 'maxima', params: { ...prescribing, ...exchange[way] } },
    }));
  }),
);

const immunization = 'PI_PHCDRR_1';
const cases = 'PI_PHCDRR_3';
const healthRules = [
  [all(suppressed, reported(immunization)), { [immunization]: 12.5, suppressed: 12.5 }],
  [all(suppressed, excluded(immunization)), { suppressed: 25 }],
  [
    all(not(suppressed), reported(immunization), reported(cases)),
    { [immunization]: 12.5, [cases]: 12.5 },
  ],
  [all(not(suppressed), excluded(immunization), reported(cases)), { [cases]: 25 }],
  [all(not(suppressed), reported(immunization), excluded(cases)), { [immunization]: 25 }],
  [all(not(suppressed), excluded(immunization), excluded(cases)), { toPatientAccess: 25 }],
].map(([conditions, params]) => ({ conditions, event: { type: 'maxima', params } }));

const level = (id) => any(yes(`${id}_PRE`), yes(`${id}_PROD`));
const bonusRule = {
  conditions: any(
    ...bonuses.map((id) => (bonusesWithLevel.includes(id) ? all(yes(id), level(id)) : yes(id))),
  ),
  event: { type: 'bonus' },
};

const required = [
  ['PI_EP_1', reported('PI_EP_1')],
  ['PI_EP_2', reported('PI_EP_2')],
  ['PI_HIE_1', all(loops, reported('PI_HIE_1'))],
  ['PI_HIE_4', all(loops, reported('PI_HIE_4'))],
  ['PI_PEA_1'],
  [immunization, reported(immunization)],
  [cases, all(not(suppressed), reported(cases))],
];
const blocker = (text, ...conditions) => ({
  conditions: all(...conditions.filter(Boolean)),
  event: { type: 'blocker', params: { text } },
});
const blockerRules = [
  blocker('period-missing', isAbsent('days')),
  blocker('period-too-short', { fact: 'days', operator: 'lessThan', value: shortestPeriod }),
  blocker('cehrt-missing', is('cehrt', false)),
  ...attestations.flatMap((id) => [
    blocker(`attestation-missing:${id}`, isAbsent(id)),
    blocker(`attestation-failed:${id}`, is(id, false)),
  ]),
  ...required.flatMap(([id, condition]) => [
    blocker(`measure-missing:${id}`, condition, isAbsent(id)),
    blocker(`measure-failed:${id}`, condition, is(id, proportions.includes(id) ? 0 : false)),
  ]),
  blocker(
    `engagement-missing:${immunization}`,
    reported(immunization),
    yes(immunization),
    not(level(immunization)),
  ),
  blocker(
    `engagement-missing:${cases}`,
    not(suppressed),
    reported(cases),
    yes(cases),
    not(level(cases)),
  ),
];

const engine = new Engine([...careRules, ...healthRules, bonusRule, ...blockerRules], {
  allowUndefinedFacts: true,
});

/** What a measure earns of its maximum. */
function earned(facts, id, maximum) {
  if (id === 'alternative' || id === 'suppressed') return maximum;
  if (!proportions.includes(id)) return facts[id] === true ? maximum : 0;
  if (!facts[id]) return 0;
  return Math.max(1, Math.floor((facts[id] * maximum) / facts[`${id}_of`] + 0.5));
}

/**
 * @param {object} submission
 * @returns {Promise<import('./facts.js').Result>}
 */
export async function scoreByJsonRulesEngine(submission) {
  const facts = factsOf(submission);
  const { events } = await engine.run(facts);
  const of = (wanted) => events.filter(({ type }) => type === wanted);
  const { toPatientAccess = 0, ...maxima } = Object.assign(
    {},
    ...of('maxima').map(({ params }) => params),
  );
  maxima.PI_PEA_1 += toPatientAccess;
  let pointsEarned = of('bonus').length * 5;
  for (const [id, maximum] of Object.entries(maxima)) pointsEarned += earned(facts, id, maximum);
  const blockers = of('blocker').map(({ params }) => params.text);
  return { score: blockers.length ? 0 : Math.min(100, pointsEarned), pointsEarned, blockers };
}

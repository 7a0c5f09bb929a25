// Random answers to the measures of a year, in every state that the rules know.
import { metProportion, unmetProportion } from './edges.js';
import {
  ANY_TWO_OF,
  ATTESTATIONS,
  BONUSES,
  EXCLUSIONS,
  HIE_ALTERNATIVES,
  PROPORTIONS,
  WITH_LEVELS,
} from './tables.js';

const measurement = (measureId, value) => ({ measureId, value });

/** Answers to the exclusions of a measure; with `claim` at least one of them is a yes. */
function exclusionAnswers(dice, year, id, claim) {
  const all = EXCLUSIONS[year][id] ?? [];
  const claimed = claim ? new Set([dice.pick(all), ...dice.some(all, 0.1)]) : new Set();
  return all
    .filter((exclusion) => claimed.has(exclusion) || dice.chance(0.04))
    .map((exclusion) => measurement(exclusion, claimed.has(exclusion)));
}

/** Answers to one required measure, which is reported, excluded, missing or failed at random. */
function requiredAnswers(dice, year, id, defect, excludedShare) {
  const canExclude = (EXCLUSIONS[year][id] ?? []).length > 0;
  const state = dice.weighted({
    met: 1 - defect,
    excluded: canExclude ? excludedShare : 0,
    missing: defect / 2,
    failed: defect / 2,
  });
  const unmet = () => measurement(id, PROPORTIONS.has(id) ? unmetProportion(dice) : false);
  const answers = exclusionAnswers(dice, year, id, state === 'excluded');
  if (state === 'met') {
    answers.push(measurement(id, PROPORTIONS.has(id) ? metProportion(dice) : true));
  }
  // An exclusion may stand beside a no, or beside a numerator of 0.
  if (state === 'failed' || (state === 'excluded' && dice.chance(0.15))) answers.push(unmet());
  return answers;
}

/** Answers to the HIE objective by one of its routes, or by none. */
function exchangeAnswers(dice, year, defect, excludedShare) {
  const alternatives = HIE_ALTERNATIVES[year];
  const route = dice.weighted({ loops: 60, alternative: 38, none: 40 * defect });
  const chosen = route === 'alternative' ? dice.pick(alternatives) : undefined;
  const answers = alternatives
    .filter((id) => id === chosen || dice.chance(0.1))
    .map((id) => measurement(id, id === chosen));
  if (route === 'loops') {
    for (const id of ['PI_HIE_1', 'PI_HIE_4']) {
      answers.push(...requiredAnswers(dice, year, id, defect, excludedShare));
    }
  } else {
    for (const exclusion of ['PI_LVOTC_1', 'PI_LVITC_2']) {
      if (dice.chance(0.05)) answers.push(measurement(exclusion, false));
    }
  }
  return answers;
}

/** The level of active engagement of a measure that takes one. */
function levelAnswers(dice, year, id, missing) {
  if (!WITH_LEVELS[year].includes(id) || dice.chance(missing)) return [];
  const [stated, other] = dice.shuffle([`${id}_PRE`, `${id}_PROD`]);
  return dice.chance(0.1)
    ? [measurement(stated, true), measurement(other, false)]
    : [measurement(stated, true)];
}

/** Public health, 2022 on: two required measures with their levels. */
function publicHealthAnswers(dice, year, defect, excludedShare) {
  return ['PI_PHCDRR_1', 'PI_PHCDRR_3'].flatMap((id) => {
    const isCaseReporting = id === 'PI_PHCDRR_3' && year >= 2025;
    const answers = requiredAnswers(
      dice,
      year,
      id,
      isCaseReporting ? 0.3 + defect : defect,
      excludedShare,
    );
    const isYes = answers.some(({ measureId, value }) => measureId === id && value);
    return [...answers, ...levelAnswers(dice, year, id, isYes ? defect : 0.95)];
  });
}

/** Public health, 2021: any two of five, one of which may be reported twice. */
function anyTwoAnswers(dice, defect) {
  const shares = dice.chance(1 - 2 * defect)
    ? dice.pick([
        { yes: 50, excluded: 10, no: 15, silent: 15 },
        { yes: 25, excluded: 70, no: 3, silent: 2 },
      ])
    : { yes: 12, excluded: 14, no: 28, silent: 56 };
  return ANY_TWO_OF.flatMap((id) => {
    const state = dice.weighted(shares);
    const answers = exclusionAnswers(dice, 2021, id, state === 'excluded');
    if (state === 'yes') answers.push(measurement(id, true));
    if (state === 'no' || (state === 'excluded' && dice.chance(0.15))) {
      answers.push(measurement(id, false));
    }
    if (state === 'yes' && dice.chance(0.25)) answers.push(measurement(`${id}_MULTI`, true));
    else if (dice.chance(0.03)) answers.push(measurement(`${id}_MULTI`, false));
    return answers;
  });
}

/**
 * Makes the measurements of one set.
 * @param {import('./dice.js').Dice} dice
 * @param {number} year
 * @param {number} defect how likely each part is missing or failed
 */
export function measurements(dice, year, defect) {
  // Some exclude much, so that the rarer combinations come up too.
  const excludedShare = dice.pick([0.2, 0.2, 0.2, 1]);
  const answers = [
    ...requiredAnswers(dice, year, 'PI_EP_1', defect, excludedShare),
    ...(year >= 2023 ? requiredAnswers(dice, year, 'PI_EP_2', defect, excludedShare) : []),
    ...exchangeAnswers(dice, year, defect, excludedShare),
    ...requiredAnswers(dice, year, 'PI_PEA_1', defect, 0),
    ...(year === 2021
      ? anyTwoAnswers(dice, defect)
      : publicHealthAnswers(dice, year, defect, excludedShare)),
  ];
  for (const id of BONUSES[year].flatMap(({ measures }) => measures)) {
    if (dice.chance(0.7)) continue;
    const isYes = dice.chance(0.85);
    answers.push(measurement(id, isYes), ...levelAnswers(dice, year, id, isYes ? 0.2 : 0.95));
  }
  for (const [id, asked] of Object.entries(ATTESTATIONS[year])) {
    const state =
      asked === 'optional'
        ? dice.pick(['yes', 'no', 'silent'])
        : dice.weighted({
            yes: 1 - defect,
            no: asked === 'answer' ? 0.5 : defect / 2,
            silent: defect / 2,
          });
    if (state !== 'silent') answers.push(measurement(id, state === 'yes'));
  }
  return dice.chance(0.5) ? dice.shuffle(answers) : answers;
}

// Numbers and days at the limits of the rules: exact halves and their neighbours, the largest
// integers, periods one day too short, shares at 75 percent.
import { GLANCE } from './years.js';

const MOST = Number.MAX_SAFE_INTEGER;

/** The maxima that proportions can have, over all years and combinations. */
const MAXIMA = [10, 15, 20, 25, 30, 35, 40, 50, 55, 60, 65, 75, 80, 90, 100];

/**
 * A numerator and denominator that earn an exact half before rounding, or as close to it as the
 * denominator allows.
 */
function atHalf(dice, beside) {
  const maximum = dice.pick(MAXIMA);
  const odd = 2 * dice.int(0, maximum - 1) + 1;
  if (beside === 0) {
    const scale = dice.chance(0.5)
      ? dice.int(1, 50)
      : Math.floor(MOST / (2 * maximum)) - dice.int(0, 5);
    return { numerator: odd * scale, denominator: 2 * maximum * scale };
  }
  const denominator = dice.chance(0.5) ? dice.int(50, 3000) : MOST - dice.int(0, 1000);
  const floor = Number((BigInt(denominator) * BigInt(odd)) / BigInt(2 * maximum));
  return {
    numerator: Math.min(denominator, Math.max(1, floor + (beside > 0 ? 1 : 0))),
    denominator,
  };
}

/** A proportion with a numerator of at least 1. */
export function metProportion(dice) {
  const kind = dice.weighted({
    ordinary: 45,
    small: 12,
    half: 12,
    besideHalf: 12,
    all: 7,
    oneOfMany: 6,
    allButOne: 3,
    huge: 3,
  });
  if (kind === 'half') return atHalf(dice, 0);
  if (kind === 'besideHalf') return atHalf(dice, dice.chance(0.5) ? 1 : -1);
  let denominator = dice.int(20, 3000);
  if (kind === 'small') denominator = dice.int(1, 20);
  if (kind === 'huge' || (kind !== 'ordinary' && kind !== 'small' && dice.chance(0.3))) {
    denominator = MOST - dice.int(0, 3);
  }
  if (kind === 'all') return { numerator: denominator, denominator };
  if (kind === 'oneOfMany') return { numerator: 1, denominator };
  if (kind === 'allButOne') return { numerator: Math.max(1, denominator - 1), denominator };
  const numerator =
    kind === 'huge'
      ? dice.pick([
          dice.int(1, MOST - 3),
          Math.floor(denominator / 2),
          Math.floor(denominator / 2) + 1,
        ])
      : dice.int(Math.ceil(denominator / 3), denominator);
  return { numerator, denominator };
}

/** A proportion with a numerator of 0. */
export function unmetProportion(dice) {
  return { numerator: 0, denominator: dice.pick([0, 1, dice.int(1, 3000), MOST]) };
}

const DAY = 24 * 60 * 60 * 1000;
const written = (day) => new Date(day).toISOString().slice(0, 10);

/**
 * A performance period inside the year: the whole of it, exactly long enough, a day longer or
 * shorter, a single day.
 */
export function period(dice, year, isLongEnough) {
  const first = Date.UTC(year, 0, 1);
  const last = Date.UTC(year, 11, 31);
  const shortest = GLANCE[year].shortestPeriod;
  const all = (last - first) / DAY + 1;
  const days = isLongEnough
    ? dice.pick([all, all, shortest, shortest, shortest + 1, dice.int(shortest, all)])
    : dice.pick([shortest - 1, shortest - 1, shortest - 2, 1, dice.int(1, shortest - 1)]);
  const latest = all - days;
  const offset = dice.pick([0, latest, dice.int(0, latest)]);
  return {
    performanceStart: written(first + offset * DAY),
    performanceEnd: written(first + (offset + days - 1) * DAY),
  };
}

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A certification ID of a form that the year accepts, now and then in lower case. */
export function cehrtId(dice, year) {
  const characters = (count) => Array.from({ length: count }, () => dice.pick(CHARACTERS)).join('');
  const starts = [`${dice.chance(0.5) ? '00' : characters(2)}15C`];
  if (year <= 2023) starts.push(`${characters(2)}15E`);
  if (year >= 2025) starts.push('2025C', '2025C');
  if (year === 2026) starts.push('2026C');
  const id = dice.pick(starts) + characters(10);
  return dice.chance(0.1) ? id.toLowerCase() : id;
}

/** Services by place of service, around the share of 75 % that decides. */
export function services(dice) {
  const kind = dice.weighted({ edge: 60, anything: 30, none: 10 });
  if (kind === 'none') return dice.pick([{}, { 11: 0 }, { 21: 0, 24: 0 }]);
  if (kind === 'anything') {
    const codes = dice.some(['02', '10', '11', '19', '21', '22', '23', '24', '31', '81'], 0.4);
    return Object.fromEntries(
      codes.map((code) => [code, dice.pick([0, 1, dice.int(1, 2000), MOST])]),
    );
  }
  const quarter = dice.pick([1, dice.int(1, 500), Math.floor(MOST / 4)]);
  const there = 3 * quarter + dice.pick([-1, 0, 0, 1]);
  if (dice.chance(0.35)) return { 24: there, [dice.pick(['11', '22'])]: quarter };
  const part = dice.int(0, Math.min(there, quarter));
  const [one, other] = dice.shuffle(['19', '21', '22', '23']);
  return { [one]: there - part, [other]: part, [dice.pick(['11', '24', '20'])]: quarter };
}

/** How many clinicians of a group hold each status, around more than 75 %, and around all. */
export function qualifyingShare(dice) {
  const clinicians = dice.pick([
    1,
    2,
    4,
    20,
    100,
    dice.int(1, 500),
    4 * dice.int(1, 200),
    MOST,
    MOST - 3,
  ]);
  const threeQuarters = Number((BigInt(clinicians) * 3n) / 4n);
  const share = { clinicians };
  for (const part of ['hospitalBased', 'ascBased', 'nonPatientFacing']) {
    if (dice.chance(0.25)) continue;
    const count = dice.pick([
      0,
      threeQuarters,
      threeQuarters,
      threeQuarters + 1,
      clinicians,
      clinicians - 1,
      dice.int(0, clinicians),
    ]);
    share[part] = Math.min(count, clinicians);
  }
  return share;
}

/** A score of another category: whole, with decimals, at the ends. */
export function categoryScore(dice) {
  return dice.pick([
    0,
    100,
    dice.int(0, 100),
    dice.int(0, 1000) / 10,
    dice.int(0, 10000) / 100,
    dice.int(0, 100000) / 1000,
    99.999,
    0.001,
  ]);
}

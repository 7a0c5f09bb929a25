// The combinations of exclusions and exchange routes that an entity may choose from.
import { findErrors } from './checking.js';
import { describeSet } from './points.js';
import { ANY_TWO_OF, EXCLUSIONS, HIE_ALTERNATIVES, ROWS } from './tables.js';

/** The routes of the HIE objective in the order of the rules, each with what reports it. */
const ROUTES = {
  referralLoops: ['PI_HIE_1', 'PI_HIE_4'],
  biDirectionalExchange: ['PI_HIE_5'],
  tefca: ['PI_HIE_6'],
};
const ROUTE_ORDER = Object.keys(ROUTES);

const yes = (measurements, id) =>
  measurements.some(({ measureId, value }) => measureId === id && value === true);

/** Which exclusions are claimed, in the order of the rules. */
function claimsOf(year, measurements) {
  return ROWS[year]
    .flatMap((id) => EXCLUSIONS[year][id] ?? [])
    .filter((exclusion) => yes(measurements, exclusion));
}

/** The route that is reported; the loops while none is begun. */
function routeOf(year, measurements) {
  const alternative = HIE_ALTERNATIVES[year].find((id) => yes(measurements, id));
  return ROUTE_ORDER.find((route) => ROUTES[route].includes(alternative)) ?? 'referralLoops';
}

const put = (measurements, measureId, value) => [
  ...measurements.filter((one) => one.measureId !== measureId),
  { measureId, value },
];

/** Claims an exclusion and removes the answers that it replaces. */
function claim(measurements, measure, exclusion) {
  const replaced = [measure, `${measure}_MULTI`, `${measure}_PRE`, `${measure}_PROD`];
  const kept = measurements.filter(({ measureId }) => !replaced.includes(measureId));
  return put(kept, exclusion, true);
}

/** Takes another route and removes the answers of the routes that it replaces. */
function take(year, measurements, route) {
  const replaced = Object.keys(ROUTES)
    .filter((other) => other !== route)
    .flatMap((other) => ROUTES[other])
    .flatMap((id) => [id, ...(EXCLUSIONS[year][id] ?? [])]);
  const kept = measurements.filter(({ measureId }) => !replaced.includes(measureId));
  return route === 'referralLoops' ? kept : put(kept, ROUTES[route][0], true);
}

/** All ways to pick one of several choices for each entry of a list. */
function product(lists) {
  return lists.reduce(
    (ways, choices) => ways.flatMap((way) => choices.map((choice) => [...way, choice])),
    [[]],
  );
}

/** Every set of claims that `may` allows beside those of the submission: at most one a measure. */
function claimSets(year, measurements, may) {
  const choices = ROWS[year]
    .filter((id) => EXCLUSIONS[year][id] !== undefined)
    .filter((id) => !EXCLUSIONS[year][id].some((exclusion) => yes(measurements, exclusion)))
    .map((id) => ({ id, exclusion: may.find((one) => EXCLUSIONS[year][id].includes(one)) }))
    .filter(({ exclusion }) => exclusion !== undefined);
  return product(choices.map((choice) => [undefined, choice])).map((way) => way.filter(Boolean));
}

/** Whether another route than the present one may be taken. */
function isOpen(year, route, may, claims) {
  if (ROUTES[route].some((id) => may.includes(id) && HIE_ALTERNATIVES[year].includes(id))) {
    return true;
  }
  return ROUTES[route].every((id) => claims.some((one) => one.id === id));
}

/** The measurements of one combination, or undefined where its parts do not go together. */
function combine({ year, measurements, present, may }, claims, route) {
  if (route !== present && !isOpen(year, route, may, claims)) return undefined;
  const isOfLoops = ({ id }) => ROUTES.referralLoops.includes(id);
  if (route !== 'referralLoops' && claims.some(isOfLoops)) return undefined;
  const start = route === present ? measurements : take(year, measurements, route);
  return claims.reduce((list, { id, exclusion }) => claim(list, id, exclusion), start);
}

/** Compares lists of exclusions by their places in the rules. */
function byRules(year, a, b) {
  const order = ROWS[year].flatMap((id) => EXCLUSIONS[year][id] ?? []);
  for (const [index, id] of a.entries()) {
    const difference = order.indexOf(id) - order.indexOf(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * What combinations of 2021 have in common that differ only in which public health measures are
 * excluded: the route, the other claims, how many public health measures, and the score.
 */
function symmetry({ claims, route, score }) {
  const ofSlot = (one) => ANY_TWO_OF.some((id) => EXCLUSIONS[2021][id].includes(one));
  const others = claims.filter((one) => !ofSlot(one));
  return JSON.stringify([route, others, claims.length, score]);
}

/**
 * The legal combinations, best first, the present one included.
 * @param {number} year
 * @param {object} set the set that counts
 * @param {object} assumptions those that the set is described by
 * @param {string[]} may exclusions that apply and alternatives that can be attested to
 * @returns {{claims: string[], route: string, score: number, difference: number}[]}
 */
export function strategies(year, set, assumptions, may) {
  const measurements = set.measurements ?? [];
  const present = routeOf(year, measurements);
  const routes = ROUTE_ORDER.filter((route) =>
    ROUTES[route].every((id) => ROWS[year].includes(id)),
  );
  const potential = (list) =>
    describeSet(year, { ...set, measurements: list }, assumptions).potential;
  const now = potential(measurements);
  const frame = { year, measurements, present, may };
  const found = [];
  for (const claims of claimSets(year, measurements, may)) {
    for (const route of routes) {
      const list = combine(frame, claims, route);
      if (list === undefined) continue;
      const sets = [{ category: 'pi', measurements: list }];
      if (findErrors({ performanceYear: year, measurementSets: sets }).length > 0) continue;
      const score = potential(list);
      found.push({ claims: claimsOf(year, list), route, score, difference: score - now });
    }
  }
  const rank = (route) => ROUTE_ORDER.indexOf(route);
  found.sort(
    (a, b) =>
      b.score - a.score ||
      a.claims.length - b.claims.length ||
      Number(b.route === present) - Number(a.route === present) ||
      byRules(year, a.claims, b.claims) ||
      rank(a.route) - rank(b.route),
  );
  if (year !== 2021) return found;
  // Of combinations that are the same by symmetry the first stays.
  const kept = new Map();
  for (const one of found) {
    const key = symmetry(one);
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
}

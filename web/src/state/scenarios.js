/**
 * Up to four sets of answers side by side. Every function returns new objects and leaves its
 * arguments alone.
 */
export const mostScenarios = 4;
export const longestName = 40;

/**
 * @typedef {{name: string, answers: import('./fields.js').Answers}} Scenario
 * @typedef {{scenarios: Scenario[], active: number}} Desk
 */

/** @returns {boolean} whether a scenario has no answers but year, reporter and program */
export const isUntouched = ({ answers }) =>
  Object.entries(answers).every(
    ([key, value]) => value === '' || ['year', 'entityType', 'programName'].includes(key),
  );

/**
 * @returns {Desk} with one more scenario, which becomes the active one; the same desk where it is
 * full
 */
export function addScenario(desk, name, answers) {
  if (desk.scenarios.length >= mostScenarios) return desk;
  return {
    ...desk,
    scenarios: [...desk.scenarios, { name, answers: { ...answers } }],
    active: desk.scenarios.length,
  };
}

/** @returns {Desk} without that scenario; the last one left cannot be removed */
export function removeScenario(desk, index) {
  if (desk.scenarios.length < 2) return desk;
  const scenarios = desk.scenarios.filter((_, at) => at !== index);
  const active =
    desk.active > index ? desk.active - 1 : Math.min(desk.active, scenarios.length - 1);
  return { ...desk, scenarios, active };
}

/** @returns {Desk} with that scenario's name or answers changed */
export function changeScenario(desk, index, change) {
  return {
    ...desk,
    scenarios: desk.scenarios.map((scenario, at) =>
      at === index ? { ...scenario, ...change } : scenario,
    ),
  };
}

/**
 * @param {Scenario[]} scenarios
 * @returns {string[]} keys of the answers in which they differ
 */
export function differingKeys(scenarios) {
  const keys = new Set(scenarios.flatMap(({ answers }) => Object.keys(answers)));
  return [...keys].filter(
    (key) => new Set(scenarios.map(({ answers }) => answers[key] ?? '')).size > 1,
  );
}

/**
 * @param {import('./fields.js').Answers} answers
 * @param {string} year the other year
 * @returns {import('./fields.js').Answers} the same answers for that year: dates in the old year
 * move along
 */
export function moveToYear(answers, year) {
  const moved = { ...answers, year };
  for (const key of ['performanceStart', 'performanceEnd']) {
    if (moved[key]?.startsWith(`${answers.year}-`)) {
      moved[key] = moved[key].replace(answers.year, year);
    }
  }
  return moved;
}

/** What is said of who reports and in which circumstances. */
const circumstance =
  /^(year|entityType|programName|mvpId)$|^(practice|ground|services|share|notScored|score)\./;

/** @returns {import('./fields.js').Answers} the same answers without any PI data */
export const withoutData = (answers) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => circumstance.test(key)));

// Lists every difference between a rules file and the list of measures that CMS publishes for its
// year.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const USAGE = `Usage: rules/compare YEAR measures-data.json
  Compares rules/YEAR.json with the PI measures of CMS's list: measures/YEAR/measures-data.json of
  github.com/CMSgov/qpp-measures-data. Prints each difference, those that the rules file explains (cmsData) marked as explained.
  Exit status: 0 no other differences, 1 differences, 2 wrong use or unreadable files.`;

/** Whether the lists of a field mean the same in any order. */
const LISTS = ['exclusion', 'substitutes', 'preprod'];

const folded = (text) => (typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() : text);
const sorted = (ids) => (Array.isArray(ids) ? [...ids].sort() : (ids ?? []));

/**
 * What CMS says, field by field, of each PI measure of its list.
 * @param {object[]} list CMS's measures-data, of all categories or of PI only
 * @returns {Map<string, object>}
 */
export function published(list) {
  const measures = list.filter(({ category, measureId }) =>
    category === undefined ? String(measureId).startsWith('PI_') : category === 'pi',
  );
  return new Map(
    measures.map((measure) => [
      measure.measureId,
      {
        title: folded(measure.title),
        metricType: measure.metricType,
        isRequired: measure.isRequired,
        isBonus: measure.isBonus,
        reportingCategory: measure.reportingCategory ?? 'none',
        objective: measure.objective,
        ...Object.fromEntries(LISTS.map((field) => [field, sorted(measure[field])])),
      },
    ]),
  );
}

/** The measures by any one of which the objective of a measure could be met instead of by it. */
function alternatives(rules, id) {
  const routes = rules.objectives.flatMap((objective) =>
    objective.routes?.some(({ measures }) => measures.includes(id)) ? objective.routes : [],
  );
  return routes
    .filter(({ measures }) => !measures.includes(id))
    .flatMap(({ measures }) => measures);
}

/**
 * What CMS should say of each measurement id if a rules file is right.
 * @param {object} rules
 * @returns {Map<string, object>}
 */
export function expected(rules) {
  const all = new Map();
  for (const measure of rules.measures) {
    const isBonus = measure.role === 'bonus';
    const isRequired = measure.role === 'required' || measure.role === 'attestation';
    const category = isBonus ? 'bonus' : isRequired ? 'required' : 'none';
    const exclusions = (measure.exclusions ?? []).map(({ id }) => id);
    const levels = measure.engagement
      ? [measure.engagement.preProduction, measure.engagement.production]
      : [];
    const add = (id, title, fields) =>
      all.set(id, {
        title: folded(title),
        metricType: 'boolean',
        isRequired,
        isBonus,
        reportingCategory: category,
        objective: measure.objective,
        exclusion: [],
        preprod: [],
        ...fields,
        substitutes: sorted(fields.substitutes),
      });
    add(measure.id, measure.title, {
      metricType: measure.type,
      exclusion: sorted(exclusions),
      preprod: sorted(levels.map(({ id }) => id)),
      substitutes: alternatives(rules, measure.id),
    });
    for (const { id, title } of measure.exclusions ?? []) {
      add(id, title, {
        isRequired: false,
        isBonus: false,
        reportingCategory: 'exclusion',
        substitutes: exclusions.filter((other) => other !== id),
      });
    }
    for (const { id, title } of levels) {
      add(id, title, {
        substitutes: levels.filter((other) => other.id !== id).map((other) => other.id),
      });
    }
  }
  return all;
}

/**
 * The differences between a rules file and CMS's list.
 * @param {object} rules
 * @param {object[]} list
 * @returns {{measure: string, field: string, cms: unknown, rules: unknown, why?: string}[]} `why`:
 * how the rules file explains it.
 *   A difference that it explains though CMS's list does not have it comes with `stale`.
 */
export function differences(rules, list) {
  const cms = published(list);
  const ours = expected(rules);
  const found = [];
  for (const id of [...new Set([...ours.keys(), ...cms.keys()])].sort()) {
    if (!cms.has(id) || !ours.has(id)) {
      found.push({ measure: id, field: 'listed', cms: cms.has(id), rules: ours.has(id) });
      continue;
    }
    for (const [field, value] of Object.entries(ours.get(id))) {
      const says = cms.get(id)[field];
      if (JSON.stringify(says) !== JSON.stringify(value)) {
        found.push({ measure: id, field, cms: says, rules: value });
      }
    }
  }
  for (const { measures, field, says, why } of rules.cmsData ?? []) {
    const explained = JSON.stringify(LISTS.includes(field) ? sorted(says) : folded(says));
    for (const measure of measures) {
      const difference = found.find(
        (each) =>
          each.measure === measure &&
          each.field === field &&
          JSON.stringify(each.cms) === explained,
      );
      if (difference) difference.why = why;
      else {
        found.push({
          measure,
          field,
          cms: cms.get(measure)?.[field],
          rules: ours.get(measure)?.[field],
          stale: says,
        });
      }
    }
  }
  return found;
}

const shown = (value) => {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return value === undefined ? 'nothing' : JSON.stringify(value);
};

/** One difference as a line. */
export function line({ measure, field, cms, rules, why, stale }, file) {
  if (stale !== undefined) {
    return `${measure} ${field}: ${file} explains that CMS says ${shown(stale)}, but CMS says ${shown(cms)}. Correct or remove the entry of cmsData.`;
  }
  const what =
    field === 'listed'
      ? `${measure}: ${cms ? `CMS lists it, ${file} does not have it` : `${file} has it, CMS does not list it`}`
      : `${measure} ${field}: CMS says ${shown(cms)}, ${file} ${shown(rules)}`;
  return why === undefined ? what : `explained: ${what}. ${why}`;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}

/** Runs the comparison; returns the exit status. */
function main([year, path, ...rest]) {
  if (!/^20\d\d$/.test(year ?? '') || path === undefined || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const file = `rules/${year}.json`;
  const rules = readJson(fileURLToPath(new URL(`${year}.json`, import.meta.url)));
  const list = readJson(path);
  if (!Array.isArray(list) || published(list).size === 0) {
    throw new Error(`${path}: must be CMS's list of measures, with PI measures in it`);
  }
  const found = differences(rules, list);
  for (const difference of found) console.log(line(difference, file));
  const open = found.filter(({ why }) => why === undefined).length;
  console.log(
    `${file}: ${expected(rules).size} measurement ids compared, ${found.length - open} explained differences, ${open} other differences`,
  );
  return open > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}

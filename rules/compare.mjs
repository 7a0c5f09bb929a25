// Lists every difference between a rules file and what CMS publishes for its year: the list of
// measures, and the logs of the changes to it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const USAGE = `Usage: rules/compare YEAR measures-data.json [LOG.csv...]
  Compares rules/YEAR.json with the PI measures of CMS's list, and with CMS's logs of changes to it:
  measures/YEAR/measures-data.json and updates/measures/YEAR/*.csv of
  github.com/CMSgov/qpp-measures-data. A later log overrides an earlier one; the names of logs that
  begin with PI_ sort by date. Prints each difference. It is marked as explained where the file's
  cmsData has it, or where the measure cites the log among its sources.
  Exit status: 0 no other differences, 1 differences, 2 wrong use or unreadable files.`;

/** Fields that hold a list of ids, whose order means nothing. */
const LISTS = ['exclusion', 'substitutes', 'preprod'];
/** The columns of a change log, and the fields of CMS's list that they change. */
const COLUMNS = {
  'Measure Title': 'title',
  'Measure Description': 'description',
  Required: 'isRequired',
  'Metric Type': 'metricType',
  Objective: 'objective',
  Bonus: 'isBonus',
  'Reporting Category': 'reportingCategory',
  Substitutes: 'substitutes',
  Exclusions: 'exclusion',
  'Pre / Prod': 'preprod',
};

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

/**
 * The rows of a change log.
 * @param {string} path of a CSV file. In a row, an empty cell changes nothing and NULL empties the
 * field
 * @returns {Record<string, string>[]}
 */
export function readLog(path) {
  let parse;
  try {
    // The parser is among the packages of the tests, because this folder has none of its own.
    ({ parse } = createRequire(new URL('../tests/', import.meta.url))('csv-parse/sync'));
  } catch {
    throw new Error('reading a change log takes a package: npm --prefix tests ci');
  }
  const text = readFileSync(path);
  let rows;
  try {
    rows = parse(text, {
      bom: true,
      columns: (names) => names.map((name) => name.trim()),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
  if (rows.some((row) => !('Category' in row))) {
    throw new Error(`${path}: must be a change log of CMS, with the column Category`);
  }
  return rows;
}

/** A cell of a change log, as CMS's list would have it. */
function valueOf(cell, field, rules) {
  const isNull = cell.toUpperCase() === 'NULL';
  if (LISTS.includes(field)) return isNull ? [] : sorted(cell.split(',').map((id) => id.trim()));
  if (field === 'isRequired' || field === 'isBonus') return /^(true|yes|y)$/i.test(cell);
  if (field === 'reportingCategory') return isNull ? 'none' : cell.toLowerCase();
  if (field === 'objective') {
    const same = (text) => text.replace(/\s/g, '').toLowerCase();
    const known = rules.objectives.find(({ id, title }) =>
      [id, title ?? id].some((name) => same(name) === same(cell)),
    );
    return known?.id ?? cell;
  }
  return folded(cell);
}

/**
 * What change logs leave behind, taken one after the other.
 * @param {object} rules
 * @param {{name: string, rows: Record<string, string>[]}[]} logs
 * @returns {{measure: string, field: string, cms: unknown, log: string}[]} `field` is `listed`
 * where a measure was added or removed
 */
function lastChanges(rules, logs) {
  const all = new Map();
  for (const { name: log, rows } of logs) {
    for (const row of rows.filter(({ Category }) => Category.toLowerCase() === 'pi')) {
      const measure = row['Measure ID'];
      const removed = Number(row['Year Removed'] || Infinity) <= rules.performanceYear;
      const fields = removed ? new Map() : (all.get(measure) ?? new Map());
      all.set(measure, fields.set('listed', { cms: !removed, log }));
      if (removed) continue;
      for (const [column, field] of Object.entries(COLUMNS)) {
        const cell = row[column];
        if (cell) fields.set(field, { cms: valueOf(cell, field, rules), log });
      }
    }
  }
  return [...all].flatMap(([measure, fields]) =>
    [...fields].map(([field, change]) => ({ measure, field, ...change })),
  );
}

/** Whether something in a part of a rules file has one of these ids among its sources. */
const cites = (part, ids) =>
  part !== null &&
  typeof part === 'object' &&
  Object.entries(part).some(([key, value]) =>
    key === 'sources' && Array.isArray(value)
      ? value.some((id) => ids.includes(id))
      : cites(value, ids),
  );

/**
 * The changes of CMS's logs that a rules file does not follow.
 * @param {object} rules
 * @param {{name: string, rows: Record<string, string>[]}[]} logs in the order of their dates
 * @returns {object[]} as differences() has them, each with its `log`. What a description says, no
 * field of a rules file repeats: it counts as followed where the measure cites the log.
 */
export function unmentioned(rules, logs) {
  const ours = expected(rules);
  const found = [];
  for (const change of lastChanges(rules, logs)) {
    const { measure, field, cms, log } = change;
    const isOurs = ours.has(measure);
    // Of a measure that only the log has, it is enough to say so.
    if (field !== 'listed' && !isOurs) continue;
    const value = field === 'listed' ? isOurs : ours.get(measure)[field];
    if (JSON.stringify(value) === JSON.stringify(cms)) continue;

    const ids = Object.entries(rules.sources ?? {})
      .filter(([, { url }]) => decodeURI(basename(url ?? '')) === log)
      .map(([id]) => id);
    const owner = rules.measures.find(
      ({ id, exclusions = [], engagement = {} }) =>
        id === measure ||
        [...exclusions, ...Object.values(engagement)].some((part) => part?.id === measure),
    );
    found.push({
      ...change,
      rules: value,
      ...(cites(owner ?? rules, ids) ? { why: 'The rules file cites this log.' } : {}),
    });
  }
  return found;
}

const shown = (value) => {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return value === undefined ? 'nothing' : JSON.stringify(value);
};

/** One difference as a line. */
export function line({ measure, field, cms, rules, log, why, stale }, file) {
  if (stale !== undefined) {
    return `${measure} ${field}: ${file} explains that CMS says ${shown(stale)}, but CMS says ${shown(cms)}. Correct or remove the entry of cmsData.`;
  }
  const says = log === undefined ? 'CMS says' : `CMS's log ${log} says`;
  let what = `${measure} ${field}: ${says} ${shown(cms)}, ${file} ${shown(rules)}`;
  if (field === 'listed') {
    const lists = log === undefined ? 'CMS lists it' : `CMS's log ${log} has it`;
    const drops = log === undefined ? 'CMS does not list it' : `CMS's log ${log} removes it`;
    const ours = rules ? `${file} has it` : `${file} does not have it`;
    what = `${measure}: ${cms ? `${lists}, ${ours}` : `${ours}, ${drops}`}`;
  } else if (field === 'description') {
    what = `${measure} description: ${says} ${shown(cms)}`;
  }
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
function main([year, path, ...logs]) {
  if (!/^20\d\d$/.test(year ?? '') || path === undefined) {
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
  const isFound = ({ measure, field, cms }) =>
    found.some(
      (each) =>
        each.measure === measure &&
        each.field === field &&
        JSON.stringify(each.cms) === JSON.stringify(cms),
    );
  const read = logs.map((log) => ({ name: basename(log), rows: readLog(log) }));
  found.push(...unmentioned(rules, read).filter((change) => !isFound(change)));
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

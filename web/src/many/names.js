/** What the columns of the table of many clinicians are called. */
import { columnNames, levelColumn } from '../state/many/columns.js';
import { t } from '../strings/index.js';

function makeNames(description) {
  const names = new Map(
    columnNames(description).map((name) => [name, t.many.columnNames[name] ?? t.keys[name]]),
  );
  for (const { measureId, plainName, type, exclusions, engagement } of description.measures) {
    if (type === 'boolean') names.set(measureId, plainName);
    else {
      for (const part of ['numerator', 'denominator']) {
        names.set(`${measureId}.${part}`, `${plainName}, ${t.parts[part]}`);
      }
    }
    if (engagement) names.set(levelColumn(measureId), `${plainName}, ${t.many.level.inWords}`);
    for (const [level, id] of Object.entries(engagement ?? {})) {
      names.set(id, `${plainName}, ${t.many.level[level]}`);
    }
    for (const each of exclusions) {
      names.set(each.measureId, t.many.excluded(plainName, each.inShort));
    }
  }
  return names;
}

const known = new WeakMap();

/**
 * @param {import('../../../wasm/pi-score').YearDescription} description
 * @returns {Map<string, string>} what each column of the year is called, in the order of a menu
 */
export function namesOf(description) {
  if (!known.has(description)) known.set(description, makeNames(description));
  return known.get(description);
}

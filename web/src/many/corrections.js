/** What to correct in a row that was not scored. */
import * as format from '../format.js';
import { engagedOf, levelColumn } from '../state/many/columns.js';
import { submissionOf } from '../state/many/table.js';
import { t } from '../strings/index.js';
import { namesOf } from './names.js';
import { columnsRead, headerName, rowOf } from './read.js';

/** The column that a JSON Pointer into the submission of a row is about. */
function columnAt(path, ids) {
  const [, field, , part, at, , count] = path.split('/');
  if (part === 'measurements') return [ids[at], count].filter(Boolean).join('.');
  return field === 'measurementSets' ? part : path.split('/')[field === 'entityType' ? 1 : 2];
}

/** @returns {string[]} what is wrong with a row, a sentence each, with the header and the cell */
export function corrections(page, row) {
  const { table } = page.ui.many.results;
  const wrong = table.wrong.get(row);
  if (typeof wrong === 'number') {
    const needed = format.number(page.ui.many.headers.length);
    return [wrong ? t.many.cells(format.number(wrong), needed) : t.many.malformed];
  }
  const headers = new Map(columnsRead(page).map((each, at) => [each.column, headerName(each, at)]));
  const description = page.describe(String(table.year));
  const { ids } = submissionOf(table, row);
  const named = (column, message) =>
    t.many.inColumn(
      headers.get(column) ?? namesOf(description).get(column) ?? column,
      wrong?.get(column),
      message,
    );
  const isWrongLevel = (column) => wrong?.has(levelColumn(column));
  return rowOf(page, row).errors.map(({ path, message }) => {
    const column = columnAt(path, ids);
    if (isWrongLevel(column)) return named(levelColumn(column), t.many.levelWords);
    const takesLevel = wrong?.has(column) && engagedOf(description).has(column);
    return named(column, takesLevel ? t.many.levels : message);
  });
}

/** What takes a while: reading a file, scoring it, sorting, writing the results. */
import { focusId } from '../focus.js';
import { isFormula } from '../state/csv.js';
import { answerCsv } from '../state/many/answer.js';
import { formSays } from '../state/many/group.js';
import { withCell } from '../state/many/headers.js';
import { orderOf } from '../state/many/order.js';
import { makeRowReader } from '../state/many/rows.js';
import { scoreTable } from '../state/many/score.js';
import { largestTable, makePause } from '../state/many/source.js';
import { makeTable } from '../state/many/table.js';
import { t } from '../strings/index.js';
import { columnsRead } from './read.js';
import { download } from '../download.js';

const mostRows = 100_000;
/** Milliseconds between two looks at the progress. */
const look = 100;

/** Changes what the view shows. */
const set = (store, many) => store.update({ ui: { many: { ...store.state.ui.many, ...many } } });

/**
 * Begins work that the reader can end.
 * @returns a function to await between two steps with the share that is done; false once it was
 *   ended
 */
function begin(store, many) {
  const job = {};
  const pause = makePause();
  let shown = performance.now();
  set(store, { problem: '', note: '', share: 0, ...many, job });
  const goesOn = () => store.state.ui.many.job === job;
  return async (share) => {
    if (goesOn() && performance.now() - shown > look) {
      shown = performance.now();
      set(store, { share });
    }
    await pause();
    return goesOn();
  };
}

/**
 * Reads the rows of a source.
 * @param {(cells: string[] | undefined) => void} take
 * @returns {Promise<boolean>} whether it was read to its end
 */
async function readRows(source, goOn, take) {
  const reader = makeRowReader(take);
  let read = 0;
  for await (const text of source.pieces()) {
    reader.push(text);
    read += text.length;
    if (!(await goOn(Math.min(1, read / source.size)))) return false;
  }
  reader.push('', true);
  return true;
}

/** How the file of a spreadsheet program begins. */
const zip = 'PK\u0003';
/** How many of the first rows tell what a column holds: NPIs, TINs, dates of a year. */
const sample = 20;

/** @returns what the view of the columns needs, or `{problem}` */
async function firstLook(source, goOn) {
  if (source.size > largestTable) return { problem: 'tooLarge' };
  let headers;
  let rows = -1;
  const isRead = await readRows(
    source,
    (share) => rows <= mostRows && !headers?.isWorkbook && goOn(share),
    (cells) => {
      rows += 1;
      if (rows === 0) {
        headers = cells?.map((text) => ({ text }));
        if (headers && cells[0].startsWith(zip)) headers.isWorkbook = true;
      } else if (rows <= sample) {
        cells?.forEach((cell, at) => {
          if (headers?.[at] && cell) headers[at] = withCell(headers[at], cell);
        });
      }
    },
  );
  if (headers?.isWorkbook) return { problem: 'workbook' };
  if (rows > mostRows) return { problem: 'tooMany' };
  if (!isRead) return undefined;
  if (rows < 0) return { problem: 'empty' };
  if (!headers) return { problem: 'header' };
  return rows ? { headers, rows } : { problem: 'noRows' };
}

/** Opens a file or pasted cells, and shows its columns. */
export async function openTable(store, source) {
  const goOn = begin(store, { step: 'reading', results: undefined });
  const found = await firstLook(source, goOn).catch(() => ({ problem: 'unreadable' }));
  if (!(await goOn(1))) return;
  if (found.problem) set(store, { step: 'start', problem: t.many.problems[found.problem] });
  else set(store, { ...found, source, step: 'columns', chosen: new Map() });
  focusId(found.problem ? 'many-problem' : 'many-title');
}

/** Scores the clinicians of the file that is open. */
export async function scoreClinicians(store, page) {
  const { source, rows } = store.state.ui.many;
  const { pi, description, answers } = page;
  const columns = columnsRead(page).map(({ column }) => column);
  const goOn = begin(store, { step: 'scoring' });
  const { table, add } = makeTable(pi, description, columns, rows);
  let seen = -1;
  const isRead = await readRows(
    source,
    (share) => goOn(share * 0.8),
    (cells) => {
      seen += 1;
      if (seen > 0 && seen <= rows) add(cells);
    },
  ).catch(() => {
    seen = -1;
    return true;
  });
  if (!isRead) return;
  if (seen !== rows) {
    set(store, { step: 'start', problem: t.many.problems.changed });
    focusId('many-problem');
    return;
  }
  const results = await scoreTable(pi, description, table, (share) => goOn(0.8 + share * 0.2));
  if (!results) return;
  set(store, {
    step: 'results',
    results,
    order: await orderOf(results, '', false, makePause()),
    sort: { key: '', isDescending: false },
    from: formSays(answers) ? 'form' : 'everyone',
    top: 0,
    current: 0,
    open: undefined,
    isUnsaved: true,
  });
  focusId('many-title');
}

/** Sorts the table by a column, the other way round where it is sorted by it already. */
export async function sortRows(store, key) {
  const { results, sort } = store.state.ui.many;
  const isDescending = sort.key === key && !sort.isDescending;
  const order = await orderOf(results, key, isDescending, makePause());
  if (store.state.ui.many.results !== results) return;
  set(store, { order, sort: { key, isDescending }, top: 0, current: 0, scrollTo: {} });
}

/** Writes the results to a file that the browser saves. */
export async function saveResults(store, page) {
  const { results } = store.state.ui.many;
  const goOn = begin(store, { saving: true });
  const pieces = await answerCsv(page.pi, results.table, goOn);
  if (!pieces) return;
  download(`pi-results-${results.table.year}.csv`, pieces, 'text/csv');
  const formulas = results.table.labels.filter(isFormula).length;
  const more = formulas ? ` ${t.many.formulas(String(formulas))}` : '';
  set(store, { saving: false, isUnsaved: false, note: t.many.saved + more });
  focusId('many-note');
}

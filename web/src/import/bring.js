/** Takes what somebody brings, a file or a text, as far as its review. */
import { openTable } from '../many/run.js';
import { refusal } from '../state/files.js';
import { read } from '../state/import/read.js';
import { largestFile, textOf } from '../state/import/text.js';
import { sourceOfText } from '../state/many/source.js';
import { t } from '../strings/index.js';

/** Says why something is not taken. */
function refuse(store, { refused, faults, year, ...said }) {
  const { details, more } = faults
    ? refusal(faults.map((fault) => t.review.faults[fault.code](fault)))
    : said;
  // A review of something else must not stand below the refusal.
  if (store.state.ui.view === 'review') store.update({ ui: { view: 'form', brought: undefined } });
  store.refuse(year ? t.review.unknownYear(year) : t.review.refused[refused], details, more);
}

/** Shows what was read, or why it is not taken. Returns what takes the focus. */
function show(store, brought) {
  if (brought.refused) {
    refuse(store, brought);
    return 'message';
  }
  if (brought.rows !== undefined) {
    store.update({ ui: { view: 'many' } });
    openTable(store, sourceOfText(brought.rows));
    return 'many-title';
  }
  store.update({
    ui: {
      view: 'review',
      brought,
      broughtProgram: '',
      typing: new Set(),
      message: undefined,
    },
  });
  return 'review-title';
}

/**
 * Shows the review of a text, or why it is not taken. The form does not change. A table with a row
 * a clinician goes to the view of many clinicians.
 * @param {object} store
 * @param {object} page what the views show now
 * @param {string} text
 * @returns {string} what takes the focus
 */
export function bringText(store, page, text) {
  return show(store, read(page.pi, page.description, text));
}

/**
 * Reads the table of the review again with a row as the measurement that the reader chose.
 * @param {object} store
 * @param {import('../../../wasm/pi-score').PiScore} pi
 * @param {string} choice the row and the id; no id leaves the row out again
 */
export function nameRow(store, pi, choice) {
  const { brought } = store.state.ui;
  const { year, table } = brought;
  const [row, id] = choice.split(' ');
  const chosen = new Map(table.chosen).set(Number(row), id);
  const found = read(pi, pi.describe(Number(year)), table.text, chosen);
  // What cannot be said together, such as two alternatives, stays chosen until one of it changes.
  show(
    store,
    found.refused
      ? { ...brought, table: { ...table, chosen }, problem: found.details?.join(' ') }
      : found,
  );
}

/**
 * Shows the review of a file, or why it is not taken. Its name is not looked at: it may name a
 * person.
 * @param {object} store
 * @param {() => object} pageNow what the views show now
 * @param {File[]} files of which there may be one
 * @returns {Promise<string>} what takes the focus
 */
export async function bringFiles(store, pageNow, files) {
  const [file] = files;
  const { text, refused } =
    files.length > 1
      ? { refused: 'several' }
      : file.size > largestFile
        ? { refused: 'too-large' }
        : await file.arrayBuffer().then(
            (buffer) => textOf(new Uint8Array(buffer)),
            () => ({ refused: 'unreadable' }),
          );
  if (refused) {
    refuse(store, { refused });
    return 'message';
  }
  return bringText(store, pageNow(), text);
}

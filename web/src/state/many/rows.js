/**
 * Reads the rows of a CSV or of cells copied from a spreadsheet, from text that comes in pieces. A
 * row that cannot be read costs only itself.
 */
import Papa from 'papaparse';

/** Characters that a row may have. */
export const longestRow = 65_536;
const delimiters = [',', '\t', ';', '|'];

/** The end of the row that begins at `from`: behind the first line end outside quotes; or -1. */
function endOfRow(text, from) {
  let inQuotes = false;
  for (let at = from; ;) {
    const end = text.indexOf('\n', at);
    if (end < 0) return -1;
    for (let quote = text.indexOf('"', at); quote >= 0 && quote < end;) {
      inQuotes = !inQuotes;
      quote = text.indexOf('"', quote + 1);
    }
    at = end + 1;
    if (!inQuotes) return at;
  }
}

/** The end of the last whole row. */
function endOfRows(text) {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  for (let at = 0; ;) {
    const end = endOfRow(text, at);
    if (end < 0) return at;
    at = end;
  }
}

/** The rows of a text, or undefined where one is not well-formed. */
function parse(text, delimiter) {
  const { data, errors } = new Papa.Parser({ delimiter, newline: '\n' }).parse(text);
  return errors.length ? undefined : data;
}

/** What separates the cells of the first row: what makes the most of them. */
function delimiterOf(text) {
  const end = endOfRow(text, 0);
  const first = end > 0 ? text.slice(0, end) : text;
  const cells = (delimiter) => parse(first, delimiter)?.[0]?.length ?? 0;
  return delimiters.reduce((best, each) => (cells(each) > cells(best) ? each : best));
}

const isBlank = (cells) => cells.length === 1 && cells[0].trim() === '';

/**
 * @param {(cells: string[] | undefined) => void} take takes the cells of each row in order, without
 *   the blanks around them; undefined for a row that is no row of a table: a quote in it is not
 *   closed, or it is too long. A blank line is no row
 * @returns {{push: (text: string, isLast?: boolean) => void}} takes the text in pieces of any
 *   length, the last one with `isLast`
 */
export function makeRowReader(take) {
  let rest = '';
  let delimiter;
  let isSkipping = false;
  let endsInReturn = false;

  const read = (text) => parse(text, delimiter);
  function giveAll(rows) {
    for (const cells of rows) if (!isBlank(cells)) take(cells.map((cell) => cell.trim()));
  }

  /** Gives the rows of a text that holds whole rows alone. */
  function giveWhole(text) {
    const rows = text && read(text);
    if (rows) giveAll(rows);
    // One of them is not well-formed: then each is read by itself, and of that one only its first
    // line, because the quote that opens a cell and never closes it would take in all that follows.
    else for (let at = 0; at < text.length;) at = giveNext(text, at);
  }
  /** Gives the row that begins at `at`. @returns {number} where the next one begins */
  function giveNext(text, at) {
    const end = endOfRow(text, at);
    const rows = end > 0 && end - at <= longestRow && read(text.slice(at, end));
    if (rows) giveAll(rows);
    return rows ? end : giveLine(text, at);
  }
  function giveLine(text, at) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, end);
    const rows = line.length <= longestRow && read(line);
    if (rows) giveAll(rows);
    else take(undefined);
    return end;
  }

  function skipLine() {
    const end = rest.indexOf('\n') + 1;
    isSkipping = end === 0;
    rest = isSkipping ? '' : rest.slice(end);
  }

  return {
    push(text, isLast = false) {
      const from = endsInReturn ? `\r${text}` : text;
      endsInReturn = !isLast && from.endsWith('\r');
      rest += (endsInReturn ? from.slice(0, -1) : from).replace(/\r\n?/g, '\n');
      if (isSkipping) skipLine();
      // Blank lines may stand before the header.
      if (!delimiter) rest = rest.replace(/^\s*\n/, '');
      if (!isLast && !delimiter && rest.length <= longestRow && endOfRow(rest, 0) < 0) return;
      delimiter ??= delimiterOf(rest);
      if (isLast && rest && !rest.endsWith('\n')) rest += '\n';
      for (;;) {
        const end = endOfRows(rest);
        giveWhole(rest.slice(0, end));
        rest = rest.slice(end);
        if (!rest || (!isLast && rest.length <= longestRow)) return;
        // The row has no end, or none within reach.
        if (rest.includes('\n')) rest = rest.slice(giveLine(rest, 0));
        else {
          take(undefined);
          isSkipping = !isLast;
          rest = '';
        }
      }
    },
  };
}

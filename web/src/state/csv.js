/** Cells as lines of CSV, as RFC 4180 has it. */

/** What spreadsheets run as a formula. */
export const isFormula = (text) => /^[=+\-@]/.test(text);

/** An apostrophe makes a spreadsheet take as a text what it would run as a formula. */
export const asText = (text) => (isFormula(text) ? `'${text}` : text);

/** @returns {string} a text as a cell, in quotes where it has to be */
export const cellOf = (text) =>
  /[",\r\n]|^[ \t]|[ \t]$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

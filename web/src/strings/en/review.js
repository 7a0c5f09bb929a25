/** The words of what is brought: files, what is dropped and what is pasted. */
import { refusals } from './refusals.js';

export const review = {
  ...refusals,
  bring: 'Open your EHR’s report',
  bringHint:
    'QRDA III, QPP JSON, a spreadsheet. Or drop or paste it here. It is read on this page only.',
  drop: 'Drop the file to read it on this page',
  title: 'What the file holds',
  lead: 'Nothing has changed yet. Check it, then fill it in or cancel.',
  sources: {
    qrda: (year) => `A QRDA III file for ${year}.`,
    submission: (year) => `A QPP submission for ${year}.`,
    cells: (year) =>
      `A table, read for ${year}. It names no year: for another one, cancel and choose it at the top.`,
  },
  otherYear: (file, form) =>
    `The form shows ${form}. Filling in moves it to ${file}; its other answers stay.`,
  several: (count) =>
    `It holds ${count} sets of PI data. You see the one that counts; the others are left out.`,
  program: 'Reporting option',
  programOpen: 'Choose one',
  asksProgram: (name) =>
    name
      ? `The file names “${name}”, which is no MIPS reporting option. Choose yours.`
      : 'The file names no reporting option. Choose yours.',
  score: 'PI score',
  now: 'now',
  then: 'with this file',
  what: 'What',
  inFile: 'In the file',
  inForm: 'In the form now',
  notInFile: 'not in the file',
  replaces: 'replaced',
  cleared: 'emptied',
  table: 'What the file holds, beside the form',
  unnamed: 'Rows whose measure was not recognized',
  rowIs: (row, called) => `Row ${row}${called ? `, “${called}”,` : ''} is`,
  left: 'Not taken from the file',
  rowsCounted: 'Rows are counted without blank lines.',
  row: {
    'no-name': (row) =>
      `Row ${row}: its measure was not recognized. Write its id or official title.`,
    'no-counts': (row, found) =>
      `Row ${row}, ${found}: needs a numerator and a denominator. Name their columns so.`,
    'not-whole': (row, found) =>
      `Row ${row}, ${found}: the counts must be whole numbers of 0 or more.`,
    above: (row, found) => `Row ${row}, ${found}: its numerator is above its denominator.`,
    'no-answer': (row, found) => `Row ${row}, ${found}: needs one yes or no.`,
  },
  fill: (count) => (count === 1 ? 'Fill in 1 answer' : `Fill in ${count} answers`),
  nothingNew: 'The form holds all of this already.',
  asColumn: 'Open as another column',
  cancel: 'Cancel',
  filled: (count) => (count === 1 ? '1 answer is filled in.' : `${count} answers are filled in.`),
  moved: (year) => `The form now shows ${year}.`,
  opened: 'The file is open in a column of its own.',
  cancelled: 'Nothing was changed.',
  scenariosTitle: 'Saved estimates',
  scenariosLead: 'They open beside what the form holds.',
  openAll: (count) => (count === 1 ? 'Open it' : `Open all ${count}`),
};

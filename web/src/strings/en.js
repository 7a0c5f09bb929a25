/** Every word of the page that is not a rule. Functions take what they name, already formatted. */
import { about, footer, proof } from './en/footer.js';
import { article, checklist, frame, paper, plain } from './en/frame.js';
import { keep } from './en/keep.js';
import { many } from './en/many.js';
import { preset } from './en/preset.js';
import { changes, compare, result, why } from './en/result.js';
import { checked, done, report, sheet } from './en/steps.js';
import { review } from './en/review.js';
import {
  answers,
  categories,
  entities,
  keys,
  parts,
  services,
  shortCategories,
} from './en/terms.js';

export const en = {
  ...frame,
  about,
  answers,
  article,
  categories,
  changes,
  checked,
  checklist,
  compare,
  done,
  entities,
  footer,
  keep,
  keys,
  many,
  paper,
  parts,
  plain,
  preset,
  proof,
  report,
  result,
  review,
  services,
  sheet,
  shortCategories,
  why,
};

/** The result, always in sight: the score, the final score, what is to do, what would raise it. */
import { html } from 'lit/html.js';
import { idOf } from '../frame.js';
import { t } from '../strings/index.js';
import { finalScores } from './final.js';
import { raise } from './raise.js';
import { score } from './score.js';
import { toDo } from './todo.js';

/** @returns the panel beside the form; on a phone it stands below it, and bar.js stays in sight */
export const resultPanel = (page) =>
  html`<aside class="result" id=${idOf('result')} aria-label=${t.result.title} tabindex="-1">
    ${score(page)} ${finalScores(page)} ${toDo(page)} ${raise(page)}
  </aside>`;

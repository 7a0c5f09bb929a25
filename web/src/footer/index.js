/** The foot of the page: the year, how to check that nothing leaves, what the estimate is not. */
import { html } from 'lit/html.js';
import { t } from '../strings/index.js';
import { check } from './check.js';
import { aboutYear } from './year.js';

/** @returns the foot */
export const footer = (page) =>
  html`<footer class="wrap">
    ${aboutYear(page)} ${check(page)}
    <p>${t.footer.limits} ${page.ui.kept ? t.footer.kept : t.footer.privacy}</p>
  </footer>`;

/** What this browser keeps for the page, where the reader asked for it. */
import { framed } from '../frame.js';
import { toFile } from '../state/files.js';

const name = 'pi-score-estimator';

/** The browser's storage; undefined where there is none, as in a frame without an origin. */
function storage() {
  if (framed) return undefined;
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** @returns {boolean} whether the browser can keep anything */
export const canKeep = () => storage() !== undefined;

/** @returns {string | undefined} what is kept, as a file of scenarios */
export const keptText = () => storage()?.getItem(name) ?? undefined;

/** Keeps the scenarios. @returns {boolean} whether the browser did */
export function keep(pi, { scenarios }, today) {
  try {
    storage().setItem(name, toFile(pi, scenarios, today));
    return true;
  } catch {
    return false;
  }
}

/** Removes what is kept. */
export const forget = () => storage()?.removeItem(name);

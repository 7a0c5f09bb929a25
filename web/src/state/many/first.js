/**
 * The view of many clinicians before a file is opened. `step`: `start`, `reading`, `columns`,
 * `scoring` or `results`; each adds what it shows (`web/src/many/run.js`).
 */
export const firstMany = { step: 'start' };

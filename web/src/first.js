/**
 * Runs before the first paint. Shows the form that the build made, unless something else will be
 * shown: the layout in an article, the answers of a link, or what this browser keeps.
 */
const { dataset } = document.documentElement;
delete dataset.static;
let kept = false;
try {
  kept = localStorage.getItem('pi-score-estimator') !== null;
} catch {
  // In a frame without an origin there is no storage.
}
if (kept || location.hash.length > 1) dataset.waiting = '';
if (/[#&]compact=1/.test(location.hash)) dataset.compact = '';

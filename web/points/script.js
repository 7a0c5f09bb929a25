/** Follows the theme that the page around the frame has set, and tells that page its height. */
const root = document.documentElement;

function follow() {
  const theme = new URLSearchParams(location.hash.slice(1)).get('theme') ?? 'auto';
  const isKnown = /^(?:auto|light|dark)$/.test(theme);
  root.dataset.theme = isKnown ? theme : 'auto';
  document.getElementById('theme').hidden = isKnown;
}

follow();
addEventListener('hashchange', follow);
// The height depends on the width, which the page around the frame knows, and on whether the
// sources are unfolded.
if (parent !== window) {
  new ResizeObserver(([{ target }]) =>
    parent.postMessage(
      {
        type: 'pi-score-estimator:height',
        height: Math.ceil(target.getBoundingClientRect().height),
      },
      '*',
    ),
  ).observe(document.querySelector('main'));
}

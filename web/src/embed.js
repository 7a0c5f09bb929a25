/** The page inside a frame: it tells the page around it how high it is, and nothing else. */

/** Starts telling the height, if the page is framed. */
export function reportHeight() {
  if (window.parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    window.parent.postMessage({ type: 'pi-score-estimator:height', height }, '*');
  }).observe(document.documentElement);
}

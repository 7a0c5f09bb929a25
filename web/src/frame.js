/**
 * The page inside a frame of another page. That other page can be anybody's, so that as little as
 * possible of what happens in the frame can be seen from outside.
 */

/** @type {boolean} whether this page stands in a frame */
export const framed = globalThis.parent !== undefined && globalThis.parent !== globalThis;

/**
 * The height that the page asks for, in pixels. It is the same whatever is answered: a page around
 * the frame could otherwise learn answers from the height, in steps too, because it chooses the
 * width at which an answer tips the height over a step.
 */
const height = 600;

/**
 * In a frame, ids differ with every visit. The page around it could otherwise set the fragment to
 * the id of a field, and learn from the focus and from the scrolling whether that field is there.
 */
const ending = framed ? `-${crypto.getRandomValues(new Uint32Array(2)).join('')}` : '';

/** @returns {string} the id in the document of what is called `name` */
export const idOf = (name) => name + ending;

/** Tells the page around the frame that the estimator runs, and the height that it asks for. */
export function tellHeight() {
  if (framed) window.parent.postMessage({ type: 'pi-score-estimator:height', height }, '*');
}

/**
 * Scrolls an element into sight. `scrollIntoView()` scrolls the page around a frame as well, which
 * would tell that page where in the frame the reader is; so in a frame only the frame is scrolled.
 * @param {Element} element
 * @param {'start' | 'nearest'} block
 */
export function scrollToElement(element, block) {
  if (!framed) {
    element.scrollIntoView({ block });
    return;
  }
  const { top, bottom } = element.getBoundingClientRect();
  const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  if (block === 'start' || top < covered || bottom > innerHeight) window.scrollBy(0, top - covered);
}

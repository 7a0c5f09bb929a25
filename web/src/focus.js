/** Takes the focus to an answer or a place of the page, and brings it into sight. */
import { idOf, scrollToElement } from './frame.js';

const canFocus = 'input, select, textarea, button, a, summary, [tabindex]';

/** Opens what an element is folded into, focuses it, and scrolls as little as needed. */
function reveal(element) {
  for (let at = element.closest('details'); at; at = at.parentElement.closest('details')) {
    at.open = true;
  }
  element.focus({ preventScroll: true });
  scrollToElement(element, element.clientHeight > innerHeight / 2 ? 'start' : 'nearest');
}

/**
 * Does something, and scrolls so that an element stays where it is on the screen: what is pressed
 * or has the focus must not slip away from under the pointer.
 * @param {Element | null} element
 * @param {() => void} act
 */
export function keepInPlace(element, act) {
  const before = element?.getBoundingClientRect().top;
  act();
  if (!element?.isConnected) return;
  const moved = element.getBoundingClientRect().top - before;
  const scroller = element.closest('.article main') ?? window;
  if (moved) scroller.scrollBy({ top: moved, behavior: 'instant' });
}

/** @param {string} id as idOf() takes it. @param {boolean} [jump] whether it goes to the top */
export function focusId(id, jump) {
  const element = document.getElementById(idOf(id));
  if (!element) return;
  if (!element.matches(canFocus)) element.tabIndex = -1;
  reveal(element);
  if (jump) scrollToElement(element, 'start');
  if (element.readOnly) element.select();
}

/**
 * @param {Element} root
 * @param {string} key of an answer. Where it has no control of its own now, what stands for it
 */
export function focusKey(root, key) {
  const named = CSS.escape(key);
  const find = (attribute) => {
    const controls = [...root.querySelectorAll(`[${attribute}="${named}"]`)];
    return controls.find(({ checked }) => checked) ?? controls[0];
  };
  const control = find('data-key') ?? find('data-stands~');
  if (!control) return;
  reveal(control);
  const row = control.closest('.row, fieldset');
  if (row) scrollToElement(row, 'nearest');
  scrollToElement(control, 'nearest');
}

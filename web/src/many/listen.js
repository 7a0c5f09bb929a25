/** What happens in the view besides presses of buttons: files, dropping, scrolling, arrow keys. */
import { focusId } from '../focus.js';
import { idOf } from '../frame.js';
import { sourceOfFile, sourceOfText } from '../state/many/source.js';
import { openTable } from './run.js';
import { rowHeight } from './table.js';

/** How far each key goes in the table. */
const steps = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};
/** Rows that the table may scroll until other rows are put into the document. */
const patience = 4;

/** @param {Element} root in which the page is rendered. @param {object} store */
export function listenToMany(root, store) {
  const set = (many) => store.update({ ui: { many: { ...store.state.ui.many, ...many } } });
  const heightOfRow = () =>
    rowHeight * parseFloat(getComputedStyle(document.documentElement).fontSize);

  root.addEventListener('change', ({ target }) => {
    if (target.dataset.opens !== 'table' || !target.files[0]) return;
    openTable(store, sourceOfFile(target.files[0]));
    target.value = '';
  });

  const isOverDrop = ({ target }) => target.closest?.('.drop');
  root.addEventListener('dragover', (event) => {
    if (isOverDrop(event)) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    if (!isOverDrop(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData('text/plain');
    openTable(store, file ? sourceOfFile(file) : sourceOfText(text));
  });

  root.addEventListener(
    'scroll',
    ({ target }) => {
      if (target.id !== idOf('many-rows')) return;
      const top = Math.floor(target.scrollTop / heightOfRow());
      if (Math.abs(top - store.state.ui.many.top) >= patience || top === 0) set({ top });
    },
    true,
  );

  root.addEventListener('keydown', (event) => {
    const place = event.target.dataset?.place;
    if (place === undefined || !(event.key in steps)) return;
    event.preventDefault();
    const { order } = store.state.ui.many;
    const next = Math.min(order.length - 1, Math.max(0, Number(place) + steps[event.key]));
    const region = document.getElementById(idOf('many-rows'));
    const height = heightOfRow();
    const inSight = Math.floor(region.clientHeight / height) - 1;
    const first = Math.round(region.scrollTop / height);
    if (next < first) region.scrollTop = next * height;
    else if (next >= first + inSight) region.scrollTop = (next - inSight + 1) * height;
    set({ current: next, top: Math.floor(region.scrollTop / height) });
    focusId(`many-row-${order[next]}`);
  });
}

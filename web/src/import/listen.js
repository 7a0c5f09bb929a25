/** Joins the ways in which people bring something to the page: a button, a drop, the clipboard. */
import { focusId } from '../focus.js';
import { bringFiles, bringText } from './bring.js';

/** A text that is meant for a field of the form has neither lines nor the start of a file. */
const isForField = (text) => !/^[<{[]|[\r\n]/.test(text.trim());

/**
 * @param {Element} root in which the page is rendered
 * @param {object} store
 * @param {() => object} pageNow what the views show now
 */
export function listenToImports(root, store, pageNow) {
  const isOff = () => store.state.ui.compact || store.state.ui.view === 'many';
  const bring = async (files) => focusId(await bringFiles(store, pageNow, [...files]));

  root.addEventListener('change', ({ target }) => {
    if (target.type !== 'file' || isOff() || !target.files.length) return;
    bring(target.files);
    target.value = '';
  });

  // Only files are taken: a text that is dragged is dragged from field to field.
  const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  const hover = (over) => document.documentElement.toggleAttribute('data-drop', over);
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    hover(!isOff());
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) hover(false);
  });
  document.addEventListener('drop', (event) => {
    hover(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (!isOff()) bring(event.dataTransfer.files);
  });

  document.addEventListener('paste', (event) => {
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData('text/plain');
    const isTyped = event.target.matches?.('input, textarea, select');
    if (isOff() || event.defaultPrevented || (isTyped && isForField(text))) return;
    if (!files?.length && text.trim() === '') return;
    event.preventDefault();
    if (files?.length) bring(files);
    else focusId(bringText(store, pageNow(), text));
  });
}

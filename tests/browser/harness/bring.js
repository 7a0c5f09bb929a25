/** Brings files and texts to the page, as a reader's system does. */

/** Runs in the page: makes the file that `text` or `bytes` describes. */
const makeFile = ({ text, bytes, name = 'report', times = 1 }) =>
  new File([bytes ? new Uint8Array(bytes) : text.repeat(times)], name);

/**
 * Hands files to the page's own file input.
 * @param {import('./page.js').Page} page
 * @param {{text?: string, bytes?: number[], name?: string, times?: number}[]} files
 * @param {string} [id] of the input
 */
export const choose = (page, files, id = 'bring') =>
  page.evaluate(`(() => {
    const transfer = new DataTransfer();
    for (const file of ${JSON.stringify(files)}) transfer.items.add((${makeFile})(file));
    const input = document.getElementById('${id}');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

/** Drops a file on the page. @returns {Promise<boolean>} whether the page took it */
export const drop = (page, file) =>
  page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add((${makeFile})(${JSON.stringify(file)}));
    const send = (type) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      event.dataTransfer = transfer;
      event.relatedTarget = null;
      return !document.body.dispatchEvent(event);
    };
    return send('dragover') && send('drop');
  })()`);

/** Pastes a text where the focus is. @returns {Promise<boolean>} whether the page took it */
export const paste = (page, text) =>
  page.evaluate((pasted) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    event.clipboardData = { files: [], getData: () => pasted };
    return !document.activeElement.dispatchEvent(event);
  }, text);

/** Waits for the review, or for the word that nothing is taken. @returns what is said */
export async function reviewed(page) {
  await page.waitFor(() => document.querySelector('#review, #message') !== null);
  return page.text('#review, #message');
}

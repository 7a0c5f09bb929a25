/**
 * Hands a CSV to the browser as a file to save.
 * @param {string} name
 * @param {string[]} pieces of its text
 */
export function download(name, pieces) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Hands a text to the browser as a file to save.
 * @param {string} name
 * @param {string[]} pieces of its text
 * @param {string} type of its content, such as `text/csv`
 */
export function download(name, pieces, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

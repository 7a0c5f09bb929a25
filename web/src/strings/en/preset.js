/** The words of what the author of an article has preset, and of what does not apply. */
export const preset = {
  setUpFor: (product) => `Set up for ${product}`,
  find: 'Where to find this number',
  notPart: (product) => `not part of ${product}`,
  notPartAlone: (product) => `Not part of ${product}`,
  thisProduct: 'this product',
  author: (count) =>
    `For the author of this page: check ${count === 1 ? 'a setting' : `${count} settings`}.`,
  remark: (name, text) => (name ? `${name}: ${text}` : text),
  remarks: {
    'too-long': (length, most) => `${length} characters are too many. Use at most ${most}.`,
    unknown: () => 'there is no such setting.',
    twice: () => 'it is set twice. The first counts.',
    encoding: () => 'it is not well encoded. Write each % as %25.',
    character: (code) => `leave out the invisible character ${code}.`,
    choice: (values) => `choose one of ${values}.`,
    said: (message) => message,
    'no-measure': (id) => `${id} is no measure of any year.`,
    'other-year': (id) => `${id} is a measure of another year, not of this one.`,
    'measure-twice': (id) => `${id} stands there twice. The first counts.`,
    address: (id, most) =>
      `${id} needs an https address of at most ${most} characters, without a user name.`,
    color: (text) => `“${text}” is no color. Write one such as #0b57a4.`,
    contrast: (colors) => `too little contrast for text. The estimator uses ${colors}.`,
  },
  more: (count) => `And ${count} more.`,
};

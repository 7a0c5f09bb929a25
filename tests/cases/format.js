// How a case file is written: one way only, so that a change of a case is a small difference. Of
// what is not ASCII only the sign of division stands as it is, so that what cannot be seen, or
// looks like something else, can be read.

const WIDTH = 160;

/**
 * Formats a case: JSON in which a list or an object stands on one line where it fits, else each
 * entry on its own.
 * @param {object} value what JSON can hold
 * @returns {string} the text of the file
 */
export function formatCase(value) {
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${format(value, '', 0)}\n`.replace(/[\u007f-\uffff]/g, (unit) =>
    unit === '÷' ? unit : escape(unit),
  );
}

/**
 * `value` at this indent, where `taken` characters of its line go to other things. The outermost
 * object is always opened up.
 */
function format(value, indent, taken) {
  const line = inOneLine(value);
  const fits = indent !== '' && indent.length + taken + line.length <= WIDTH;
  if (typeof value !== 'object' || value === null || fits) return line;
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${inner}${name}${format(entry, inner, name.length + 1)}`;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function inOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${inOneLine(member)}`,
  );
  return `{${members.join(', ')}}`;
}

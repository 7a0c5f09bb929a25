/** An accent colour of somebody's own, made to stand out in both themes. */

/** The contrast that WCAG asks of text; graphics need 3. */
const textRatio = 4.5;
/** How much of the accent the background of what is chosen has. */
const share = 0.06;
/** The backgrounds on which the accent is text, and the text on the accent: as in colors.css. */
const themes = {
  light: { grounds: ['#ffffff', '#f5f7f9'], on: '#ffffff', towards: '#000000' },
  dark: { grounds: ['#1a2027', '#12161b'], on: '#0d1b2a', towards: '#ffffff' },
};

/**
 * @typedef {{given: string, light: {accent: string, wash: string}, dark: {accent: string, wash:
 *   string}}} Colors `given`: as `#rrggbb`; `accent`: for text, lines and what is chosen; `wash`:
 *   the background of what is chosen
 */

const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const hex = (values) =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The color between two, `part` of the second. */
function mix(first, second, part) {
  const other = channels(second);
  return hex(channels(first).map((value, at) => value + (other[at] - value) * part));
}

/** The relative luminance that WCAG defines. */
function luminance(color) {
  const [red, green, blue] = channels(color)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @returns {number} the contrast of two colours `#rrggbb`, 1 to 21 */
export function contrast(first, second) {
  const [low, high] = [luminance(first), luminance(second)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

/** The colour for a theme: the given one, or the nearest on the way to black or white. */
function fit(given, { grounds, on, towards }) {
  for (let part = 0; ; part += 0.01) {
    const accent = mix(given, towards, Math.min(part, 1));
    const wash = mix(grounds[0], accent, share);
    const isClear = [...grounds, wash, on].every((each) => contrast(accent, each) >= textRatio);
    if (isClear || part >= 1) return { accent, wash };
  }
}

/**
 * @param {string} text
 * @returns {Colors | undefined} undefined where the text is no colour as `#rgb` or `#rrggbb`
 */
export function colorsOf(text) {
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text)) return undefined;
  const digits = text.slice(1).toLowerCase();
  const given = `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
  return { given, light: fit(given, themes.light), dark: fit(given, themes.dark) };
}

// Days of the Gregorian calendar, written as YYYY-MM-DD.

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {string} text
 * @returns {number|undefined} days since 1970-01-01, or undefined when the text is not a real day
 */
export function dayNumber(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March; a real day comes back as it went in.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text) {
    return undefined;
  }
  return milliseconds / DAY;
}

/**
 * Counts both the first and the last day.
 * @returns {number|undefined} undefined while one of the two is absent
 */
export function daysInPeriod(start, end) {
  if ((start ?? undefined) === undefined || (end ?? undefined) === undefined) return undefined;
  return dayNumber(end) - dayNumber(start) + 1;
}

/**
 * @param {number} number days since 1970-01-01
 * @returns {string} the day as YYYY-MM-DD
 */
export function writtenDay(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

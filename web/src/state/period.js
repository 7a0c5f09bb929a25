/** The two performance periods that most practices choose. */

const dayLength = 86_400_000;
const isoDate = (time) => new Date(time).toISOString().slice(0, 10);

/** @returns {import('./fields.js').Answers} the dates of the whole performance year */
export const wholeYear = ({ performanceYear: year }) => ({
  performanceStart: `${year}-01-01`,
  performanceEnd: `${year}-12-31`,
});

/** @returns {import('./fields.js').Answers} the last days of the year that are just long enough */
export function lastDays({ performanceYear: year, period: { shortestDays } }) {
  const end = Date.UTC(year, 11, 31);
  return {
    performanceStart: isoDate(end - (shortestDays - 1) * dayLength),
    performanceEnd: isoDate(end),
  };
}

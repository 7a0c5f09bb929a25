// Dates of performance periods.
const DAY = 24 * 60 * 60 * 1000;

/** The first day of a year, in days since 1970. */
export const dayOf = (year) => Date.UTC(year, 0, 1) / DAY;

/** The last day of a period of so many days, as 2026-01-31. */
export const lastDayAfter = (first, days) =>
  new Date((first + days - 1) * DAY).toISOString().slice(0, 10);

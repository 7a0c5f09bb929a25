/** The words of the table of points for articles. */
export const points = {
  title: (year) => `MIPS Promoting Interoperability ${year}: measures and points`,
  measure: 'Measure',
  points: 'Points',
  upTo: (most) => `up to ${most}`,
  bonus: (worth) => `+${worth} bonus`,
  oneWay: (way) => `One way: ${way}.`,
  excluded: (places) => `Excluded, its points move to ${places}.`,
  place: (name, moved) => `${name} (${moved})`,
  exclusions: (count) => `${count} ${count === 1 ? 'exclusion' : 'exclusions'}:`,
  needed: 'What else is needed',
  disputed: 'Where sources disagree',
  source: (number, title) => `Source ${number}: ${title}`,
  sources: 'Sources',
  revised: (date) => `As the rules stand, last revised on ${date}.`,
  theme: (themes) => `For the author of this page: theme: choose one of ${themes}.`,
};

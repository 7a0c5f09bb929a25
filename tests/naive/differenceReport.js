// Counts differences by field and keeps the shortest submission of each, to look at first.

/** What is printed of a value: a long text is cut. */
function shown(value) {
  // JSON writes a negative zero as 0, which would look like no difference.
  const text = Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? 'absent');
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

/** Gathers the differences of a run and prints them by field. */
export class DifferenceReport {
  /** @param {string} [only] fields whose names begin with it are counted; all by default */
  constructor(only = '') {
    this.only = only;
    this.fields = new Map();
    this.submissions = 0;
  }

  /**
   * Adds the differences of one submission.
   * @param {{field: string, at: string, product: unknown, naive: unknown}[]} found
   * @param {{input: string, number: number, year: unknown}} submission the submission as text, its
   * place in the run and its year
   */
  add(found, { input, number, year }) {
    const counted = found.filter(({ field }) => field.startsWith(this.only));
    if (counted.length === 0) return;
    this.submissions += 1;
    for (const difference of counted) {
      const entry = this.fields.get(difference.field) ?? { numbers: new Set(), years: new Map() };
      this.fields.set(difference.field, entry);
      if (!entry.numbers.has(number)) entry.years.set(year, (entry.years.get(year) ?? 0) + 1);
      entry.numbers.add(number);
      if (entry.input === undefined || input.length < entry.input.length) {
        Object.assign(entry, { input, number, difference });
      }
    }
  }

  /**
   * The report: for each field in how many submissions it differs, in which years, and the shortest
   * submission with both values.
   * @returns {string}
   */
  text() {
    const fields = [...this.fields].sort(([, a], [, b]) => b.numbers.size - a.numbers.size);
    const examples = fields.map(([field, { difference, number, input }]) => {
      const at = difference.at === '' ? '' : ` of ${difference.at}`;
      return [
        `\n${field}${at}, submission ${number}:`,
        `  product ${shown(difference.product)}`,
        `  naive   ${shown(difference.naive)}`,
        `  ${input}`,
      ].join('\n');
    });
    const counts = fields.map(([field, { numbers, years }]) => {
      const byYear = [...years].sort().map(([year, count]) => `${year}: ${count}`);
      return `${String(numbers.size).padStart(8)} ${field} (${byYear.join(', ')})`;
    });
    return [...examples, '\nfields that differ, and in how many submissions:', ...counts].join(
      '\n',
    );
  }
}

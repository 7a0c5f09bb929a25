// What each required measure can earn, one written line for each combination of exclusions and
// route.
// Nothing is derived here: points that move from an excluded measure have already been moved in the
// tables, by hand.

/**
 * Reads a table of text: the cells left of the bar are the combination, those right of it the
 * maxima, `-` for none.
 */
function readTable(text) {
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim().split(/\s+/)));
  const names = head[1];
  return new Map(
    lines.map(([combination, maxima]) => [
      combination.join(' '),
      Object.fromEntries(
        names.map((name, column) => [name, maxima[column] === '-' ? 0 : Number(maxima[column])]),
      ),
    ]),
  );
}

// Route: `loops` both reported, `no-sending` HIE_1 excluded, `no-receiving` HIE_4 excluded,
// `neither` both excluded,
// `alternative` HIE_5 or HIE_6 in place of the loops.

const CARE_2021_AND_2022 = readTable(`
  EP_1 route        | EP_1 HIE_1 HIE_4 ALTERNATIVE PEA_1
  rep  loops        |  10   20    20     -          40
  rep  no-sending   |  10    -    20     -          60
  rep  no-receiving |  10   40     -     -          40
  rep  neither      |  10    -     -     -          80
  rep  alternative  |  10    -     -    40          40
  excl loops        |   -   25    25     -          40
  excl no-sending   |   -    -    30     -          60
  excl no-receiving |   -   50     -     -          40
  excl neither      |   -    -     -     -          90
  excl alternative  |   -    -     -    50          40
`);

const CARE_FROM_2023 = readTable(`
  EP_1 EP_2 route        | EP_1 EP_2 HIE_1 HIE_4 ALTERNATIVE PEA_1
  rep  rep  loops        |  10   10   15    15     -          25
  rep  rep  no-sending   |  10   10    -    15     -          40
  rep  rep  no-receiving |  10   10   30     -     -          25
  rep  rep  neither      |  10   10    -     -     -          55
  rep  rep  alternative  |  10   10    -     -    30          25
  rep  excl loops        |  20    -   15    15     -          25
  rep  excl no-sending   |  20    -    -    15     -          40
  rep  excl no-receiving |  20    -   30     -     -          25
  rep  excl neither      |  20    -    -     -     -          55
  rep  excl alternative  |  20    -    -     -    30          25
  excl rep  loops        |   -   10   20    20     -          25
  excl rep  no-sending   |   -   10    -    25     -          40
  excl rep  no-receiving |   -   10   40     -     -          25
  excl rep  neither      |   -   10    -     -     -          65
  excl rep  alternative  |   -   10    -     -    40          25
  excl excl loops        |   -    -   25    25     -          25
  excl excl no-sending   |   -    -    -    35     -          40
  excl excl no-receiving |   -    -   50     -     -          25
  excl excl neither      |   -    -    -     -     -          75
  excl excl alternative  |   -    -    -     -    50          25
`);

// TO_PEA_1: what goes to PEA_1 on top of the tables above.

const PUBLIC_HEALTH_2022 = readTable(`
  PHCDRR_1 PHCDRR_3 | PHCDRR_1 PHCDRR_3 TO_PEA_1
  rep      rep      |   5        5        -
  excl     rep      |   -       10        -
  rep      excl     |  10        -        -
  excl     excl     |   -        -       10
`);

const PUBLIC_HEALTH_FROM_2023 = readTable(`
  PHCDRR_1 PHCDRR_3 | PHCDRR_1 PHCDRR_3 TO_PEA_1
  rep      rep      |  12.5     12.5      -
  excl     rep      |   -       25        -
  rep      excl     |  25        -        -
  excl     excl     |   -        -       25
`);

// Electronic case reporting suppressed: whatever it answers counts as reported, an exclusion too,
// and nothing leaves the objective.
const PUBLIC_HEALTH_SUPPRESSED = readTable(`
  PHCDRR_1 PHCDRR_3 | PHCDRR_1 PHCDRR_3 TO_PEA_1
  rep      rep      |  12.5     12.5      -
  excl     rep      |   -       25        -
  rep      excl     |  12.5     12.5      -
  excl     excl     |   -       25        -
`);

/** 2021: what the two public health reports can earn each, by how many of the two are excluded. */
export const SLOTS_2021 = {
  0: { each: 5, toPea1: 0 },
  1: { each: 10, toPea1: 0 },
  2: { each: 0, toPea1: 10 },
};

const word = (excluded) => (excluded ? 'excl' : 'rep');

/**
 * Looks up what e-prescribing, exchange and patient access can earn.
 * @param {number} year
 * @param {{ep1: boolean, ep2: boolean}} excluded ep2 is asked for from 2023 on, when PDMP is
 * required
 * @param {'loops'|'no-sending'|'no-receiving'|'neither'|'alternative'} route
 * @returns {{EP_1: number, EP_2?: number, HIE_1: number, HIE_4: number, ALTERNATIVE: number, PEA_1:
 * number}}
 */
export function careMaxima(year, excluded, route) {
  return year <= 2022
    ? CARE_2021_AND_2022.get(`${word(excluded.ep1)} ${route}`)
    : CARE_FROM_2023.get(`${word(excluded.ep1)} ${word(excluded.ep2)} ${route}`);
}

/**
 * Looks up what the two required public health measures can earn, 2022 on.
 * @returns {{PHCDRR_1: number, PHCDRR_3: number, TO_PEA_1: number}}
 */
export function publicHealthMaxima(year, immunizationExcluded, caseReportingExcluded, suppressed) {
  const table = suppressed
    ? PUBLIC_HEALTH_SUPPRESSED
    : year === 2022
      ? PUBLIC_HEALTH_2022
      : PUBLIC_HEALTH_FROM_2023;
  return table.get(`${word(immunizationExcluded)} ${word(caseReportingExcluded)}`);
}

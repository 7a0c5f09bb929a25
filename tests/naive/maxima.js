// What each required measure can earn: one written line for each combination of exclusions and
// route. The points of an excluded measure were moved by hand when the tables were written, so that
// no code here redistributes anything.

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

// Routes of the HIE objective: `loops` both measures reported, `no-sending` HIE_1 excluded,
// `no-receiving` HIE_4 excluded, `neither` both excluded, `alternative` HIE_5 or HIE_6 reported.

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

// TO_PEA_1: what PEA_1 receives from public health on top of the tables above.

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

// While electronic case reporting is suppressed, every answer counts as reported, an exclusion too,
// and no points leave the objective.
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

/** Which line of the care tables applies to the HIE objective. */
function routeOf(isExcluded, usesAlternative) {
  if (usesAlternative) return 'alternative';
  const sending = !isExcluded('PI_HIE_1');
  const receiving = !isExcluded('PI_HIE_4');
  if (sending && receiving) return 'loops';
  if (receiving) return 'no-sending';
  return sending ? 'no-receiving' : 'neither';
}

/** E-prescribing, PDMP from 2023 on, exchange and patient access. */
function careMaxima(year, isExcluded, usesAlternative) {
  const route = routeOf(isExcluded, usesAlternative);
  const ep1 = word(isExcluded('PI_EP_1'));
  const line =
    year <= 2022
      ? CARE_2021_AND_2022.get(`${ep1} ${route}`)
      : CARE_FROM_2023.get(`${ep1} ${word(isExcluded('PI_EP_2'))} ${route}`);
  return {
    PI_EP_1: line.EP_1,
    ...(year >= 2023 && { PI_EP_2: line.EP_2 }),
    PI_HIE_1: line.HIE_1,
    PI_HIE_4: line.HIE_4,
    PI_HIE_5: line.ALTERNATIVE,
    ...(year >= 2023 && { PI_HIE_6: line.ALTERNATIVE }),
    PI_PEA_1: line.PEA_1,
  };
}

/** The two required public health measures, 2022 on, and what PEA_1 receives from them. */
function publicHealthMaxima(year, isExcluded, ecrSuppressed) {
  let table = PUBLIC_HEALTH_FROM_2023;
  if (year === 2022) table = PUBLIC_HEALTH_2022;
  if (ecrSuppressed) table = PUBLIC_HEALTH_SUPPRESSED;
  return table.get(`${word(isExcluded('PI_PHCDRR_1'))} ${word(isExcluded('PI_PHCDRR_3'))}`);
}

/**
 * Looks up what every required measure can earn, by its id. In 2021 the public health measures are
 * not among them: their two slots have a table of their own.
 * @param {number} year
 * @param {(id: string) => boolean} isExcluded
 * @param {boolean} usesAlternative whether HIE_5 or HIE_6 takes the place of the loops
 * @param {boolean} ecrSuppressed
 * @returns {Record<string, number>}
 */
export function requiredMaxima(year, isExcluded, usesAlternative, ecrSuppressed) {
  const care = careMaxima(year, isExcluded, usesAlternative);
  if (year === 2021) return care;
  const health = publicHealthMaxima(year, isExcluded, ecrSuppressed);
  return {
    ...care,
    PI_PEA_1: care.PI_PEA_1 + health.TO_PEA_1,
    PI_PHCDRR_1: health.PHCDRR_1,
    PI_PHCDRR_3: health.PHCDRR_3,
  };
}

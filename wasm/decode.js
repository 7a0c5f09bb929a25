// An estimate, as numbers and a text from the core, as the plain object of the contract: the other
// side of src/write_estimate.cpp,
// which lists the same fields in the same order.

/**
 * What the estimates of one year share: the texts that never change within it.
 * @param {import('./pi-score.js').YearDescription} description
 */
export function staticTexts({
  performanceYear,
  measures,
  objectives,
  sources,
  assumptions,
  grounds,
}) {
  const citations = new Map(sources.map(({ id, citation }) => [id, citation]));
  return {
    performanceYear,
    objectives: objectives.map(({ id, title }) => ({ id, title })),
    measures: measures.map(({ measureId, title, objective, exclusions, sources: ids }) => ({
      measureId,
      title,
      objective,
      exclusions: exclusions.map((exclusion) => exclusion.measureId),
      sources: ids.map((id) => citations.get(id)),
    })),
    citations: [...citations.values()],
    assumptions: assumptions.map(({ id }) => id),
    grounds: grounds.map(({ id, title }) => ({ id, title })),
  };
}

/**
 * Reads one estimate off the tape.
 * @param {Float64Array} tape begins with the estimate
 * @param {(offset: number, length: number) => string} text a piece of the text beside the tape
 * @param {string[][]} names the words of outcomes, statuses, blockers and notices
 * @param {ReturnType<typeof staticTexts>} year
 */
export function decode(tape, text, names, year) {
  let at = 0;
  const next = () => tape[at++];
  const points = () => tape[at++] / 2;
  const decimal = () => tape[at++] / 100000;
  const words = () => text(tape[at++], tape[at++]);
  const [outcomes, statuses, blockerCodes, noticeCodes] = names;
  const list = (read) => {
    const items = [];
    for (let left = next(); left > 0; --left) items.push(read());
    return items;
  };

  const estimate = {
    performanceYear: year.performanceYear,
    outcome: outcomes[next()],
    score: points(),
    pointsEarned: points(),
    bonus: points(),
    weight: 0,
    contribution: 0,
    categoryWeights: {
      quality: next(),
      cost: next(),
      improvementActivities: next(),
      promotingInteroperability: next(),
    },
  };
  estimate.weight = estimate.categoryWeights.promotingInteroperability;
  estimate.contribution = decimal();
  const finalScore = next();
  if (finalScore >= 0) estimate.finalScore = finalScore / 100000;
  estimate.performanceThreshold = points();
  const exceptional = next();
  if (exceptional >= 0) estimate.exceptionalPerformanceThreshold = exceptional / 2;
  estimate.explanation = words();
  const set = next();
  if (set >= 0) estimate.set = set;
  const periodDays = next();
  if (periodDays >= 0) estimate.periodDays = periodDays;

  estimate.objectives = year.objectives.map(({ id, title }) => ({
    id,
    title,
    points: points(),
    maxPoints: points(),
    bonus: points(),
  }));

  estimate.measures = year.measures.map(({ measureId, title, objective, exclusions, sources }) => {
    const measure = {
      measureId,
      title,
      objective,
      status: statuses[next()],
      points: points(),
      maxPoints: points(),
    };
    const numerator = next();
    const denominator = next();
    if (numerator >= 0) {
      measure.numerator = numerator;
      measure.denominator = denominator;
    }
    const formula = words();
    if (formula !== '') measure.formula = formula;
    measure.explanation = words();
    const exclusion = next();
    measure.received = list(() => ({ from: year.measures[next()].measureId, points: points() }));
    measure.moved = list(() => ({ to: year.measures[next()].measureId, points: points() }));
    if (exclusion >= 0) measure.exclusion = exclusions[exclusion];
    measure.sources = sources.slice();
    return measure;
  });

  const aboutMeasure = (codes) => {
    const part = { code: codes[next()] };
    const measure = next();
    if (measure >= 0) part.measureId = year.measures[measure].measureId;
    part.message = words();
    return part;
  };
  estimate.blockers = list(() => aboutMeasure(blockerCodes));
  estimate.notices = list(() => {
    const notice = aboutMeasure(noticeCodes);
    notice.sources = list(() => year.citations[next()]);
    return notice;
  });
  const alternatives = list(() => ({
    assumption: year.assumptions[next()],
    value: next() === 1,
    score: points(),
    contribution: decimal(),
  }));
  if (alternatives.length > 0) estimate.alternatives = alternatives;
  estimate.grounds = list(() => ({ ...year.grounds[next()], explanation: words() }));
  return estimate;
}

// The weights of the four categories, and the final score made with them.

/**
 * Reads a table of weights: which categories are scored (Q, C, I, P), then Quality/Cost/Improvement
 * Activities/PI.
 */
function readWeights(text) {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [scored, weights] = line.trim().split(/\s+/);
        const [quality, cost, improvementActivities, promotingInteroperability] = weights
          .split('/')
          .map(Number);
        return [scored, { quality, cost, improvementActivities, promotingInteroperability }];
      }),
  );
}

const TRADITIONAL_2021 = readWeights(`
  QCIP 40/20/15/25
  QIP  55/0/15/30
  QCI  65/20/15/0
  CIP  0/20/15/65
  QCP  55/20/0/25
  QI   85/0/15/0
  IP   0/0/15/85
  QP   70/0/0/30
  CI   0/50/50/0
  QC   80/20/0/0
  CP   0/20/0/80
`);

const TRADITIONAL_FROM_2022 = readWeights(`
  QCIP 30/30/15/25
  QIP  55/0/15/30
  QCI  55/30/15/0
  CIP  0/30/15/55
  QCP  45/30/0/25
  QI   85/0/15/0
  IP   0/0/15/85
  QP   70/0/0/30
  CI   0/50/50/0
  QC   70/30/0/0
  CP   0/30/0/70
`);

const SMALL_PRACTICE_FROM_2022 = readWeights(`
  QCIP 30/30/15/25
  QIP  55/0/15/30
  QCI  40/30/30/0
  CIP  0/30/15/55
  QCP  45/30/0/25
  QI   50/0/50/0
  IP   0/0/15/85
  QP   70/0/0/30
  CI   0/50/50/0
  QC   70/30/0/0
  CP   0/30/0/70
`);

// The APM Performance Pathway never scores Cost, and always scores Improvement Activities.
const PATHWAY = readWeights(`
  QIP 50/0/20/30
  QI  75/0/25/0
  IP  0/0/25/75
`);

const NOTHING = { quality: 0, cost: 0, improvementActivities: 0, promotingInteroperability: 0 };

/**
 * The final weights. With one category left, or none, the table has no line, and all weights are 0.
 * @param {number} year
 * @param {string} program
 * @param {boolean} smallPractice
 * @param {string[]} notScored other categories that are reweighted
 * @param {boolean} piReweighted
 */
export function categoryWeights(year, program, smallPractice, notScored, piReweighted) {
  const pathway = program === 'app1' || program === 'appPlus';
  const quality = notScored.includes('quality') ? '' : 'Q';
  const cost = pathway || notScored.includes('cost') ? '' : 'C';
  const activities = !pathway && notScored.includes('improvementActivities') ? '' : 'I';
  const pi = piReweighted ? '' : 'P';
  const table = pathway
    ? PATHWAY
    : year === 2021
      ? TRADITIONAL_2021
      : smallPractice
        ? SMALL_PRACTICE_FROM_2022
        : TRADITIONAL_FROM_2022;
  return { ...(table.get(quality + cost + activities + pi) ?? NOTHING) };
}

/**
 * The sum of score × weight over the categories, exact to five decimals.
 * @param {object} weights as categoryWeights gives them
 * @param {number} piScore
 * @param {object|undefined} categoryScores of the other categories, at most three decimals each
 * @param {number} threshold the year's performance threshold, which stands in when no category has
 * a weight
 * @returns {number|undefined} undefined while the score of a category that counts is not given
 */
export function finalScore(weights, piScore, categoryScores, threshold) {
  if (Object.values(weights).every((weight) => weight === 0)) return threshold;
  if (categoryScores === undefined) return undefined;
  // Thousandths of a point times whole percents: hundred-thousandths, whole numbers.
  let sum = BigInt(piScore * 1000) * BigInt(weights.promotingInteroperability);
  for (const category of ['quality', 'cost', 'improvementActivities']) {
    if (weights[category] === 0) continue;
    const score = categoryScores[category] ?? undefined;
    if (score === undefined) return undefined;
    sum += BigInt(Math.round(score * 1000)) * BigInt(weights[category]);
  }
  return Number(sum) / 100000;
}

// The weights of the four categories in the final score.

/**
 * Reads a table of weights. Each line names the categories that are scored by their letters (Q, C,
 * I, P), then gives Quality/Cost/Improvement Activities/PI in percent.
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

// The APM Performance Pathway never scores Cost, and Improvement Activities cannot be left out.
const PATHWAY = readWeights(`
  QIP 50/0/20/30
  QI  75/0/25/0
  IP  0/0/25/75
`);

const NOTHING = { quality: 0, cost: 0, improvementActivities: 0, promotingInteroperability: 0 };

export const OTHER_CATEGORIES = ['quality', 'cost', 'improvementActivities'];

/**
 * The final weights. With one category left, or none, the table has no line and all weights are 0.
 * @param {number} year
 * @param {object} frame
 * @param {string} frame.program
 * @param {boolean} frame.smallPractice
 * @param {string[]} frame.notScored other categories that are reweighted
 * @param {boolean} frame.everythingElseIsOut whether a ground takes all other categories out
 * @param {boolean} piIsOut
 */
export function categoryWeights(year, frame, piIsOut) {
  if (frame.everythingElseIsOut) return { ...NOTHING };
  const pathway = frame.program === 'app1' || frame.program === 'appPlus';
  const quality = frame.notScored.includes('quality') ? '' : 'Q';
  const cost = pathway || frame.notScored.includes('cost') ? '' : 'C';
  const activities = !pathway && frame.notScored.includes('improvementActivities') ? '' : 'I';
  const pi = piIsOut ? '' : 'P';
  let table = frame.smallPractice ? SMALL_PRACTICE_FROM_2022 : TRADITIONAL_FROM_2022;
  if (year === 2021) table = TRADITIONAL_2021;
  if (pathway) table = PATHWAY;
  return { ...(table.get(quality + cost + activities + pi) ?? NOTHING) };
}

/** The score in words, in each of its states: for the panel, for the bar, for those who listen. */
import * as format from '../format.js';
import { t } from '../strings/index.js';

/** @returns the result under the other value of an assumption, where PI scores otherwise with it */
export const otherReading = ({ estimate }) =>
  estimate.alternatives.find(
    ({ differs, score, outcome }) =>
      differs && (score !== estimate.score || outcome !== estimate.outcome),
  );

/** A result as a figure. */
const figureOf = ({ outcome, score }) =>
  outcome === 'reweighted' ? t.result.notScored : format.number(score);

/**
 * @param {import('../state/evaluate.js').Evaluation} evaluation
 * @returns {{figure: string, beside: string, adds: string, below: string, kind: 'plain' | 'zero' |
 *   'uncertain', waiting?: string}} the figure, the words beside it, what it adds to the final
 *   score, the sentence below, and where the score is 0, what would count
 */
export function wordsOf(evaluation) {
  const { estimate, state } = evaluation;
  const { headline, contribution, weight } = estimate;
  const [earned, potential] = [estimate.pointsEarned, estimate.potential].map(format.number);
  const other = otherReading(evaluation);
  const kind = other ? 'uncertain' : 'plain';
  const said = (figure, beside, below, more = {}) => ({
    figure,
    beside,
    adds: '',
    below,
    kind,
    ...more,
  });
  if (state === 'empty') {
    return said('–', t.result.upTo(potential), t.result.start, { kind: 'plain' });
  }
  if (state === 'reweighted' && !estimate.pointsEarned) {
    return said('–', t.result.notScored, headline);
  }
  const left = estimate.requirements.filter((each) => each.state !== 'met').length;
  const waiting = estimate.pointsEarned ? t.result.wait(earned, left) : '';
  if (state === 'zero' || !estimate.potential) {
    return said('0', '', headline, { kind: 'zero', waiting });
  }
  if (state === 'soFar' || state === 'reweighted') {
    const isReweighted = state === 'reweighted';
    const nothingMore = isReweighted ? t.result.notScored : t.result.allSoFar;
    const beside = earned === potential ? nothingMore : t.result.soFar(potential);
    return said(earned, beside, isReweighted ? headline : waiting);
  }
  return said(
    format.number(estimate.score),
    other ? t.result.orElse(figureOf(other)) : '',
    other ? headline : '',
    { adds: t.result.ofFinal(format.number(contribution), format.number(weight)) },
  );
}

/**
 * @param {object} page
 * @param {number} [before] the points when the score was read out the last time
 * @returns {string} the errors, the score in a sentence and how many points came or went
 */
export function spoken({ evaluation, errors }, before) {
  const { figure, beside, adds, below } = wordsOf(evaluation);
  const wrong = [...errors.values()].map((message) => `${t.error} ${message}`);
  const by = evaluation.estimate.pointsEarned - (before ?? evaluation.estimate.pointsEarned);
  const change = by ? t.result.changedBy(format.number(Math.abs(by)), by > 0) : '';
  const result = [figure, beside].filter(Boolean).join(' ');
  return [...wrong, `${t.result.score}: ${result}.`, change, adds, below].filter(Boolean).join(' ');
}

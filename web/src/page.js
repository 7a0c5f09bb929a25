/** From the state of the page to what its views need: descriptions, estimates, advice, labels. */
import { checklist } from './state/checklist.js';
import { evaluate } from './state/evaluate.js';
import { fieldsOf, pairOf } from './state/fields.js';
import { labelOf } from './state/labels.js';
import { answersOf } from './state/moves.js';
import { encodeShare } from './state/share.js';
import { readNumber } from './state/numbers.js';
import { t } from './strings/index.js';
import { withTrademark } from './trademark.js';

/** @returns a function that keeps what `make` returned for the last `most` different keys */
function remember(make, most = Infinity) {
  const made = new Map();
  return (key, ...rest) => {
    if (!made.has(key)) {
      if (made.size >= most) made.delete(made.keys().next().value);
      made.set(key, make(key, ...rest));
    }
    return made.get(key);
  };
}

/** The description of a year, with the trademark sign in its titles. */
function describeYear(pi, year) {
  const description = pi.describe(Number(year));
  for (const measure of description.measures) {
    measure.title = withTrademark(measure.title);
  }
  return description;
}

/**
 * @param {import('../../wasm/pi-score').PiScore} pi
 * @param {{policy?: string, address?: string}} [about] the page's content security policy, to be
 *   shown, and its address without a fragment, for links
 * @returns a function that makes what the views need from `{desk, ui}`. With `calm`, advice is
 *   worked out; without it the views have the last advice, which is up to date after a rest
 */
export function pageMaker(pi, { policy = '', address = '' } = {}) {
  const years = pi.years();
  const describe = remember((year) => describeYear(pi, year));
  const keysOf = remember((year) => [...fieldsOf(describe(year), years).keys()]);
  const changesBetween = remember((pair) => pi.changes(...pair.split('-').map(Number)).changes);
  const newIn = remember(
    (year) =>
      new Set(
        years.includes(year - 1)
          ? changesBetween(`${year - 1}-${year}`)
              .filter(({ change }) => change === 'added')
              .map(({ id }) => id)
          : [],
      ),
  );
  const evaluations = new WeakMap();
  const evaluated = (answers) => {
    if (!evaluations.has(answers)) {
      evaluations.set(answers, evaluate(pi, describe(answers.year), answers, t.notANumber));
    }
    return evaluations.get(answers);
  };
  const sideOf = (answers) => ({
    description: describe(answers.year),
    evaluation: evaluated(answers),
  });
  /** Evaluations of answers that are made for one look, by their text. */
  const evaluatedText = remember((text) => evaluated(JSON.parse(text)), 40);
  const advised = remember((text) => pi.advise(...JSON.parse(text)), 1);
  const adviceOn = (submission, target) => {
    const wanted = readNumber(target);
    const advice = advised(
      JSON.stringify([submission, { targets: wanted > 0 && wanted <= 100 ? [wanted] : [] }]),
    );
    return advice.errors ? undefined : advice;
  };
  let advice;

  return ({ desk, ui }, calm) => {
    const { answers } = desk.scenarios[desk.active];
    const { description, evaluation } = sideOf(answers);
    const typing = new Set([...ui.typing].map(pairOf));
    if (calm) advice = adviceOn(evaluation.submission, ui.target);
    const shown = evaluation.errors.size ? keysOf(answers.year) : [];
    return {
      pi,
      policy,
      years,
      desk,
      ui,
      answers,
      description,
      evaluation,
      items: checklist(description, answers, evaluation, t.checklist),
      /** The errors that are shown now, in the order of the form. */
      errors: new Map(
        shown
          .filter((key) => evaluation.errors.has(key) && !typing.has(pairOf(key)))
          .map((key) => [key, evaluation.errors.get(key)]),
      ),
      advice,
      link: () => `${address}#${encodeShare(description, years, answers)}`,
      describe,
      sideOf,
      whatIf: (changed) => evaluatedText(JSON.stringify({ ...answers, ...changed })),
      changesSince: (from) => changesBetween(`${from}-${description.performanceYear}`),
      isNew: (id) => newIn(description.performanceYear).has(id),
      assumed: (id) =>
        evaluation.submission.assumptions?.[id] ??
        description.assumptions.find((assumption) => assumption.id === id).default,
      answersOf: (changes) => answersOf(description, changes),
      nameOf: (id) =>
        description.measures.find(({ measureId }) => measureId === id)?.plainName ??
        description.objectives.find((objective) => objective.id === id)?.plainName ??
        id,
      labelOf: (key) => labelOf(description, key, t),
    };
  };
}

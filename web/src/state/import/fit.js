/** Fits what a file holds to the rules of its year. */
import { fromSubmission } from '../answers.js';

/** What can be left out of a submission without making another of it, by the code of its error. */
const without = {
  'unknown-measure': (set, at) => {
    set.measurements[at] = undefined;
  },
  'bad-cehrt-id': (set) => {
    delete set.cehrtId;
  },
  'unknown-program': (set) => {
    delete set.programName;
  },
};

/** The submission without what the errors point to. */
function leaveOut(submission, errors) {
  const sets = submission.measurementSets.map((set) =>
    set.category === 'pi' ? { ...set, measurements: [...set.measurements] } : set,
  );
  for (const { code, path } of errors) {
    const [, , set, , at] = path.split('/');
    without[code](sets[set], at);
  }
  for (const set of sets) {
    if (set.category === 'pi') set.measurements = set.measurements.filter(Boolean);
  }
  return { ...submission, measurementSets: sets };
}

/**
 * @param {import('../../../../wasm/pi-score').PiScore} pi
 * @param {object} submission as a file has it
 * @returns {{answers: import('../fields.js').Answers, left: string[], asksProgram: boolean} |
 *   {errors: {path: string, message: string}[]}} the answers that the file holds, none of which it
 *   does not state; `left`: why something of it is left out, a sentence each; `asksProgram`:
 *   whether it names a program that is none. `errors`: for what the QPP would not accept
 */
export function fit(pi, submission) {
  const left = [];
  let asksProgram = false;
  let fitting = submission;
  let estimate = pi.estimate(fitting);
  while (estimate.errors) {
    const { errors } = estimate;
    const fatal = errors.filter(({ code }) => !Object.hasOwn(without, code));
    if (fatal.length) return { errors: fatal };
    const isProgram = ({ code }) => code === 'unknown-program';
    left.push(...errors.filter((error) => !isProgram(error)).map(({ message }) => message));
    asksProgram ||= errors.some(isProgram);
    fitting = leaveOut(fitting, errors);
    estimate = pi.estimate(fitting);
  }
  const description = pi.describe(estimate.performanceYear);
  const answers = fromSubmission(description, fitting, estimate.set);
  const set =
    fitting.measurementSets?.[estimate.set] ??
    fitting.measurementSets?.find(({ category }) => category === 'pi');
  if (fitting.entityType === undefined) delete answers.entityType;
  if (set?.programName === undefined) delete answers.programName;
  return { answers, left, asksProgram };
}

/**
 * Estimates the MIPS Promoting Interoperability (PI) score of a submission, wholly in this process:
 * no network, no eval.
 *
 *     import { load } from './pi-score.mjs';
 *     const pi = await load();
 *     pi.estimate({ performanceYear: 2026, measurementSets: [] });
 */

/**
 * Starts the WebAssembly module. The promise rejects only where WebAssembly itself cannot run.
 * Later calls return the same object.
 */
export function load(): Promise<PiScore>;

/** The functions of the module. */
export interface PiScore {
  /** The performance years that can be scored, ascending. */
  years(): number[];
  /**
   * Everything that a form for the year needs. Throws a RangeError for a year that is not in
   * years().
   */
  describe(year: number): YearDescription;
  /**
   * Scores one submission, or lists everything that is wrong with it. Takes anything, such as what
   * JSON.parse returns of a text that somebody else wrote, and never throws. Where you write the
   * submission yourself, declare it as `Submission`, so that TypeScript finds mistyped fields.
   */
  estimate(submission: unknown): Estimate | Refusal;
  /**
   * What to do next for a better score, found by searching all that there is; or everything that is
   * wrong with the submission, or else with the options. Takes anything and never throws.
   */
  advise(submission: unknown, options?: AdviceOptions | null): Advice | Refusal;
  /**
   * What changed from one performance year to another. Throws a RangeError for a year that is not
   * in years().
   */
  changes(from: number, to: number): Changes;
}

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

/**
 * The columns of many clinicians by their names, all of one length. A column that is left out is
 * absent in each row.
 *
 * | name | type | in each row |
 * | --- | --- | --- |
 * | `PI_EP_1.numerator`, `PI_EP_1.denominator` | Float64Array | a count; NaN: absent |
 * | `PI_PPHI_1`, any other measurement id | Int8Array | 1 yes, 0 no, -1 absent |
 * | `smallPractice` | Int8Array | 1 yes, 0 no, -1 absent |
 * | `cehrt` | Int8Array | 1 an ID is given or assumed, 0 it is not, -1 as the year assumes |
 * | `performanceStart`, `performanceEnd` | Int16Array | day of the year from 1; 0: absent |
 * | `programName`, `entityType` | Uint8Array | position in `describe(year)` |
 * | `grounds` | Uint32Array | bit n claims ground n of `describe(year)` |
 */
export type ManyColumns = Record<
  string,
  Float64Array | Int8Array | Int16Array | Uint8Array | Uint32Array
>;

/** The figures of many clinicians, in the order of the rows. */
export interface ManyFigures {
  /** 0 to 100; NaN where the row is refused. */
  scores: Float64Array;
  /** Before the cap at 100, and whatever blocks; NaN where the row is refused. */
  pointsEarned: Float64Array;
  /** What PI brings to the MIPS final score; NaN where the row is refused. */
  contributions: Float64Array;
  /**
   * Under the first of `alternatives` that scores otherwise; NaN where none does, or the row is
   * refused. Where it is lower, it is the score to plan for.
   */
  otherScores: Float64Array;
  /** What `otherScores` brings to the MIPS final score; NaN where that is NaN. */
  otherContributions: Float64Array;
  /** Percent that PI has of the final score; 255 where the row is refused. */
  weights: Uint8Array;
  /** 0 scored, 1 zero, 2 reweighted, 255 refused. */
  outcomes: Uint8Array;
}

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
   * Scores many clinicians at once, a row each, without a word: columns in, columns out. Each row
   * has the figures that `estimate` gives for the same submission. Gives errors, with paths below
   * /year and /columns, where the year has no rules, a column is unknown or of another type, or the
   * columns differ in length. Never throws.
   */
  estimateMany(year: number, columns: ManyColumns): ManyFigures | Refusal;
  /**
   * What changed from one performance year to another. Throws a RangeError for a year that is not
   * in years().
   */
  changes(from: number, to: number): Changes;
}

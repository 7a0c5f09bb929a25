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

export interface PiScore {
  /** The performance years that can be scored, ascending. */
  years(): number[];
  /**
   * Everything that a form for the year needs. Throws a RangeError for a year that is not in
   * years().
   */
  describe(year: number): YearDescription;
  /**
   * Scores one submission (a plain object or anything that JSON.parse returns), or lists everything
   * that is wrong with it. Never throws.
   */
  estimate(submission: unknown): Estimate | Refusal;
  /**
   * What changed from one performance year to another. Throws a RangeError for a year that is not
   * in years().
   */
  changes(from: number, to: number): Changes;
}

/** How well a fact is founded. `inferred`: no source states it. */
export type Basis = 'cited' | 'recalled' | 'inferred';

// ---------------------------------------------------------------- submission

export interface Submission {
  performanceYear: number;
  entityType?: EntityType;
  measurementSets?: MeasurementSet[];
  circumstances?: Circumstances;
  assumptions?: Record<string, boolean>;
}
export type EntityType = 'individual' | 'group' | 'virtualGroup' | 'subgroup' | 'apm';
export interface MeasurementSet {
  category: string;
  programName?: string;
  /** RFC 3339 full-date, inside the performance year; both days count. */
  performanceStart?: string;
  performanceEnd?: string;
  cehrtId?: string;
  measurements: Measurement[];
}
export interface Measurement {
  measureId: string;
  value: boolean | { numerator: number; denominator: number };
}
export type OtherCategory = 'quality' | 'cost' | 'improvementActivities';
export interface Circumstances {
  smallPractice?: boolean;
  grounds?: string[];
  /** Covered professional services by place-of-service code. */
  services?: Record<string, number>;
  qualifyingShare?: {
    clinicians: number;
    hospitalBased?: number;
    ascBased?: number;
    nonPatientFacing?: number;
  };
  notScored?: OtherCategory[];
  categoryScores?: Partial<Record<OtherCategory, number>>;
}

// ---------------------------------------------------------------- estimate

export interface Estimate {
  performanceYear: number;
  outcome: 'scored' | 'zero' | 'reweighted';
  /** 0 to 100; points are whole or end in .5. */
  score: number;
  /** Every measure's points plus bonus, before the cap at 100, blockers or not. */
  pointsEarned: number;
  bonus: number;
  /** Percent of the MIPS final score. */
  weight: number;
  /** score x weight / 100, exact. */
  contribution: number;
  categoryWeights: CategoryWeights;
  /** Present when every other category that counts has a score. */
  finalScore?: number;
  performanceThreshold: number;
  /** Only in the years that had one. */
  exceptionalPerformanceThreshold?: number;
  /** The sum in a sentence, ending with the score. */
  explanation: string;
  /** Which of several PI sets counts: its index in measurementSets. Absent with one set. */
  set?: number;
  /** Days of the performance period, both ends counted. Absent while a date is missing. */
  periodDays?: number;
  objectives: ObjectiveEstimate[];
  measures: MeasureEstimate[];
  blockers: Blocker[];
  notices: Notice[];
  /**
   * The score under the other reading of each contested assumption. Absent where nothing is
   * contested.
   */
  alternatives?: { assumption: string; value: boolean; score: number; contribution: number }[];
  /** Grounds on which PI is reweighted, or would be without the PI data. */
  grounds: { id: string; title: string; explanation: string }[];
}
export interface CategoryWeights {
  quality: number;
  cost: number;
  improvementActivities: number;
  promotingInteroperability: number;
}
export interface ObjectiveEstimate {
  id: string;
  title: string;
  /** Without bonus. */
  points: number;
  maxPoints: number;
  bonus: number;
}
export type MeasureStatus =
  | 'earned'
  | 'excluded'
  | 'notChosen'
  | 'missing'
  | 'failed'
  | 'suppressed'
  | 'bonus'
  | 'notClaimed'
  | 'attested'
  | 'notNeeded';
export interface MeasureEstimate {
  measureId: string;
  title: string;
  objective: string;
  status: MeasureStatus;
  points: number;
  /** After redistribution. */
  maxPoints: number;
  numerator?: number;
  denominator?: number;
  /** "((49/115)*10) = 4". Absent for attestations and for what earns nothing by its nature. */
  formula?: string;
  /** A sentence: how these points came about. */
  explanation: string;
  /** Points that came here from excluded measures. Empty for most. */
  received: { from: string; points: number }[];
  /** Where an excluded measure's points went. Empty for most. */
  moved: { to: string; points: number }[];
  /** The exclusion that was claimed. */
  exclusion?: string;
  sources: string[];
}
export interface Blocker {
  code:
    | 'no-data'
    | 'measure-missing'
    | 'measure-failed'
    | 'attestation-missing'
    | 'attestation-failed'
    | 'engagement-missing'
    | 'cehrt-missing'
    | 'period-missing'
    | 'period-too-short'
    | 'sets-contradict';
  measureId?: string;
  message: string;
}
export interface Notice {
  code: string;
  measureId?: string;
  message: string;
  sources: string[];
}
/** What the QPP would not accept, all of it. `path` is a JSON Pointer into the submission. */
export interface Refusal {
  errors: { code: string; path: string; message: string }[];
}

// ---------------------------------------------------------------- a year described

export interface YearDescription {
  performanceYear: number;
  /** Date on which the rules file of the year was last revised. */
  revised: string;
  /** One paragraph: how PI is scored this year. */
  summary: string;
  period: { shortestDays: number; summary: string; basis: Basis; sources: string[] };
  cehrt: { summary: string; formats: string[]; basis: Basis; sources: string[] };
  performanceThreshold: { points: number; basis: Basis; sources: string[] };
  exceptionalPerformanceThreshold?: { points: number; basis: Basis; sources: string[] };
  programs: { id: string; title: string; offered: boolean }[];
  objectives: ObjectiveDescription[];
  measures: MeasureDescription[];
  bonuses: {
    id: string;
    title: string;
    points: number;
    measures: string[];
    summary: string;
    basis: Basis;
    sources: string[];
  }[];
  grounds: GroundDescription[];
  assumptions: AssumptionDescription[];
  weights: {
    program: string;
    notScored: (OtherCategory | 'promotingInteroperability')[];
    smallPractice?: boolean;
    weights: CategoryWeights;
  }[];
  /** Facts of the year that every reader should know, shown as notices. */
  notes: { id: string; text: string; basis: Basis; sources: string[] }[];
  /**
   * Every source by its id; all `sources` lists of this object hold these ids, those of an estimate
   * hold `citation`s.
   */
  sources: { id: string; title: string; url: string; citation: string }[];
}
export interface ObjectiveDescription {
  id: string;
  title: string;
  summary: string;
  /** Alternative ways to meet the objective; exactly one is chosen. Absent for most. */
  routes?: { id: string; title: string; summary: string; measures: string[] }[];
  /** So many of these measures are needed (2021 public health). Absent for most. */
  choose?: { count: number; points: number; measures: string[]; summary: string };
}
export interface MeasureDescription {
  measureId: string;
  /** CMS's official title. */
  title: string;
  objective: string;
  type: 'proportion' | 'boolean';
  role: 'required' | 'bonus' | 'attestation' | 'optional';
  /**
   * Before redistribution; 0 for attestations, and for the measures of a `choose` objective its
   * share.
   */
  points: number;
  /** What is asked, in plain words. */
  summary: string;
  /** What a yes commits to. Attestations only. */
  commitment?: string;
  /** What is counted. Proportions only. */
  numerator?: string;
  denominator?: string;
  /** false: any answer will do (SAFER Guides 2022 and 2023). Attestations only. */
  mustBeYes?: boolean;
  specification: string;
  exclusions: { measureId: string; title: string; summary: string }[];
  /**
   * Where the points go when it is excluded: the first group that still has a reported member takes
   * them in equal shares.
   */
  heirs: { measures: string[]; basis: Basis; sources: string[] }[];
  /**
   * Measurement ids of the two levels of active engagement, exactly one of which goes with a yes.
   */
  engagement?: { preProduction: string; production: string };
  /** This row is a second report of that measure (2021 `_MULTI`). */
  secondReportOf?: string;
  /**
   * Full points for any answer. `assumption`: the id of the assumption that switches it; absent
   * where it is settled.
   */
  suppressed?: { summary: string; assumption?: string; basis: Basis; sources: string[] };
  basis: Basis;
  sources: string[];
}
export interface GroundDescription {
  id: string;
  title: string;
  summary: string;
  kind: 'specialStatus' | 'clinicianType' | 'practiceSize' | 'hardship';
  how: 'automatic' | 'application';
  /** For groups and virtual groups: who must hold it. */
  group: 'all' | 'moreThanShare' | 'practice';
  /** Percent of the clinicians that must be exceeded, where group is `moreThanShare`. */
  groupShare?: number;
  /**
   * Place-of-service codes whose share of an individual's services makes the ground, and the least
   * share in percent.
   */
  services?: { codes: string[]; share: number };
  basis: Basis;
  sources: string[];
}
export interface AssumptionDescription {
  id: string;
  title: string;
  summary: string;
  default: boolean;
  /** Sources disagree: both scores should be shown. */
  contested: boolean;
  basis: Basis;
  sources: string[];
}

// ---------------------------------------------------------------- changes

export interface Changes {
  from: number;
  to: number;
  changes: Change[];
}
export interface Change {
  kind:
    | 'measure'
    | 'points'
    | 'exclusion'
    | 'attestation'
    | 'period'
    | 'cehrt'
    | 'ground'
    | 'bonus'
    | 'weight'
    | 'threshold'
    | 'assumption';
  /** The measure, ground or other thing that changed. */
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** A sentence that says what was and what is. */
  text: string;
  before?: string;
  after?: string;
}

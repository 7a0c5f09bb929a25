// Random PI sets: none, one, or several that agree or contradict each other.
import { cehrtId, metProportion, period, unmetProportion } from './edges.js';
import { measurements } from './randomAnswers.js';
import { PROPORTIONS } from './tables.js';

/** A program: traditional MIPS mostly, else a pathway or an MVP. */
function program(dice) {
  return (
    dice.weighted({
      mips: 50,
      '': 15,
      app1: 10,
      appPlus: 10,
      G0053: 5,
      M0001: 4,
      G0059A: 3,
      Z9999Z: 3,
    }) || undefined
  );
}

/** One PI set. With `cehrtAssumed` the certification ID is absent more often. */
function piSet(dice, year, defect, cehrtAssumed) {
  const set = { category: 'pi' };
  const programName = program(dice);
  if (programName !== undefined) set.programName = programName;
  Object.assign(set, period(dice, year, !dice.chance(defect)));
  if (dice.chance(defect / 2)) delete set[dice.pick(['performanceStart', 'performanceEnd'])];
  if (!dice.chance(cehrtAssumed ? 0.6 : defect)) set.cehrtId = cehrtId(dice, year);
  set.measurements = measurements(dice, year, defect);
  if (dice.chance(0.03)) set.submissionMethod = 'attestation';
  return set;
}

/**
 * A second set beside a first: the same with parts left out, the same with one value changed, or
 * an unrelated one.
 */
function besideSet(dice, year, first, defect) {
  const kind = dice.weighted({ part: 50, changed: 25, other: 25 });
  if (kind === 'other') return piSet(dice, year, defect, false);
  const set = structuredClone(first);
  const programName = program(dice);
  if (programName === undefined) delete set.programName;
  else set.programName = programName;
  const kept = set.measurements.filter(() => !dice.chance(dice.pick([0, 0.05, 0.5])));
  const hasBase = ({ measureId }) =>
    kept.some((other) => other.measureId === measureId.replace(/_MULTI$/, ''));
  set.measurements = kept.filter(hasBase);
  const idKind = dice.weighted({ same: 80, absent: 10, lowerCase: 10 });
  if (idKind === 'absent') delete set.cehrtId;
  if (idKind === 'lowerCase') set.cehrtId = set.cehrtId?.toLowerCase();
  if (kind === 'changed') {
    const field = dice.weighted({ measurement: 60, period: 20, cehrtId: 20 });
    if (field === 'period') Object.assign(set, period(dice, year, true));
    if (field === 'cehrtId') set.cehrtId = cehrtId(dice, year);
    const proportions = set.measurements.filter(({ measureId }) => PROPORTIONS.has(measureId));
    if (field === 'measurement' && proportions.length > 0) {
      const one = dice.pick(proportions);
      one.value = one.value.numerator > 0 ? metProportion(dice) : unmetProportion(dice);
    }
  }
  return set;
}

/** A set of another category, which is not read. */
function otherSet(dice) {
  return dice.pick([
    { category: 'ia', measurements: [{ measureId: 'IA_EPA_1', value: true }] },
    {
      category: 'quality',
      programName: 'mips',
      measurements: [{ measureId: '001', value: { isEndToEndReported: true } }],
    },
    { category: 'ia', performanceStart: 'soon', measurements: 'none' },
  ]);
}

/** Leaves a set as it is while a form is being filled in: with some of its answers only. */
function keepSome(dice, set) {
  const share = dice.pick([0.1, 0.4, 0.8]);
  const kept = set.measurements.filter(() => dice.chance(share));
  const isKept = (id) => kept.some(({ measureId, value }) => measureId === id && value === true);
  set.measurements = kept.filter(
    ({ measureId }) => !measureId.endsWith('_MULTI') || isKept(measureId.replace('_MULTI', '')),
  );
}

/**
 * Makes the measurement sets of a submission.
 * @param {import('./dice.js').Dice} dice
 * @param {number} year
 * @param {'none'|'one'|'several'} dataKind
 * @param {number} defect how likely each part is missing or failed
 * @param {boolean} cehrtAssumed
 * @returns {object[]|null|undefined}
 */
export function measurementSets(dice, year, dataKind, defect, cehrtAssumed) {
  const sets = [];
  if (dataKind === 'none') {
    const empty = dice.pick(['absent', 'noSets', 'noMeasurements', 'noList', 'twoEmpty']);
    if (empty === 'absent') return dice.pick([undefined, null]);
    const bare = () => ({ category: 'pi', programName: program(dice) ?? 'mips', measurements: [] });
    if (empty === 'noMeasurements') {
      sets.push({ ...piSet(dice, year, defect, cehrtAssumed), measurements: [] });
    }
    if (empty === 'noList') sets.push({ category: 'pi', programName: program(dice) ?? null });
    if (empty === 'twoEmpty') sets.push(bare(), bare());
  } else {
    sets.push(piSet(dice, year, defect, cehrtAssumed));
    if (defect > 0 && dice.chance(0.15)) keepSome(dice, sets[0]);
    if (dataKind === 'several') {
      for (let more = dice.pick([1, 1, 1, 2]); more > 0; more -= 1) {
        sets.push(besideSet(dice, year, sets[0], defect));
      }
    }
  }
  if (dice.chance(0.08)) sets.splice(dice.int(0, sets.length), 0, otherSet(dice));
  if (dataKind === 'several' && dice.chance(0.05)) {
    sets.splice(dice.int(0, sets.length), 0, { category: 'pi', measurements: [] });
  }
  return sets;
}

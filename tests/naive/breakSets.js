// Breaks the fields of measurement sets.
import { someSet } from './breakTools.js';

/** Break a field of a set, or the list of sets. */
export const SET_BREAKERS = {
  wrongTypeOfSetField(dice, submission) {
    const set = someSet(dice, submission);
    set[dice.pick(['programName', 'performanceStart', 'performanceEnd', 'cehrtId'])] = dice.pick([
      1,
      true,
      [],
      {},
    ]);
  },
  wrongTypeOfList(dice, submission) {
    const how = dice.pick(['sets', 'set', 'category', 'measurements', 'measurement']);
    if (how === 'sets') submission.measurementSets = dice.pick(['pi', {}, 1, true]);
    else if (how === 'set') {
      submission.measurementSets = [
        ...(submission.measurementSets ?? []),
        dice.pick([null, 1, 'pi', []]),
      ];
    } else if (how === 'category') {
      someSet(dice, submission).category = dice.pick([undefined, null, 1, ['pi']]);
    } else if (how === 'measurements') {
      someSet(dice, submission).measurements = dice.pick(['none', {}, 1, false]);
    } else {
      (someSet(dice, submission).measurements ??= []).push(dice.pick([null, 'PI_EP_1', 1, []]));
    }
  },
  badDate(dice, submission) {
    const { performanceYear: year } = submission;
    const set = someSet(dice, submission);
    const text = dice.pick([
      `${year}-02-30`,
      `${year}-13-01`,
      `${year}-00-10`,
      `${year}-04-31`,
      `${year}-1-01`,
      `${year}0101`,
      `${year}-06-00`,
      `01/02/${year}`,
      '',
      `${year}-01-01T00:00:00Z`,
      ` ${year}-01-01`,
      `${year}-02-29`,
      `+${year}-01-01`,
    ]);
    if (dice.chance(0.7)) set[dice.pick(['performanceStart', 'performanceEnd'])] = text;
    else {
      Object.assign(set, {
        performanceStart: `${year}-08-02`,
        performanceEnd: dice.pick([`${year}-08-01`, `${year}-01-31`]),
      });
    }
  },
  periodOutsideYear(dice, submission) {
    const { performanceYear: year } = submission;
    const set = someSet(dice, submission);
    if (dice.chance(0.5)) set.performanceStart = `${year - 1}-12-31`;
    else set.performanceEnd = `${year + 1}-01-01`;
  },
  badCehrtId(dice, submission) {
    someSet(dice, submission).cehrtId = dice.pick([
      '',
      '0015C',
      '0015CABCDEFGHIJK',
      '0015CABCDEFGHI\u017f',
      '0015CABCDEFGH\u0131J',
      '0015EABCDEFGHIJ',
      '0015eabcdefghij',
      '0015DABCDEFGHIJ',
      '2025cabcdefghij',
      '2026CABCDEFGHIJ',
      '2027CABCDEFGHIJ',
      '2024CABCDEFGHIJ',
      '2025DABCDEFGHIJ',
      '00 5CABCDEFGHIJ',
      '0015C-BCDEFGHIJ',
      '2025CABCDEFGHIJ',
      '0014CABCDEFGHIJ',
    ]);
  },
  unknownProgram(dice, submission) {
    someSet(dice, submission).programName = dice.pick([
      'MIPS',
      'app2',
      '',
      'G053',
      'g0053',
      'G00531',
      'G0053a',
      'appplus',
      'G0053AB',
      'mips ',
      'É0053',
    ]);
  },
};

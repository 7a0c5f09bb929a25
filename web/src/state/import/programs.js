/** The names by which a QRDA III file says for which program and for whom it reports. */
const reporters = {
  INDIV: 'individual',
  GROUP: 'group',
  VIRTUALGROUP: 'virtualGroup',
  SUBGROUP: 'subgroup',
  APMENTITY: 'apm',
};
/** Files of the Shared Savings Program name a reporter, but no program of MIPS. */
const programs = { MIPS: 'mips', MIPS_APP1: 'app1', APP_PLUS: 'appPlus', SSP_PI: undefined };

/**
 * @param {string | undefined} name such as `MIPS_INDIV`
 * @returns {{entityType?: string, programName?: string}} what it says, in the words of a
 *   submission; empty for a name that is not known
 */
export function programOf(name) {
  const [, program, reporter] = /^(.+)_([^_]+)$/.exec(name ?? '') ?? [];
  if (!Object.hasOwn(programs, program) || !Object.hasOwn(reporters, reporter)) return {};
  return { entityType: reporters[reporter], programName: programs[program] };
}

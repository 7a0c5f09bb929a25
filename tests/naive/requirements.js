// Everything without which the category is 0, each with its state: met, open or failed.
import { ANY_TWO_OF, ATTESTATIONS, OBJECTIVES, ROWS } from './tables.js';

const EXCHANGE = 'healthInformationExchange';
const PUBLIC_HEALTH = 'publicHealthAndClinicalDataExchange';

const STATES = { missing: 'open', failed: 'failed' };

/** The state of one required measure or attestation, as its row and its blockers tell it. */
function stateOfRow(sheet, id) {
  const lacksLevel = sheet.blockers.some(
    ({ code, measureId }) => code === 'engagement-missing' && measureId === id,
  );
  return lacksLevel ? 'open' : (STATES[sheet.rows[id].status] ?? 'met');
}

/** The state of something that is no measure, by the code that says it is not met. */
function stateByCodes(sheet, openCode, failedCode) {
  const has = (code) => sheet.blockers.some((blocker) => blocker.code === code);
  if (has(openCode)) return 'open';
  return has(failedCode) ? 'failed' : 'met';
}

/**
 * Which requirement a measure belongs to: the whole objective while no route of the exchange is
 * begun, and for the two slots of 2021; else the measure itself.
 */
function requirementOf(sheet, id) {
  if (OBJECTIVES[EXCHANGE].includes(id) && !sheet.beginsExchange()) return EXCHANGE;
  if (sheet.year === 2021 && OBJECTIVES[PUBLIC_HEALTH].includes(id)) return PUBLIC_HEALTH;
  return id;
}

/**
 * Lists the requirements of a sheet that is filled in.
 * @param {import('./sheet.js').Sheet} sheet
 * @param {string|undefined} slotsState the state of the public health slots, in 2021
 * @returns {{id: string, measureId?: string, state: string}[]}
 */
export function requirementsOf(sheet, slotsState) {
  const found = new Map();
  for (const id of ROWS[sheet.year]) {
    const isAttestation = (ATTESTATIONS[sheet.year][id] ?? 'optional') !== 'optional';
    const isSlot = sheet.year === 2021 && ANY_TWO_OF.includes(id);
    if (!isAttestation && !isSlot && !sheet.required.has(id)) continue;
    const requirement = requirementOf(sheet, id);
    if (requirement === id) {
      found.set(id, { id, measureId: id, state: stateOfRow(sheet, id) });
    } else {
      found.set(requirement, { id: requirement, state: isSlot ? slotsState : 'open' });
    }
  }
  const period = stateByCodes(sheet, 'period-missing', 'period-too-short');
  return [
    ...found.values(),
    { id: 'period', state: period },
    { id: 'cehrt', state: stateByCodes(sheet, 'cehrt-missing') },
  ];
}

/**
 * Names the requirement of each blocker, and that requirement's state.
 * @param {import('./sheet.js').Sheet} sheet
 * @param {{id: string, state: string}[]} requirements
 */
export function blockersWithRequirements(sheet, requirements) {
  return sheet.blockers.map((blocker) => {
    let id = blocker.code.startsWith('period') ? 'period' : 'cehrt';
    if (blocker.measureId !== undefined) id = requirementOf(sheet, blocker.measureId);
    const { state } = requirements.find((requirement) => requirement.id === id);
    return { ...blocker, requirement: id, state };
  });
}

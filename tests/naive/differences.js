// Compares an answer of the product with the answer of this folder's scorer, field by field.
import { Findings, sorted } from './findings.js';
import { DERIVED_NOTICES } from './notices.js';

/** Fields of an estimate that must be the same in both answers, absent ones included. */
const FIELDS = [
  'outcome',
  'score',
  'pointsEarned',
  'bonus',
  'potential',
  'weight',
  'contribution',
  'categoryWeights',
  'finalScore',
  'paymentAdjustment',
  'performanceThreshold',
  'exceptionalPerformanceThreshold',
  'set',
];

const RESULTS = ['weight', 'categoryWeights', 'finalScore', 'paymentAdjustment'];

/** Fields of the parts of an estimate that are objects. */
const PARTS = {
  withoutData: ['outcome', ...RESULTS],
  'withoutData.breakEven': ['weights', 'constant', 'score', 'never'],
  ifReported: ['score', 'potential', ...RESULTS, 'finalScoreAtPotential'],
};

const ALTERNATIVE = [
  'assumptions',
  'differs',
  'outcome',
  'score',
  'potential',
  'weight',
  'contribution',
  'finalScore',
  'paymentAdjustment',
];

function compareMeasures(found, product, naive) {
  const rows = new Map((product.measures ?? []).map((row) => [row.measureId, row]));
  found.hold('measures', [...rows.keys()].sort(), Object.keys(naive.measures).sort());
  for (const [id, row] of Object.entries(naive.measures)) {
    const theirs = rows.get(id) ?? {};
    for (const field of ['status', 'points', 'maxPoints']) {
      found.hold(`measures[].${field}`, theirs[field], row[field], id);
    }
    const moves = ({ ifExcluded }) => ifExcluded && sorted(ifExcluded, 'to', 'points');
    found.hold('measures[].ifExcluded', moves(theirs), moves(row), id);
  }
}

function compareObjectives(found, product, naive) {
  const theirs = new Map((product.objectives ?? []).map((objective) => [objective.id, objective]));
  for (const [id, sums] of Object.entries(naive.objectives)) {
    found.holdFields('objectives[]', theirs.get(id), sums, ['points', 'maxPoints', 'bonus'], id);
  }
}

/** Requirements by their ids: a missing one, one too many, another state. */
function compareRequirements(found, product, naive) {
  const byId = (list) => new Map((list ?? []).map((entry) => [entry.id, entry]));
  const [theirs, ours] = [byId(product.requirements), byId(naive.requirements)];
  found.hold('requirements', [...theirs.keys()].sort(), [...ours.keys()].sort());
  for (const [id, requirement] of ours) {
    if (!theirs.has(id)) continue;
    const fields = ['measureId', 'state'];
    found.holdFields('requirements[]', theirs.get(id), requirement, fields, id);
  }
}

function compareBlockers(found, product, naive) {
  found.hold(
    'blockers',
    sorted(product.blockers, 'code', 'measureId'),
    sorted(naive.blockers, 'code', 'measureId'),
  );
  // `no-data` and `sets-contradict` name no requirement, and so have no state to compare.
  const named = (list) => (list ?? []).filter(({ code }) => !/^(no-data|sets-)/.test(code));
  for (const field of ['requirement', 'state']) {
    found.hold(
      `blockers[].${field}`,
      sorted(named(product.blockers), 'code', 'measureId', field),
      sorted(named(naive.blockers), 'code', 'measureId', field),
    );
  }
}

function compareAlternatives(found, product, naive) {
  const theirs = product.alternatives ?? [];
  found.hold('alternatives', theirs.length, naive.alternatives.length);
  naive.alternatives.forEach((entry, index) => {
    if (theirs[index] === undefined) return;
    const at = JSON.stringify(entry.assumptions);
    found.holdFields('alternatives[]', theirs[index], entry, ALTERNATIVE, at);
  });
}

/** Which of the notices that this folder derives stand in both answers. */
function compareNotices(found, product, naive) {
  const given = new Set((product.notices ?? []).map(({ code }) => code));
  for (const code of DERIVED_NOTICES) {
    found.hold('notices[]', given.has(code), naive.notices.includes(code), code);
  }
}

/**
 * The fields in which two answers differ.
 * @param {object} product the answer of the product
 * @param {object} naive the answer of this folder's scorer
 * @returns {{field: string, at: string, product: unknown, naive: unknown}[]}
 */
export function differences(product, naive) {
  const found = new Findings();
  if (product.errors || naive.errors) {
    const list = ({ errors }) => sorted(errors, 'code', 'path');
    found.hold('errors', list(product), list(naive));
    return found.list;
  }
  for (const field of FIELDS) found.hold(field, product[field], naive[field]);
  const part = (answer, path) => path.split('.').reduce((value, key) => value?.[key], answer);
  for (const [path, fields] of Object.entries(PARTS)) {
    found.holdFields(path, part(product, path), part(naive, path), fields);
  }
  compareMeasures(found, product, naive);
  compareObjectives(found, product, naive);
  compareRequirements(found, product, naive);
  compareBlockers(found, product, naive);
  compareAlternatives(found, product, naive);
  compareNotices(found, product, naive);
  return found.list;
}

// Makes mutants of a rules file: every single change of a number, flag, word, id, reference, basis
// or member of a list that an estimate or the description of a year can show.
//
// A mutant is {pointer, from, to, path, value}. It replaces the value at `path` (names and
// positions) by `value`, or removes it where `value` is undefined. `pair` is a second path and
// value, for a number that must change too because the file is refused unless a sum stays as it is.

/** Fields that are not mutated because nothing depends on them, each with the reason. */
export const EXCLUDED = {
  $schema: 'for editors',
  revised: 'a date for readers',
  summary: 'wording',
  title: 'wording',
  plainName: 'wording',
  inShort: 'wording',
  commitment: 'wording',
  numerator: 'wording',
  denominator: 'wording',
  text: 'wording',
  unit: 'wording',
  reading: 'wording, but that there is one is changed with its basis',
  settledBy: 'wording',
  whenTrue: 'wording',
  caution: 'wording',
  specification: 'an address',
  url: 'an address',
  sources: 'on what a fact rests: texts for readers',
  cmsData: 'read by rules/compare only',
};

/**
 * Places of names that the file chooses freely: only the file itself and its description use them.
 */
const OWN_NAMES = ['/routes/', '/bonuses/', '/weightTables/', '/objectives/'];

const ENTITIES = ['individual', 'group', 'virtualGroup', 'subgroup', 'apm'];
const WORDS = {
  type: ['proportion', 'boolean'],
  role: ['required', 'bonus', 'attestation', 'optional'],
  rule: ['bestCounts', 'contradictionIsZero'],
  how: ['automatic', 'application', 'request'],
  group: ['all', 'moreThanShare', 'practice'],
  qualifyingShare: ['hospitalBased', 'ascBased', 'nonPatientFacing'],
  entityType: ENTITIES,
};
const KINDS = {
  grounds: ['specialStatus', 'clinicianType', 'practiceSize', 'hardship'],
  assumptions: ['standIn', 'contested', 'decidedLater'],
};
const CATEGORIES = ['quality', 'cost', 'improvementActivities', 'promotingInteroperability'];
const WHOLE = [
  'performanceYear',
  'shortestDays',
  'mostClinicians',
  'largestReduction',
  'yearsLater',
  'count',
  'groupShare',
  'leastPercent',
  ...CATEGORIES,
];
const FLAGS = ['mustBeYes', 'default', 'offered', 'required', 'unlisted', 'standsDespiteData'];
/** Optional fields. A file without one of them may compile and give other scores. */
const OPTIONAL = [
  'points',
  'engagement',
  'suppressed',
  'choose',
  'partly',
  'exceptionalPerformanceThreshold',
  'smallPracticeWeights',
  'services',
  'qualifyingShare',
  'secondReportOf',
  'assumption',
  'groupShare',
  'heirs',
  'exclusions',
  'routes',
  'partly',
  'preProductionNote',
  'doneBy',
  'howToGet',
  'entities',
  'categories',
  'unlisted',
  'standsDespiteData',
];
/** Lists of words and ids, wherever they are in an entry. */
const TEXTS = ['codes', 'notScored', 'reweightable', 'categories', 'entities', 'measures'];
/** What a fact is where the file says nothing of it, and what else it could be. */
const UNSAID = {
  forms: { unlisted: true },
  grounds: {
    entities: ['individual'],
    categories: CATEGORIES,
    standsDespiteData: true,
    howToGet: 'Ask CMS for it.',
  },
};
/**
 * Lists whose order matters, and up to which entry: of routes, only which one is the first. The
 * order of grounds, notes, certification IDs and rows of weights is no fact: any would do.
 */
const ORDERED = {
  heirs: Infinity,
  routes: 1,
  measures: Infinity,
  objectives: Infinity,
  exclusions: Infinity,
  bonuses: Infinity,
  assumptions: Infinity,
  programs: Infinity,
};
/** Lists of ids whose order matters: which measure of a choice or of a bonus comes first. */
const ORDERED_IDS = ['choose', 'bonuses'];

/** Whether a part of a path is the name of what has a list of measures. */
const isOwner = (part) => ['choose', 'bonuses', 'heirs', 'routes'].includes(part);

const swapped = (list, at) => [...list.slice(0, at), list[at + 1], list[at], ...list.slice(at + 2)];

/** Collects the mutants of a rules file. */
class Mutants {
  constructor(rules) {
    this.rules = rules;
    this.found = [];
    this.ids = {
      measure: rules.measures.map(({ id }) => id),
      objective: rules.objectives.map(({ id }) => id),
      weightTable: rules.weightTables.map(({ id }) => id),
      assumption: rules.assumptions.map(({ id }) => id),
    };
  }

  add(path, from, to, more = {}) {
    this.found.push({ pointer: `/${path.join('/')}`, from, to, path, value: to, ...more });
  }

  object(value, path) {
    for (const [key, each] of Object.entries(value)) {
      if (Object.hasOwn(EXCLUDED, key)) continue;
      const here = [...path, key];
      if (OPTIONAL.includes(key)) this.add(here, each, undefined);
      if (key === 'basis') this.basis(value, path);
      else if (Array.isArray(each)) this.list(key, each, here);
      else if (typeof each === 'object') this.object(each, here);
      else this.leaf(key, each, here);
    }
    for (const [key, to] of Object.entries(UNSAID[path.at(-2)] ?? {})) {
      if (!Object.hasOwn(value, key)) this.add([...path, key], undefined, to);
    }
  }

  /**
   * A fact that is founded otherwise: a reading is given up, and what is cited was not at hand, or
   * the other way round.
   */
  basis(fact, path) {
    const { reading, settledBy, ...others } = fact;
    const to = fact.basis === 'recalled' ? 'cited' : 'recalled';
    if (reading === undefined && settledBy === undefined) {
      this.add([...path, 'basis'], fact.basis, to);
    } else {
      this.add(path, fact.basis, { ...others, basis: to }, { says: 'without its reading' });
    }
  }

  leaf(key, value, path) {
    const pointer = `/${path.join('/')}`;
    if (key === 'points') this.points(value, path);
    else if (WHOLE.includes(key)) {
      for (const to of [value - 1, value + 1]) this.add(path, value, to);
      if (CATEGORIES.includes(key)) this.movedPercent(key, value, path);
    } else if (FLAGS.includes(key)) this.add(path, value, !value);
    else if (key === 'kind') {
      const kinds = KINDS[path[0]];
      this.add(path, value, kinds[(kinds.indexOf(value) + 1) % kinds.length]);
    } else if (key === 'form') this.form(value, path);
    else if (key === 'howToGet' || key === 'date') this.numbersIn(value, path);
    else if (key in WORDS) {
      for (const to of WORDS[key].filter((word) => word !== value)) this.add(path, value, to);
    } else if (key === 'id') {
      if (!OWN_NAMES.some((part) => pointer.includes(part))) this.add(path, value, `${value}X`);
    } else if (key === 'excluded' || key === 'secondReportOf') {
      this.references('measure', value, path);
    } else if (key in this.ids) this.references(key, value, path);
    else throw new Error(`${pointer}: neither mutated nor excluded`);
  }

  /** The ids before and after a reference: any other would do, and these are like it. */
  references(kind, value, path) {
    const ids = this.ids[kind];
    const at = ids.indexOf(value);
    for (const to of new Set([ids[at - 1], ids[at + 1]])) {
      if (to !== undefined) this.add(path, value, to);
    }
  }

  points(value, path) {
    const isThreshold = path[0].endsWith('Threshold');
    for (const by of isThreshold ? [-1, 1] : [-5, -0.5, 0.5, 5]) {
      if (value + by > 0) this.add(path, value, value + by);
    }
    if (path[0] === 'measures') this.movedPoints(value, path);
  }

  /** Points that move to the next measure with points: the sum stays what it is. */
  movedPoints(value, path) {
    const next = this.rules.measures.findIndex(
      (measure, at) => at > path[1] && measure.points !== undefined,
    );
    if (next < 0 || value <= 5) return;
    this.add(path, value, value - 5, {
      pair: { path: ['measures', next, 'points'], value: this.rules.measures[next].points + 5 },
    });
  }

  /** A percent that moves to the next category that has one: the sum stays what it is. */
  movedPercent(key, value, path) {
    const holder = path.slice(0, -1).reduce((inner, part) => inner[part], this.rules);
    const next = [...CATEGORIES, ...CATEGORIES]
      .slice(CATEGORIES.indexOf(key) + 1)
      .find((other) => holder[other] > 0);
    if (value === 0 || next === key) return;
    this.add(path, value, value - 1, {
      pair: { path: [...path.slice(0, -1), next], value: holder[next] + 1 },
    });
  }

  list(key, value, path) {
    if (TEXTS.includes(key) && path.length > 1) {
      this.texts(key, value, path);
      return;
    }
    for (const [at, each] of value.entries()) {
      if (typeof each !== 'object') {
        throw new Error(`/${path.join('/')}: neither mutated nor excluded`);
      }
      const name = each.id ?? each.form ?? each.entityType ?? each.notScored ?? each.measures;
      this.add([...path, at], name, undefined);
      if (at < (ORDERED[key] ?? 0)) this.swap(value, at, path);
      this.object(each, [...path, at]);
    }
  }

  /** An entry of a list behind the next one. */
  swap(list, at, path) {
    if (at + 1 === list.length) return;
    this.add(path, `entries ${at} and ${at + 1}`, swapped(list, at), { says: 'swapped' });
  }

  texts(key, value, path) {
    const isOrdered = key === 'measures' && ORDERED_IDS.includes(path.findLast(isOwner));
    for (const [at, each] of value.entries()) {
      this.add([...path, at], each, undefined);
      if (isOrdered) this.swap(value, at, path);
    }
    for (const other of this.others(key, value, path)) {
      this.add(path, value, [...value, other], { says: `with ${other}` });
    }
  }

  /** What may be added to a list. */
  others(key, value, path) {
    if (key === 'codes') {
      return ['02', '11', '20', '24', '31', '19'].filter((code) => !value.includes(code));
    }
    if (key === 'entities') return ENTITIES.filter((entity) => !value.includes(entity));
    if (['notScored', 'reweightable', 'categories'].includes(key)) {
      return CATEGORIES.filter((category) => !value.includes(category));
    }
    return this.ids.measure.filter((id) => !value.includes(id) && !this.neverCounts(id, path));
  }

  /**
   * Heirs that a file may name without any effect: those of an earlier group, or of another route
   * than the one that gives.
   */
  neverCounts(id, path) {
    const at = path.indexOf('heirs');
    if (at < 0) return false;
    const giver = path[0] === 'measures' ? this.rules.measures[path[1]] : undefined;
    const groups = path.slice(0, at + 1).reduce((inner, part) => inner[part], this.rules);
    if (groups.slice(0, path[at + 1]).some(({ measures }) => measures.includes(id))) return true;
    const routes = this.rules.objectives.flatMap((objective) => objective.routes ?? []);
    const own = routes.find(({ measures }) => measures.includes(giver?.id));
    return (
      own !== undefined && routes.some((route) => route !== own && route.measures.includes(id))
    );
  }

  /** A certification ID with a character freed, fixed or replaced. */
  form(form, path) {
    for (const [position, character] of [...form].entries()) {
      const others = character === 'X' ? ['A'] : ['X', character === '9' ? '8' : '9'];
      for (const other of others) {
        this.add(path, form, form.slice(0, position) + other + form.slice(position + 1));
      }
    }
  }

  /** Each number in a text, such as a day or a year, one more. */
  numbersIn(text, path) {
    for (const { 0: number, index } of text.matchAll(/\d+/g)) {
      const rest = text.slice(index + number.length);
      this.add(path, text, `${text.slice(0, index)}${Number(number) + 1}${rest}`);
    }
  }
}

/** Where a basis is that no description and no estimate shows. */
const BASES_NOT_SHOWN = [
  /^\/cehrt\/(forms|unlisted)\b/,
  /\/choose\/basis$/,
  /\/engagement\/(preProductionNote\/)?basis$/,
  /^\/weightTables\/\d+\/basis$/,
];

/** Whether a mutant gives a fact another basis, with or without a reading. */
const isOfBasis = ({ path, says }) => path.at(-1) === 'basis' || says === 'without its reading';

/**
 * The reason why a mutant changes nothing that is seen; undefined where it may change something.
 * Each reason is a fact about the year, or about what is shown of it, and not about the tests.
 */
function withoutEffect(mutant, rules) {
  const { path, from, pointer } = mutant;
  if (isOfBasis(mutant) && BASES_NOT_SHOWN.some((place) => place.test(pointer))) {
    return 'the basis of this fact is shown nowhere, and no notice depends on it';
  }
  const measure = path[0] === 'measures' ? rules.measures[path[1]] : undefined;
  const settled = measure?.suppressed !== undefined && measure.suppressed.assumption === undefined;
  if (settled && path[2] === 'heirs') {
    return 'suppressed for good: its points stay where they are, whatever is claimed';
  }
  const isSecond = rules.measures.some(
    ({ id, secondReportOf }) => id === from && secondReportOf !== undefined,
  );
  if (isSecond && path.includes('choose') && path.includes('heirs')) {
    return 'a second report counts beside its first only, and two yes leave no slot from which to inherit';
  }
  return undefined;
}

/**
 * All mutants of a rules file.
 * @param {object} rules
 * @returns {{mutants: object[], withoutEffect: Map<string, number>}} the mutants to run, and the
 * number of those that change nothing that is seen, by reason
 */
export function mutantsOf(rules) {
  const all = new Mutants(rules);
  all.object(rules, []);
  const skipped = new Map();
  const mutants = all.found.filter((mutant) => {
    const reason = withoutEffect(mutant, rules);
    if (reason !== undefined) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { mutants, withoutEffect: skipped };
}

function put(rules, path, value) {
  const holder = path.slice(0, -1).reduce((inner, part) => inner[part], rules);
  const key = path.at(-1);
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(key, 1);
  else delete holder[key];
}

/** Applies a mutant to the text of a rules file. */
export function mutated(text, { path, value, pair }) {
  const rules = JSON.parse(text);
  if (pair) put(rules, pair.path, pair.value);
  put(rules, path, value);
  return JSON.stringify(rules, null, 1);
}

/** Describes a mutant in one line. */
export function described({ pointer, from, to, pair, says }) {
  const shown = (value, absent) => (value === undefined ? absent : JSON.stringify(value));
  const before = shown(from, '(not there)');
  const change =
    says === undefined ? `${before} -> ${shown(to, '(removed)')}` : `${before} ${says}`;
  return `${pointer}: ${change}${pair ? `, and /${pair.path.join('/')} -> ${shown(pair.value)}` : ''}`;
}

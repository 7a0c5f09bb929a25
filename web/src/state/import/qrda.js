/**
 * Reads the Promoting Interoperability section of a QRDA Category III document, as CMS's
 * implementation guide lays it out. No other node is read: those that identify people and practices
 * least of all.
 */
import { along, attributes, extensions, hasTemplate, withTemplate } from './nodes.js';
import { programOf } from './programs.js';

const templates = {
  categoryOne: '2.16.840.1.113883.10.20.24.1.1',
  document: '2.16.840.1.113883.10.20.27.1.2',
  section: '2.16.840.1.113883.10.20.27.2.5',
  period: '2.16.840.1.113883.10.20.17.3.8',
  proportion: '2.16.840.1.113883.10.20.27.3.28',
  boolean: '2.16.840.1.113883.10.20.27.3.29',
  performed: '2.16.840.1.113883.10.20.27.3.27',
  numerator: '2.16.840.1.113883.10.20.27.3.31',
  denominator: '2.16.840.1.113883.10.20.27.3.32',
  count: '2.16.840.1.113883.10.20.27.3.3',
};
const roots = {
  program: '2.16.840.1.113883.3.249.7',
  cehrtId: '2.16.840.1.113883.3.2074.1',
  measure: '2.16.840.1.113883.3.7031',
};

/**
 * What is wrong with a file. `code` is a key of the words for it; `place` the position of the entry
 * in its section, from 1; the others are what those words name.
 * @typedef {{code: string, place?: number, measureId?: string, count?: number, found?: string,
 *   part?: 'numerator' | 'denominator'}} Fault
 */

/** @returns {string | undefined} why a document is not one with a PI section */
function otherDocument(root) {
  if (root.name !== 'ClinicalDocument') return 'not-hl7';
  if (hasTemplate(root, templates.document)) return undefined;
  return hasTemplate(root, templates.categoryOne) ? 'category-one' : 'not-for-cms';
}

/** A date of HL7, `20260131` with or without a time of day, as RFC 3339 has it. */
const dateOf = (value) =>
  value.replace(/^(\d{4})(\d{2})(\d{2})(\d{2,10}([+-]\d{4})?)?$/, '$1-$2-$3');

/** The performance period: of exactly one reporting act, with one first and one last day. */
function readPeriod(section, faults) {
  const acts = withTemplate(section, 'entry/act', templates.period);
  if (acts.length !== 1) {
    faults.push({ code: 'acts', count: acts.length });
    return {};
  }
  const period = {};
  for (const [key, name] of [
    ['performanceStart', 'low'],
    ['performanceEnd', 'high'],
  ]) {
    const values = attributes(acts[0], `effectiveTime/${name}`, 'value');
    if (values.length === 1 && /^\d{4}-/.test(dateOf(values[0]))) period[key] = dateOf(values[0]);
    else faults.push({ code: 'period', found: values.join(', ') });
  }
  const [first, last] = Object.values(period).map((date) => date.slice(0, 4));
  if (last && first !== last) faults.push({ code: 'two-years', found: `${first}, ${last}` });
  return period;
}

/** One of the two counts of a proportion measure. */
function readCount(organizer, part, code, entry, faults) {
  const counts = withTemplate(organizer, 'component/observation', templates[part])
    .filter((observation) => attributes(observation, 'value', 'code').join() === code)
    .map((observation) =>
      withTemplate(observation, 'entryRelationship/observation', templates.count).flatMap((count) =>
        along(count, 'value').map((value) => value.attributes.value ?? ''),
      ),
    );
  if (counts.length !== 1) {
    faults.push({ code: 'parts', part, count: counts.length, ...entry });
    return undefined;
  }
  const [[count, ...more]] = counts;
  if (count === undefined || more.length > 0) {
    faults.push({ code: 'counts', part, count: counts[0].length, ...entry });
    return undefined;
  }
  if (/^\d+$/.test(count.trim()) && Number.isSafeInteger(Number(count))) return Number(count);
  faults.push({ code: 'not-whole', part, found: count, ...entry });
  return undefined;
}

/** The value of an entry: a pair of counts, or yes or no. */
function readValue(organizer, entry, faults) {
  if (hasTemplate(organizer, templates.proportion)) {
    return {
      numerator: readCount(organizer, 'numerator', 'NUMER', entry, faults),
      denominator: readCount(organizer, 'denominator', 'DENOM', entry, faults),
    };
  }
  const answers = withTemplate(organizer, 'component/observation', templates.performed).flatMap(
    (observation) => along(observation, 'value').map((value) => value.attributes.code ?? ''),
  );
  if (answers.length === 1 && /^[YN]$/.test(answers[0])) return answers[0] === 'Y';
  faults.push({ code: 'not-yes-or-no', found: answers.join(', '), ...entry });
  return undefined;
}

/** The entries of the section that are measures, attestations or exclusions. */
function readMeasurements(section, faults) {
  const measurements = [];
  const isKnown = (organizer) =>
    hasTemplate(organizer, templates.proportion) || hasTemplate(organizer, templates.boolean);
  along(section, 'entry/organizer').forEach((organizer, at) => {
    const entry = { place: at + 1 };
    if (!isKnown(organizer)) {
      faults.push({ code: 'template', ...entry });
      return;
    }
    const ids = extensions(organizer, 'reference/externalDocument/id', roots.measure);
    if (ids.length !== 1 || ids[0] === '') {
      faults.push({ code: 'ids', count: ids.filter(Boolean).length, ...entry });
      return;
    }
    const [measureId] = ids;
    measurements.push({
      measureId,
      value: readValue(organizer, { ...entry, measureId }, faults),
    });
  });
  return measurements;
}

/**
 * @param {import('./xml.js').Element} root of an XML document
 * @returns {{refused: string, faults?: Fault[]} | {submission: object, program?: string}} a
 *   submission without what the file does not hold; `program`: the name of the program, where it
 *   is none of MIPS, empty where there is none. Refused is what CMS's own converter refuses, and
 *   what holds no PI section
 */
export function readQrda(root) {
  const other = otherDocument(root);
  if (other) return { refused: other };
  const sections = withTemplate(
    root,
    'component/structuredBody/component/section',
    templates.section,
  );
  if (sections.length === 0) return { refused: 'no-section' };
  const faults = sections.length > 1 ? [{ code: 'sections', count: sections.length }] : [];
  const [section] = sections;
  const period = readPeriod(section, faults);
  const measurements = readMeasurements(section, faults);
  if (faults.length) return { refused: 'faults', faults };

  const [program = ''] = extensions(
    root,
    'informationRecipient/intendedRecipient/id',
    roots.program,
  );
  const { entityType, programName } = programOf(program);
  const [cehrtId] = extensions(root, 'participant/associatedEntity/id', roots.cehrtId);
  return {
    submission: {
      performanceYear: Number(period.performanceStart.slice(0, 4)),
      ...(entityType ? { entityType } : {}),
      measurementSets: [
        {
          category: 'pi',
          ...(programName ? { programName } : {}),
          ...period,
          ...(cehrtId ? { cehrtId } : {}),
          measurements,
        },
      ],
    },
    ...(programName ? {} : { program }),
  };
}

/** Finds the submission in JSON of the Quality Payment Program's Submissions API. */

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The year that a measurement set is of, where it says so. */
const yearOf = (set) => {
  const [year] = /^\d{4}/.exec(set?.performanceStart ?? '') ?? [];
  return year && Number(year);
};

/** A measurement set, or several, as the submission that they belong to. */
function around(sets) {
  const named = sets.find((set) => set?.performanceYear !== undefined);
  return { performanceYear: named?.performanceYear, measurementSets: sets };
}

/** As deep as an answer of the API wraps a submission. */
const mostWrappings = 3;

/** The submission within what somebody saved of an answer of the API, or wrote by hand. */
function unwrap(content) {
  let found = content;
  for (let times = 0; times < mostWrappings && isObject(found); times += 1) {
    found = found.data ?? found.submission ?? found.measurementSet ?? found;
  }
  if (Array.isArray(found)) {
    return found.some((item) => isObject(item) && 'measureId' in item)
      ? around([{ category: 'pi', measurements: found }])
      : around(found);
  }
  return isObject(found) && 'measurements' in found
    ? around([{ category: 'pi', ...found }])
    : found;
}

/**
 * @param {unknown} content parsed JSON: a submission, one wrapped in `data.submission`, a bare
 *   measurement set, or a list of measurements
 * @param {number} year that is meant where the content names none
 * @returns {object} the submission with the parts that are scored. The identifiers of people and
 *   practices beside them are not in it; of the sets of other categories only the category is
 */
export function submissionIn(content, year) {
  const found = unwrap(content);
  if (!isObject(found)) return found;
  const { performanceYear, entityType, measurementSets, circumstances, assumptions } = found;
  const sets = Array.isArray(measurementSets)
    ? measurementSets.map((set) =>
        isObject(set) && set.category !== 'pi' ? { category: set.category } : set,
      )
    : measurementSets;
  const stated = { entityType, measurementSets: sets, circumstances, assumptions };
  const first = Array.isArray(sets) ? sets.find((set) => yearOf(set)) : undefined;
  return {
    performanceYear: performanceYear ?? yearOf(first) ?? year,
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
  };
}

/** The order of the rows in the table. */

/**
 * Sorts in slices, so that the page can go on between them: pieces of the list first, then two
 * neighbours at a time are merged. Equal ones keep their order.
 * @param {Uint32Array} list is sorted
 * @param {(a: number, b: number) => number} compare
 * @param {() => Promise<void>} pause is awaited between two steps
 */
async function sortSlowly(list, compare, pause) {
  const piece = 4096;
  for (let at = 0; at < list.length; at += piece) {
    list.subarray(at, at + piece).sort(compare);
    await pause();
  }
  let [from, into] = [list, new Uint32Array(list.length)];
  for (let width = piece; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      const end = Math.min(middle + width, list.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const takesLeft = right >= end || (left < middle && compare(from[left], from[right]) <= 0);
        into[at] = takesLeft ? from[left++] : from[right++];
        if (at % piece === 0) await pause();
      }
    }
    [from, into] = [into, from];
  }
  if (from !== list) list.set(from);
}

/** The columns by which the table can be sorted. */
export const sortKeys = ['clinician', 'score', 'difference', 'outcome', 'contribution'];

/**
 * @param {import('./score.js').Results} results
 * @param {string} key one of sortKeys, or `''` for the order of the file
 * @param {boolean} descending
 * @param {() => Promise<void>} pause is awaited between two steps
 * @returns {Promise<Uint32Array>} the rows in that order; what has no score stands last
 */
export async function orderOf(results, key, descending, pause) {
  const { scores, contributions, outcomes, table } = results;
  const order = Uint32Array.from(scores, (_, row) => row);
  if (!key) return order;
  const sign = descending ? -1 : 1;
  // The group has one score, so that the difference falls as the score rises.
  const numbers = {
    score: scores,
    difference: scores.map((score) => -score),
    contribution: contributions,
  }[key];
  const isRefused = (row) => (Number.isNaN(scores[row]) ? 1 : 0);
  const ofLabels = () => {
    const collator = new Intl.Collator(undefined, { numeric: true });
    return (a, b) => sign * collator.compare(table.labels[a], table.labels[b]);
  };
  const compare =
    {
      clinician: ofLabels,
      outcome: () => (a, b) => sign * (outcomes[a] - outcomes[b]),
    }[key]?.() ?? ((a, b) => isRefused(a) - isRefused(b) || sign * (numbers[a] - numbers[b]));
  await sortSlowly(order, compare, pause);
  return order;
}

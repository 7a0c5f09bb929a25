// Random choices from a seed: the same seed gives the same submissions on every machine.

/**
 * A small pseudo-random generator (mulberry32), and the kinds of choices by which submissions are
 * made.
 */
export class Dice {
  /** @param {number} seed any whole number; its low 32 bits count */
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** @returns {number} at least 0, less than 1 */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both possible. */
  int(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability) {
    return this.next() < probability;
  }

  /** One entry of a list. */
  pick(list) {
    return list[this.int(0, list.length - 1)];
  }

  /** One of several names, each given with its weight: `{often: 9, rarely: 1}`. */
  weighted(weights) {
    let left = this.next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    for (const [name, weight] of Object.entries(weights)) {
      left -= weight;
      if (left < 0) return name;
    }
    return Object.keys(weights).at(-1);
  }

  /** Some entries of a list, in their order, each with the given probability. */
  some(list, probability) {
    return list.filter(() => this.chance(probability));
  }

  /** The entries of a list in a random order. */
  shuffle(list) {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }
}

/**
 * What the first screen can do without is made when it is first wanted.
 * @template T
 * @param {() => T} make
 * @returns {() => T} what it makes, the same each time
 */
export const lazily = (make) => {
  let made;
  return () => (made ??= make());
};

/**
 * Puts off making a value until it is first used, so that the first screen comes sooner.
 * @template T
 * @param {() => T} make
 * @returns {() => T} a function that returns the value, the same one each time
 */
export const lazily = (make) => {
  let made;
  return () => (made ??= make());
};

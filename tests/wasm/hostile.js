// Values that a caller may hand to the module although no submission has them.

const throws = () => {
  throw new Error('hostile');
};

/** A proxy of which one kind of access throws. */
const guarded = (target, trap) => new Proxy(target, { [trap]: throws });

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A list whose length is said to be something else. */
const listOfLength = (length) =>
  new Proxy([], { get: (list, key) => (key === 'length' ? length : list[key]) });

function nested(levels, wrap) {
  let value = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

function selfContaining() {
  const list = [];
  const object = { list, value: list };
  list.push(object, list);
  object.itself = object;
  return object;
}

const TRAPS = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'];

/** By a name for messages: functions that make such a value. */
export const hostile = {
  'a symbol': () => Symbol('pi'),
  'a BigInt': () => 2026n,
  'a function': () => throws,
  'a class': () => class Submission {},
  'a number that is none': () => NaN,
  'an infinite number': () => -Infinity,
  'minus zero': () => -0,
  'a boxed number': () => Object(2026),
  'a date': () => new Date(0),
  'a map': () => new Map([['category', 'pi']]),
  'a typed array': () => new Float64Array(8),
  'a regular expression': () => /pi/,
  'a promise': () => Promise.resolve('pi'),
  'half a character': () => '\ud83d',
  'a text with a NUL': () => 'pi\0pi',
  'a long text': () => 'x'.repeat(1e6),
  'a cycle': selfContaining,
  'a list of ten thousand holes': () => new Array(1e4),
  'ten thousand lists in each other': () => nested(1e4, (value) => [value]),
  'ten thousand objects in each other': () => nested(1e4, (value) => ({ value })),
  'an object without a prototype': () => Object.create(null),
  'a proxy of a function': () => new Proxy(throws, {}),
  'a revoked proxy of a list': () => revoked([]),
  'a revoked proxy of an object': () => revoked({}),
  ...Object.fromEntries(
    TRAPS.flatMap((trap) => [
      [`a list of which ${trap} throws`, () => guarded([1, 2], trap)],
      [`an object of which ${trap} throws`, () => guarded({ category: 'pi' }, trap)],
    ]),
  ),
  ...Object.fromEntries(
    [Symbol('length'), 2n, NaN, -1, 1.5, Infinity, 2 ** 53, '3', null, undefined, {}].map(
      (length) => [
        `a list of length ${typeof length} ${String(length)}`,
        () => listOfLength(length),
      ],
    ),
  ),
  'an object whose properties throw': () =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        ['category', 'measurements', 'measureId', 'value', 'numerator', 'performanceYear'].map(
          (name) => [name, { get: throws, enumerable: true }],
        ),
      ),
    ),
  'a list whose items throw': () =>
    Object.defineProperty([1, 2, 3], 1, { get: throws, enumerable: true }),
  'an object that throws when it becomes a text': () => ({
    toString: throws,
    valueOf: throws,
    toJSON: throws,
    [Symbol.toPrimitive]: throws,
  }),
};

/** The same of lists that claim more items than can be copied. */
export const vast = {
  'a list of four billion holes': () => new Array(2 ** 32 - 1),
  'a list that claims to have a million million items': () => listOfLength(1e12),
};

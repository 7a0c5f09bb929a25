// Emscripten's optimiser cuts the data of a WebAssembly module into a segment for each stretch
// between zeros. Every segment has a head
// that does not compress; zeros do. So they are joined before the module is compressed.

const HEADER_SIZE = 8;
const DATA_SECTION = 11;
const ACTIVE = 0,
  I32_CONST = 0x41,
  END = 0x0b;

/** Reads the numbers of the WebAssembly binary format (LEB128) one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** @returns {number} an unsigned number, or a signed one of at most 32 bits */
  number(isSigned = false) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return isSigned && byte & 0x40 && shift < 25 ? value | (-1 << (shift + 7)) : value;
      }
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  expect(byte) {
    if (this.bytes[this.at++] !== byte) {
      throw new Error('the data section is not of the kind that emscripten makes');
    }
  }
}

/** An unsigned number; `limit` is 0x40 where the reader takes it for a signed one. */
function encoded(number, limit = 0x80) {
  const bytes = [];
  for (; number >= limit; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]);
}

/**
 * The module with its data in one segment.
 * @param {Buffer} module
 * @throws where its data section has anything but active segments at fixed addresses
 */
export function joinSegments(module) {
  const reader = new Reader(module);
  const parts = [reader.take(HEADER_SIZE)];
  while (reader.at < module.length) {
    const [id] = reader.take(1);
    const content = reader.take(reader.number());
    const section = id === DATA_SECTION ? joined(content) : content;
    parts.push(Buffer.from([id]), encoded(section.length), section);
  }
  return Buffer.concat(parts);
}

function joined(section) {
  const reader = new Reader(section);
  const segments = [];
  for (let left = reader.number(); left > 0; --left) {
    reader.expect(ACTIVE);
    reader.expect(I32_CONST);
    const address = reader.number(true);
    reader.expect(END);
    segments.push({ address, data: reader.take(reader.number()) });
  }
  const begin = Math.min(...segments.map(({ address }) => address));
  const memory = Buffer.alloc(
    Math.max(...segments.map(({ address, data }) => address + data.length)) - begin,
  );
  for (const { address, data } of segments) memory.set(data, address - begin);
  return Buffer.concat([
    encoded(1),
    Buffer.from([ACTIVE, I32_CONST]),
    encoded(begin, 0x40),
    Buffer.from([END]),
    encoded(memory.length),
    memory,
  ]);
}

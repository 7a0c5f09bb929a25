// The smallest runtime keeps the memory to itself. Its buffer is another one each time that the
// memory has grown.
Module['memory'] = () => wasmMemory.buffer;

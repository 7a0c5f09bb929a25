// Embind's side in JavaScript, for functions that take and return numbers: what EMSCRIPTEN_BINDINGS
// registers becomes a method of the
// core. Embind's own library also converts strings, classes and handles and checks every argument,
// of which nothing is needed where only
// pi-score.js calls; it is five times the size of all of the other glue.
mergeInto(LibraryManager.library, {
  _embind_register_function: function (name, argCount, argTypes, signature, invoker, method) {
    let text = '';
    for (; HEAPU8[name]; ++name) text += String.fromCharCode(HEAPU8[name]);
    const invoke = wasmTable.get(invoker);
    Module[text] = (...args) => invoke(method, ...args);
  },
});

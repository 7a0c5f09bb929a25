/**
 * What the shipped files hold of others and npm does not list: the parts of emscripten that the
 * linker puts into the module, and the libraries of the native command.
 *
 * `em++ … -Wl,--trace` names the libraries that are linked into the module.
 */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} licence an SPDX expression
 * @property {string} description
 * @property {string} [notice] the file of notices/ that goes into LICENSES.txt
 * @property {string} [debian] the Debian package that tells the version
 * @property {Part[]} [parts] what comes with it, in the same version
 * @property {'dynamic'} [linked] where it is not in the bytes: the system lends it at run time
 */

/** @type {Part} In the WebAssembly and the JavaScript around it. */
export const emscripten = {
  name: 'emscripten',
  debian: 'emscripten',
  licence: 'MIT OR NCSA',
  notice: 'emscripten.txt',
  description: 'JavaScript around the WebAssembly, Embind, stubs of system calls',
  parts: [
    {
      name: 'musl',
      licence: 'MIT',
      notice: 'musl.txt',
      description: 'C library',
    },
    {
      name: 'libc++',
      licence: 'Apache-2.0 WITH LLVM-exception',
      notice: 'llvm.txt',
      description: 'C++ library',
    },
    {
      name: 'libc++abi',
      licence: 'Apache-2.0 WITH LLVM-exception',
      notice: 'llvm.txt',
      description: 'C++ library, the part that the compiler calls',
    },
    {
      name: 'compiler-rt',
      licence: 'Apache-2.0 WITH LLVM-exception',
      notice: 'llvm.txt',
      description: 'Arithmetic that WebAssembly lacks',
    },
    {
      name: 'dlmalloc',
      licence: 'CC0-1.0',
      notice: 'dlmalloc.txt',
      description: 'Allocator',
    },
  ],
};

/** @type {Part[]} Of the native command, which everybody builds for their own system. */
export const ofTheCommand = [
  {
    name: 'nlohmann-json',
    debian: 'nlohmann-json3-dev',
    licence: 'MIT',
    notice: 'json.txt',
    description: 'Reads JSON',
  },
  {
    name: 'libcsv',
    debian: 'libcsv-dev',
    licence: 'LGPL-2.1-or-later',
    linked: 'dynamic',
    description: 'Reads CSV; the system lends it at run time',
  },
  {
    name: 'libstdc++',
    debian: 'libstdc++6',
    licence: 'GPL-3.0-or-later WITH GCC-exception-3.1',
    linked: 'dynamic',
    description: 'C++ library; the system lends it at run time',
  },
  {
    name: 'glibc',
    debian: 'libc6',
    licence: 'LGPL-2.1-or-later',
    linked: 'dynamic',
    description: 'C library; the system lends it at run time',
  },
];

import js from '@eslint/js';
import globals from 'globals';

const strict = {
  'array-callback-return': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'max-len': [
    'error',
    {
      code: 100,
      ignoreUrls: true,
      ignoreStrings: true,
      ignoreTemplateLiterals: true,
      ignoreRegExpLiterals: true,
    },
  ],
  'no-implicit-coercion': 'error',
  'no-promise-executor-return': 'error',
  'no-shadow': 'error',
  'no-template-curly-in-string': 'error',
  'no-throw-literal': 'error',
  'no-unneeded-ternary': 'error',
  'no-useless-concat': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'require-await': 'error',
};

export default [
  { ignores: ['build/'] },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs', 'tests/browser/screenshots'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: strict,
  },
  {
    files: ['web/src/**', 'web/widget/pi-score-estimator.js', 'web/points/script.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['wasm/**'],
    languageOptions: { globals: { ...globals['shared-node-browser'], WebAssembly: 'readonly' } },
  },
  {
    // Pieces of emscripten's JavaScript, written as its library processor reads them.
    files: ['wasm/src/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        mergeInto: 'readonly',
        LibraryManager: 'readonly',
        Module: 'writable',
        HEAPU8: 'readonly',
        wasmTable: 'readonly',
        wasmMemory: 'readonly',
      },
    },
    rules: { 'object-shorthand': 'off' },
  },
  {
    files: [
      'web/*.js',
      'web/bill/*.js',
      'web/widget/{build,builder,guide,policies}.js',
      'web/points/{build,page}.js',
      'wasm/{build,join-segments,pack}.js',
      'rules/**',
      'tests/**',
    ],
    languageOptions: { globals: globals.node },
  },
  // Functions given to the page run in the browser.
  {
    files: ['tests/browser/**', 'tests/embed/**', 'tests/benchmark/*page.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];

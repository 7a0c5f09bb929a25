/**
 * What the shipped files hold: no interface to the network, no addresses but those of citations,
 * and a module that imports almost nothing.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteFolder } from './servers.js';

const read = (name) => readFileSync(join(siteFolder, name), 'utf8');
const shipped = [
  'index.html',
  'pi-score.mjs',
  'pi-score.d.ts',
  'contract.schema.json',
  'pi-score-estimator.js',
  'help-article.html',
  'embed.html',
  ...readdirSync(siteFolder).filter((name) => /^points-\d{4}\.html$/.test(name)),
];
const interfaces =
  /\bfetch\(|\bfetchLater\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts|\bimport\(|\bWorker\(|document\.cookie|localStorage|sessionStorage|indexedDB|navigator\.serviceWorker/g;
/** What a shipped file may name: the page keeps answers in the browser where one asks for it. */
const allowed = { 'index.html': ['localStorage'] };

test('the shipped files name no interface to the network, and storage only where answers are kept', () => {
  for (const name of shipped) {
    assert.deepEqual(
      [...new Set(read(name).match(interfaces))].filter((found) => !allowed[name]?.includes(found)),
      [],
      name,
    );
  }
});

test('the search finds such interfaces where there are some', () => {
  assert.deepEqual('fetch("x");new XMLHttpRequest;navigator.sendBeacon(1)'.match(interfaces), [
    'fetch(',
    'XMLHttpRequest',
    'sendBeacon',
  ]);
});

/**
 * Addresses in a text; the module's texts come from the module itself, which carries them packed.
 */
const addresses = (text) =>
  [...new Set(text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]+/g) ?? [])].sort();

/** Names of languages, which look like addresses and are none. */
const language =
  /^(http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|2000\/svg|2000\/xmlns\/|XML\/1998\/namespace)|https:\/\/json-schema\.org\/draft\/2020-12\/schema)$/;

/** What anyone who calls the module gets to see of a year. */
async function cited() {
  const { load } = await import(join(siteFolder, 'pi-score.mjs'));
  const pi = await load();
  const described = pi.years().map((year) => pi.describe(year));
  return {
    sources: described.flatMap(({ sources }) => sources.map(({ url }) => url)),
    specifications: described.flatMap(({ measures }) =>
      measures.map(({ specification }) => specification),
    ),
    texts: JSON.stringify(described),
  };
}

/** Where the page sends its readers besides: to the list of certified products and to the QPP. */
const official = /^https:\/\/(chpl\.healthit\.gov\/|qpp\.cms\.gov\/participation-lookup$)/;

/** Addresses of nobody: those of the invented product, and of a copy that lies nowhere yet. */
const invented = {
  'help-article.html': /^https:\/\/help\.example\.com\/PI_\w+$/,
  'embed.html': /^https:\/\/estimator\.example\.org\/|^https:\/\/$/,
};

test('the only addresses are those of citations and of two official pages', async () => {
  const { sources, specifications, texts } = await cited();
  const known = new Set([...sources, ...specifications].filter(Boolean));
  for (const name of shipped) {
    const found = addresses(read(name)).filter((url) => !language.test(url));
    assert.deepEqual(
      found.filter(
        (url) =>
          !official.test(url) &&
          !invented[name]?.test(url) &&
          !(/^(index|points-\d{4})\.html$/.test(name) && known.has(url)),
      ),
      [],
      name,
    );
  }
  assert.deepEqual(
    addresses(texts.replaceAll('\\"', ' ')).filter(
      (url) => ![...known].some((citation) => citation.startsWith(url)),
    ),
    [],
  );
  for (const url of known) assert.match(url, /^https?:\/\//);
});

/**
 * The WebAssembly of the module, with the values that its JavaScript gives it.
 * @returns {Promise<{module: WebAssembly.Module, given: Record<string, object>}>}
 */
async function instantiated() {
  const { instantiate } = WebAssembly;
  let module;
  let given;
  WebAssembly.instantiate = async (bytes, imports) => {
    const result = await instantiate(bytes, imports);
    // Node.js has WebAssembly of its own, which comes compiled.
    if (result.module) [module, given] = [result.module, imports];
    return result;
  };
  try {
    const { load } = await import(`${join(siteFolder, 'pi-score.mjs')}?fresh`);
    await load();
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  return { module, given };
}

test('the WebAssembly can call functions of its own JavaScript, and nothing else', async () => {
  const { module, given } = await instantiated();
  const imports = WebAssembly.Module.imports(module);
  assert.ok(imports.length > 0);
  for (const { module: from, name, kind } of imports) {
    assert.deepEqual([from, kind], ['a', 'function'], name);
    const text = Function.prototype.toString.call(given[from][name]);
    assert.ok(!/\[native code\]/.test(text), `${name} is a function of the surroundings`);
  }
});

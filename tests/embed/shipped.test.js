/**
 * What is in the shipped files: no name of a way to the network, no address but citations, and a
 * module that asks its surroundings for little.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteFolder } from './servers.js';

const read = (name) => readFileSync(join(siteFolder, name), 'utf8');
const shipped = ['index.html', 'pi-score.mjs', 'pi-score-estimator.js', 'help-article.html'];
const interfaces =
  /\bfetch\(|\bfetchLater\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts|\bimport\(|\bWorker\(|document\.cookie|localStorage|sessionStorage|indexedDB|navigator\.serviceWorker/g;
/** The ways to the network that a shipped file may name. */
const allowed = [];

test('the shipped files name no way to the network or to storage', () => {
  for (const name of shipped) {
    assert.deepEqual(
      [...new Set(read(name).match(interfaces))].filter((found) => !allowed.includes(found)),
      [],
      name,
    );
  }
});

test('the search finds what it looks for', () => {
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

/** Names of markup languages, which look like addresses and are none. */
const markup = /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|2000\/svg)$/;

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

test('the only addresses are those of citations and of the official list of certified products', async () => {
  for (const name of shipped) {
    const found = addresses(read(name)).filter((url) => !markup.test(url));
    assert.deepEqual(
      found.filter((url) => !url.startsWith('https://chpl.healthit.gov/')),
      [],
      name,
    );
  }
  const { sources, specifications, texts } = await cited();
  const known = new Set([...sources, ...specifications].filter(Boolean));
  assert.deepEqual(
    addresses(texts.replaceAll('\\"', ' ')).filter(
      (url) => ![...known].some((citation) => citation.startsWith(url)),
    ),
    [],
  );
  for (const url of known) assert.match(url, /^https?:\/\//);
});

/** @returns {Promise<WebAssembly.Module>} the module as the browser compiles it */
async function compiled() {
  const { compile } = WebAssembly;
  let module;
  WebAssembly.compile = (bytes) => (module = compile(bytes));
  try {
    const { load } = await import(`${join(siteFolder, 'pi-score.mjs')}?fresh`);
    await load();
  } finally {
    WebAssembly.compile = compile;
  }
  return module;
}

test('the module imports two functions of its own JavaScript, and nothing else', async () => {
  const imports = WebAssembly.Module.imports(await compiled());
  // The names are shortened by the linker. They are what Embind needs to name the functions of the
  // module, and the end of a program.
  assert.deepEqual(
    imports.map(({ module, name, kind }) => `${module}.${name} ${kind}`),
    ['a', 'b'].map((name) => `a.${name} function`),
  );
});

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { openFile, openKept, openLink } from '../../web/src/keep/open.js';
import { largestFile, toFile } from '../../web/src/state/files.js';
import { encodeShare } from '../../web/src/state/share.js';
import { addScenario } from '../../web/src/state/scenarios.js';
import { firstState, makeStore } from '../../web/src/store.js';
import { dana, describe, full, pi, published, years } from './fixtures.js';

mock.timers.enable();
let store;
beforeEach(() => {
  store = makeStore(firstState(years), { draw: () => {}, speak: () => '', changed: () => {} });
});
const linkOf = (answers) => encodeShare(describe(answers), years, answers);
const fileOf = (...all) =>
  toFile(
    pi,
    all.map((answers, at) => ({ name: `Number ${at}`, answers })),
    '2026-11-21',
  );
/** A file as a browser hands it over. */
const file = (text, name = 'answers.json') => ({
  name,
  size: text.length,
  text: () => Promise.resolve(text),
});
const titles = () => store.state.ui.message?.title;
const names = () => store.state.desk.scenarios.map(({ name }) => name);

test('a link takes the place of an untouched sheet, shows its answers and says so', () => {
  store.update({ ui: { view: 'compare', checked: true, typing: new Set(['cehrtId']) } });
  openLink(pi, store, linkOf(full));
  const { desk, ui } = store.state;
  assert.equal(desk.scenarios.length, 1);
  assert.deepEqual(desk.scenarios[0].answers, full);
  assert.deepEqual([ui.view, ui.checked, ui.typing.size], ['form', false, 0]);
  assert.equal(ui.message.bad, undefined);
  assert.match(titles(), /^Shared estimate/);
});

test('a link stands beside answers that are there, and is the one that is shown', () => {
  store.answer({ 'PI_EP_2.answer': 'yes' });
  openLink(pi, store, linkOf(published));
  const { desk } = store.state;
  assert.equal(desk.scenarios.length, 2);
  assert.equal(desk.active, 1);
  assert.equal(desk.scenarios[0].answers['PI_EP_2.answer'], 'yes');
  assert.equal(desk.scenarios[1].answers.year, '2021');
});

test('a fragment that is no link changes nothing', () => {
  const before = store.state;
  openLink(pi, store, 'compact=1&year=2024');
  openLink(pi, store, '');
  assert.equal(store.state, before);
});

test('a link that is refused leaves the answers alone and says why, with the unknown field', () => {
  store.answer({ 'PI_EP_2.answer': 'yes' });
  const { desk } = store.state;
  for (const [fragment, title, details] of [
    ['v=2&year=2026', /another version/, 0],
    ['v=1&year=1999', /a year/, 0],
    ['v=1&year=2026&x', /damaged/, 0],
    ['v=1&year=2026&name=Smith', /would not write/, 1],
  ]) {
    openLink(pi, store, fragment);
    const { message } = store.state.ui;
    assert.equal(message.bad, true);
    assert.match(message.title, title);
    assert.equal(message.details.length, details);
  }
  assert.match(store.state.ui.message.details[0], /“name”/);
  assert.equal(store.state.desk, desk);
});

test('a file opens with all its scenarios, the first of them shown', async () => {
  await openFile(pi, store, file(fileOf(full, dana)));
  assert.deepEqual(names(), ['Number 0', 'Number 1']);
  assert.equal(store.state.desk.active, 0);
  assert.match(titles(), /^Opened\./);
});

test('a submission of somebody else opens under the name of its file', async () => {
  const submission = { performanceYear: 2024, measurementSets: [] };
  await openFile(pi, store, file(JSON.stringify(submission), 'Clinic.JSON'));
  assert.deepEqual(names(), ['Clinic']);
  assert.equal(store.state.desk.scenarios[0].answers.year, '2024');
});

test('where four columns would not do, nothing is opened', async () => {
  store.answer({ 'PI_EP_2.answer': 'yes' });
  store.update({ desk: addScenario(store.state.desk, 'B', full) });
  const { desk } = store.state;
  await openFile(pi, store, file(fileOf(full, published, dana)));
  assert.equal(store.state.desk, desk);
  assert.equal(store.state.ui.message.bad, true);
  assert.match(titles(), /four columns/);
});

test('a file that cannot be opened is refused with a reason, and one too large is not read', async () => {
  const unread = () => assert.fail('it was read');
  for (const [given, title] of [
    [{ name: 'a', size: largestFile + 1, text: unread }, /too large/],
    [{ name: 'a', size: 1, text: () => Promise.reject(new Error()) }, /could not be read/],
    [file('{'), /not JSON/],
    [file('{"format":"pi-score-scenarios","version":9}'), /another version/],
    [file('{"performanceYear":1999}'), /would not accept/],
  ]) {
    await openFile(pi, store, given);
    assert.equal(store.state.ui.message.bad, true);
    assert.match(titles(), title);
  }
  assert.ok(store.state.ui.message.details.length > 0);
  assert.deepEqual(names(), ['']);
});

test('of very many wrong values the first are named, and the others counted', async () => {
  const measurements = Array.from({ length: 50 }, (_, at) => ({
    measureId: `X${at}`,
    value: true,
  }));
  const submission = { performanceYear: 2026, measurementSets: [{ category: 'pi', measurements }] };
  await openFile(pi, store, file(JSON.stringify(submission)));
  const { details } = store.state.ui.message;
  assert.equal(details.length, 21);
  assert.equal(details.at(-1), 'and at least 30 more');
});

test('what the browser kept opens without a message, and is refused aloud where it is damaged', () => {
  openKept(pi, store, fileOf(dana));
  assert.equal(titles(), undefined);
  assert.equal(store.state.desk.scenarios[0].answers.cehrtId, dana.cehrtId);
  const { desk } = store.state;
  openKept(pi, store, '{"half":');
  assert.equal(store.state.desk, desk);
  assert.match(titles(), /had kept could not be read/);
});

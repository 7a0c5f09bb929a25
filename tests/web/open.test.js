import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { openKept, openLink } from '../../web/src/keep/open.js';
import { toFile } from '../../web/src/state/files.js';
import { encodeShare } from '../../web/src/state/share.js';
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
const titles = () => store.state.ui.message?.title;

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

test('where four columns would not do, a link is not opened', () => {
  for (const answers of [full, published, dana, full]) openLink(pi, store, linkOf(answers));
  const { desk } = store.state;
  openLink(pi, store, linkOf(published));
  assert.equal(store.state.desk, desk);
  assert.equal(store.state.ui.message.bad, true);
  assert.match(titles(), /four columns/);
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

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { blankAnswers, firstState, makeStore } from '../../web/src/store.js';
import { full, years } from './fixtures.js';

mock.timers.enable();

/** What the store asked for, in order: `calm`, `typed`, `kept`. */
let asked;
let store;
beforeEach(() => {
  // A list of its own: what an earlier test left running writes into that of its own store.
  const list = [];
  asked = list;
  store = makeStore(firstState(years), {
    draw: (_, calm) => list.push(calm ? 'calm' : 'typed'),
    speak: () => `${list.length} so far`,
    changed: () => list.push('kept'),
  });
});
const answers = () => store.state.desk.scenarios[store.state.desk.active].answers;

test('a page that was just opened has the newest year, and what its options say', () => {
  assert.deepEqual(firstState(years).desk.scenarios[0].answers, {
    year: String(years.at(-1)),
    entityType: 'individual',
    programName: 'mips',
  });
  const { desk, ui } = firstState(years, {
    year: '2021',
    entityType: 'group',
    theme: 'dark',
    compact: true,
  });
  assert.deepEqual([ui.theme, ui.compact], ['dark', true]);
  assert.deepEqual(desk.scenarios[0].answers, {
    year: '2021',
    entityType: 'group',
    programName: 'mips',
  });
  assert.deepEqual(blankAnswers(years, full), {
    year: '2026',
    entityType: 'individual',
    programName: 'mips',
  });
});

test('a change that is not typed is drawn at once and in full', () => {
  store.update({ ui: { theme: 'dark' } });
  assert.deepEqual(asked, ['calm']);
  assert.equal(store.state.ui.theme, 'dark');
  assert.equal(store.state.ui.target, '90');
  mock.timers.tick(10_000);
  assert.deepEqual(asked, ['calm']);
});

test('a key is drawn at once without advice, and in full a tenth of a second after the last key', () => {
  for (const numerator of ['1', '12', '123']) {
    store.answer({ 'PI_EP_1.numerator': numerator }, true);
    mock.timers.tick(99);
  }
  assert.deepEqual(asked, ['kept', 'typed', 'kept', 'typed', 'kept', 'typed']);
  mock.timers.tick(1);
  assert.deepEqual(asked.slice(6), ['calm']);
  assert.equal(answers()['PI_EP_1.numerator'], '123');
});

test('what follows a key in full makes the rest needless', () => {
  store.answer({ 'PI_EP_1.numerator': '1' }, true);
  store.answer({ 'PI_EP_2.answer': 'yes' });
  assert.deepEqual(asked, ['kept', 'typed', 'kept', 'calm']);
  mock.timers.tick(1499);
  assert.deepEqual(asked.slice(4), []);
});

test('the score is read out once, a second and a half after the last change of an answer', () => {
  store.answer({ 'PI_EP_2.answer': 'no' });
  mock.timers.tick(1000);
  store.answer({ 'PI_EP_2.answer': 'yes' });
  mock.timers.tick(1499);
  assert.equal(store.state.ui.spoken, '');
  mock.timers.tick(1);
  assert.equal(store.state.ui.spoken, '4 so far');
  store.update({ ui: { theme: 'dark' } });
  mock.timers.tick(10_000);
  assert.equal(store.state.ui.spoken, '4 so far');
});

test('an answer changes the active scenario alone, and what is made of it is a new object', () => {
  const { desk } = store.state;
  const scenarios = [...desk.scenarios, { name: 'B', answers: full }];
  store.update({ desk: { scenarios, active: 1 } });
  store.answer({ 'PI_EP_2.answer': 'no' });
  assert.equal(answers()['PI_EP_2.answer'], 'no');
  assert.equal(full['PI_EP_2.answer'], 'yes');
  assert.equal(store.state.desk.scenarios[0], scenarios[0]);
});

test('another year takes the dates along', () => {
  store.answer({ performanceStart: '2026-01-01', performanceEnd: '2026-12-31' });
  store.answer({ year: '2024' });
  assert.deepEqual(
    [answers().year, answers().performanceStart, answers().performanceEnd],
    ['2024', '2024-01-01', '2024-12-31'],
  );
});

test('an answer is saved only where the browser keeps it, and a link is not up to date any more', () => {
  store.update({ ui: { link: 'https://example.org/#v=1' } });
  store.answer({ 'PI_EP_2.answer': 'yes' });
  assert.deepEqual([store.state.ui.saved, store.state.ui.link], [false, '']);
  store.update({ ui: { kept: true } });
  store.answer({ 'PI_EP_2.answer': 'no' });
  assert.equal(store.state.ui.saved, true);
});

test('what goes wrong is said at the top, with the first of many details and how many more there are', () => {
  store.say('Opened.');
  assert.deepEqual(store.state.ui.message, { title: 'Opened.' });
  store.refuse('Refused.');
  assert.deepEqual(store.state.ui.message, { title: 'Refused.', bad: true, details: [] });
  store.refuse('Refused.', ['this', 'that'], 7);
  assert.deepEqual(store.state.ui.message.details, ['this', 'that', 'and at least 7 more']);
});

/** What each button does to the state, and that the focus goes to something that is then there. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { markupOf } from '../../web/prerender.js';
import { actions } from '../../web/src/actions.js';
import { fromFile } from '../../web/src/state/files.js';
import { wholeYear } from '../../web/src/state/period.js';
import { pageMaker } from '../../web/src/page.js';
import { dana, full, pi, published, stateWith } from './fixtures.js';

/** What the page handed to the browser. */
let downloaded;
let copied;
let mayCopy;
const stored = new Map();
const device = {
  getItem: (name) => stored.get(name) ?? null,
  setItem: (name, text) => stored.set(name, text),
  removeItem: (name) => stored.delete(name),
};
const define = (name, value) =>
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
URL.createObjectURL = (blob) => {
  downloaded.blob = blob;
  return 'blob:it';
};
URL.revokeObjectURL = () => {};

beforeEach(() => {
  downloaded = {};
  copied = [];
  mayCopy = true;
  stored.clear();
  define('localStorage', device);
  define('navigator', {
    clipboard: {
      writeText: (text) => {
        copied.push(text);
        return Promise.reject(new Error('not allowed'));
      },
    },
  });
  define('document', {
    featurePolicy: { allowsFeature: () => mayCopy },
    createElement: () => ({
      click() {
        downloaded.name = this.download;
      },
    }),
  });
});

/** Presses a button on a page. @returns what changes, and the state with it */
function press(name, state, value) {
  const page = pageMaker(pi)(state, true);
  const { focus, print, ...changed } = actions[name](state, value, page);
  const after = { desk: changed.desk ?? state.desk, ui: { ...state.ui, ...changed.ui } };
  return { after, focus, print, changed };
}
const answersOf = ({ desk }) => desk.scenarios[desk.active].answers;

/** A page without a document, so that the views are as the build renders them. */
function rendered(state) {
  define('document', undefined);
  return markupOf(pageMaker(pi)(state, true));
}

const two = () => {
  const { desk, ui } = stateWith(full);
  return { desk: { ...desk, scenarios: [...desk.scenarios, { name: 'B', answers: dana }] }, ui };
};

test('after each button the focus goes to an element that is there', async () => {
  const { id: move } = pageMaker(pi)(stateWith(dana), true).advice.moves[0];
  for (const [name, state, value] of [
    ['scores', stateWith(dana)],
    ['stop', stateWith(dana)],
    ['check', stateWith(dana)],
    ['part', stateWith(dana, { compact: true }), 'report'],
    ['part', stateWith(dana, { compact: true }), 'providerToPatientExchange'],
    ['part', stateWith(dana, { compact: true }), 'done'],
    ['part', stateWith(dana, { compact: true, part: 'done' }), 'overview'],
    ['scores', stateWith(dana, { compact: true, part: 'report' })],
    ['stop', stateWith(dana, { compact: true })],
    ['tryMove', stateWith(dana), move],
    ['reading', stateWith(full)],
    ['undo', stateWith(dana, { undo: stateWith(full).desk })],
    ['compare', stateWith(dana)],
    ['duplicate', stateWith(dana, { view: 'compare' })],
    ['keepColumn', stateWith(dana, { view: 'compare' }), 'entity'],
    ['remove', two(), '1'],
    ['link', stateWith(dana)],
    ['clear', stateWith(dana)],
    ['dismiss', stateWith(dana, { message: { title: 'Said' } })],
  ]) {
    const { after, focus } = press(name, state, value);
    assert.ok(focus, name);
    const markup = await rendered(after);
    assert.ok(markup.includes(` id="${focus}"`), `${name}: ${focus}`);
    define('document', { featurePolicy: { allowsFeature: () => false } });
  }
});

test('the choices of a period set both dates, and other dates leave them', () => {
  const whole = press('wholeYear', stateWith(published, { otherDates: true })).after;
  assert.deepEqual(answersOf(whole), { ...published, ...wholeYear(pi.describe(2021)) });
  assert.equal(whole.ui.otherDates, false);
  const last = answersOf(press('lastDays', stateWith(published)).after);
  assert.deepEqual([last.performanceStart, last.performanceEnd], ['2021-10-03', '2021-12-31']);
  const other = press('otherDates', stateWith(published));
  assert.equal(other.changed.desk, undefined);
  assert.equal(other.after.ui.otherDates, true);
});

test('the exclusions of one measure are open at a time, and close by the same button', () => {
  const opened = press('cannot', stateWith(full), 'PI_EP_1').after;
  assert.equal(opened.ui.cannot, 'PI_EP_1');
  assert.equal(press('cannot', opened, 'PI_EP_2').after.ui.cannot, 'PI_EP_2');
  assert.equal(press('cannot', opened, 'PI_EP_1').after.ui.cannot, undefined);
});

test('a step that is tried changes the answers, is named, and can be undone', () => {
  const state = stateWith(dana);
  const [move] = pageMaker(pi)(state, true).advice.moves;
  const { after } = press('tryMove', state, move.id);
  assert.notDeepEqual(answersOf(after), dana);
  assert.equal(after.ui.tried, move.message);
  const undone = press('undo', after).after;
  assert.equal(undone.desk, state.desk);
  assert.deepEqual([undone.ui.tried, undone.ui.undo], ['', undefined]);
});

test('a column is added beside the one that is shown, and a removed one can be brought back', () => {
  const state = stateWith(dana);
  const kept = press('keepColumn', stateWith(dana, { view: 'compare' }), 'entity').after;
  assert.equal(kept.desk.active, 0);
  assert.equal(kept.desk.scenarios[1].name, 'As a group');
  assert.equal(kept.desk.scenarios[1].answers.entityType, 'group');
  const removed = press('remove', kept, '1').after;
  assert.equal(removed.desk.scenarios.length, 1);
  assert.equal(press('undo', removed).after.desk, kept.desk);
  const shown = press('activate', kept, '1').after;
  assert.deepEqual([shown.desk.active, shown.ui.view], [1, 'form']);
  assert.deepEqual(press('duplicate', state).after.desk.scenarios[1].answers, dana);
});

test('clearing keeps the year and who reports, and can be undone', () => {
  const state = stateWith({ ...published, entityType: 'group' });
  const { after } = press('clear', state);
  assert.deepEqual(answersOf(after), { year: '2021', entityType: 'group', programName: 'mips' });
  assert.equal(press('undo', after).after.desk, state.desk);
});

test('a saved file opens as it was, and is named by its year', async () => {
  const { after } = press('save', stateWith(published, { today: '2026-11-21' }));
  assert.equal(downloaded.name, 'pi-score-2021.json');
  const { scenarios } = fromFile(pi, await downloaded.blob.text());
  assert.equal(scenarios[0].answers.cehrtId, published.cehrtId);
  assert.equal(after.ui.saved, true);
});

test('a link is shown, and copied where the page may', () => {
  const { after } = press('link', stateWith(full));
  assert.match(after.ui.link, /^#v=1&year=2026&/);
  assert.deepEqual([copied, after.ui.copied], [[after.ui.link], true]);
  mayCopy = false;
  assert.equal(press('link', stateWith(full)).after.ui.copied, false);
  assert.equal(copied.length, 1);
});

test('answers are kept on the device while that is on, and a browser that does not is reported', () => {
  const on = press('keepHere', stateWith(full), 'yes').after;
  assert.deepEqual([on.ui.kept, on.ui.saved, stored.size], [true, true, 1]);
  const off = press('keepHere', on, '').after;
  assert.deepEqual([off.ui.kept, off.ui.saved, stored.size], [false, false, 0]);
  define('localStorage', undefined);
  const refused = press('keepHere', stateWith(full), 'yes').after;
  assert.deepEqual([refused.ui.kept, refused.ui.message.bad], [false, true]);
});

/** From what somebody brings to its review, and from the review into the form. */
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { markupOf } from '../../web/prerender.js';
import { actions } from '../../web/src/actions.js';
import { bringFiles, bringText } from '../../web/src/import/bring.js';
import { pageMaker } from '../../web/src/page.js';
import { toFile } from '../../web/src/state/files.js';
import { largestFile } from '../../web/src/state/import/text.js';
import { firstState, makeStore } from '../../web/src/store.js';
import { dana, full, pi, published, years } from './fixtures.js';
import { act, answered, piSection, proportion, qrdaFile } from './qrda-file.js';

mock.timers.enable();
let store;
beforeEach(() => {
  store = makeStore(firstState(years), { draw: () => {}, speak: () => '', changed: () => {} });
});
const pageNow = () => pageMaker(pi)(store.state, true);
const bring = (text) => bringText(store, pageNow(), text);
const textOf = async () => (await markupOf(pageNow())).replace(/<!--.*?-->/g, '');
/** A file as a browser hands it over. */
const file = (text, name = 'Dr. Smith.xml') => ({
  name,
  size: text.length,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
});
function press(name) {
  const { desk, ui, focus } = actions[name](store.state, undefined, pageNow());
  store.update({ desk, ui });
  return focus;
}
const answersNow = () => store.state.desk.scenarios[store.state.desk.active].answers;
const fill = (answers) =>
  store.update({ desk: { scenarios: [{ name: 'A', answers }], active: 0 } });
const twoAnswers = qrdaFile({
  entries: proportion('PI_EP_1', 900, 1004) + answered('PI_PHCDRR_1'),
});

test('a file is reviewed first; then it is filled in, and that can be undone', async () => {
  fill(dana);
  const { desk } = store.state;
  assert.equal(await bringFiles(store, pageNow, [file(twoAnswers)]), 'review-title');
  assert.equal(store.state.desk, desk);
  const shown = await textOf();
  assert.match(shown, /A QRDA III file for 2026\./);
  assert.match(shown, /900 of 1,004[\s\S]*812 of 1,004[\s\S]*replaced/);
  assert.match(shown, /Patients with online access[\s\S]{0,200}not in the file/);
  assert.doesNotMatch(shown, /Smith|Secret/);

  assert.equal(press('fillIn'), 'message');
  assert.equal(answersNow()['PI_EP_1.numerator'], '900');
  assert.equal(answersNow()['PI_PHCDRR_1.answer'], 'yes');
  assert.equal(answersNow()['PI_PEA_1.numerator'], dana['PI_PEA_1.numerator']);
  assert.match(store.state.ui.message.title, /^3 answers are filled in/);
  assert.deepEqual([store.state.ui.view, store.state.ui.brought], ['form', undefined]);
  press('undo');
  assert.equal(store.state.desk, desk);
});

test('cancel leaves all as it is', () => {
  fill(dana);
  const { desk } = store.state;
  bring(twoAnswers);
  press('cancelReview');
  assert.equal(store.state.desk, desk);
  assert.deepEqual([store.state.ui.view, store.state.ui.brought], ['form', undefined]);
});

test('a file opens in a column of its own, and the form keeps its answers', () => {
  fill(dana);
  bring(twoAnswers);
  press('bringBeside');
  const { scenarios, active } = store.state.desk;
  assert.equal(scenarios[0].answers, dana);
  assert.equal(active, 1);
  assert.equal(answersNow()['PI_EP_1.numerator'], '900');
  assert.equal(answersNow()['PI_PEA_1.numerator'], undefined);
  press('undo');
  assert.equal(store.state.desk.scenarios.length, 1);
});

test('on an untouched form there is nothing to open a column beside', async () => {
  bring(twoAnswers);
  assert.doesNotMatch(await textOf(), /another column/);
});

test('a file of another year says so before it moves the form', async () => {
  fill(dana);
  bring(qrdaFile({ year: 2024, entries: answered('PI_EP_2') }));
  assert.match(await textOf(), /The form shows 2026\. Filling in moves it to 2024/);
  press('fillIn');
  assert.equal(answersNow().year, '2024');
  assert.match(store.state.ui.message.title, /The form now shows 2024\.$/);
});

test('where the file names no program of MIPS, it is chosen before anything is filled in', async () => {
  bring(qrdaFile({ program: 'SSP_PI_GROUP', entries: answered('PI_EP_2') }));
  const disabled = /data-do="fillIn"[^>]*\sdisabled/;
  assert.match(await textOf(), /The file names “SSP_PI_GROUP”/);
  assert.match(await textOf(), disabled);
  store.update({ ui: { broughtProgram: 'app1' } });
  assert.doesNotMatch(await textOf(), disabled);
  press('fillIn');
  assert.deepEqual([answersNow().programName, answersNow().entityType], ['app1', 'group']);
});

test('what is not taken is listed, and of very much the first and the number of the others', async () => {
  const many = Array.from({ length: 50 }, (_, at) => answered(`ACI_${at}`)).join('');
  bring(qrdaFile({ entries: answered('PI_EP_2') + many }));
  const shown = await textOf();
  assert.match(shown, /&quot;ACI_0&quot; is no PI measure of 2026/);
  assert.match(shown, /and at least 30 more/);
  assert.doesNotMatch(shown, /ACI_25/);
});

test('a file that is refused says why, with its faults, and changes nothing', async () => {
  fill(dana);
  const before = store.state;
  const refused = async (...files) => {
    assert.equal(await bringFiles(store, pageNow, files), 'message');
    const { message } = store.state.ui;
    assert.equal(message.bad, true);
    assert.equal(store.state.desk, before.desk);
    assert.equal(store.state.ui.view, 'form');
    return [message.title, ...(message.details ?? [])].join('\n');
  };
  const unread = () => assert.fail('it was read');
  assert.match(
    await refused({ name: 'a', size: largestFile + 1, arrayBuffer: unread }),
    /more than 10 MB/,
  );
  const gone = () => Promise.reject(new Error());
  assert.match(await refused({ name: 'a', size: 1, arrayBuffer: gone }), /could not be read/);
  assert.match(await refused(file(twoAnswers), file(twoAnswers)), /one file at a time/);
  assert.match(await refused(file('PK\x03\x04')), /ZIP archive or an Excel workbook/);
  assert.match(
    await refused(file('{"format":"pi-score-scenarios","version":9}')),
    /another version/,
  );
  const faulty = answered('PI_EP_2', 'X') + proportion('PI_EP_1', [1, 2], -3);
  const said = await refused(file(qrdaFile({ entries: faulty })));
  assert.match(said, /CMS would refuse this QRDA III file/);
  assert.match(said, /Entry 1, PI_EP_2: must be Y or N\. It holds “X”\./);
  assert.match(said, /Entry 2, PI_EP_1: its numerator needs exactly one count, and has 2\./);
  assert.match(said, /its denominator must be a whole number of 0 or more\. It holds “-3”\./);
  const twice = piSection(act('20260101', '20261231')).repeat(2);
  assert.match(await refused(file(qrdaFile({ sections: twice }))), /2 Promoting Interop/);
});

test('what is refused ends the review of what was brought before', () => {
  bring(twoAnswers);
  assert.equal(bring('%'), 'message');
  assert.deepEqual([store.state.ui.view, store.state.ui.brought], ['form', undefined]);
  assert.equal(bring(qrdaFile({ year: 2019, entries: answered('PI_EP_2') })), 'message');
  assert.match(store.state.ui.message.title, /for 2019, a year that this page does not know/);
});

test('saved scenarios are listed with their scores before they open', async () => {
  fill(dana);
  const saved = toFile(
    pi,
    [
      { name: 'Full marks', answers: full },
      { name: '', answers: published },
    ],
    '2026-11-21',
  );
  assert.equal(bring(saved), 'review-title');
  assert.match(await textOf(), /Full marks, 2026:[\s\S]*100[\s\S]*2021:[\s\S]*64/);
  press('openAll');
  assert.deepEqual(
    store.state.desk.scenarios.map(({ name }) => name),
    ['A', 'Full marks', ''],
  );
  const { desk } = store.state;
  bring(saved);
  press('openAll');
  assert.equal(store.state.desk, desk);
  assert.match(store.state.ui.message.title, /four columns/);
});

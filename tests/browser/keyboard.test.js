/** The whole form is completed without a pointer, and what has the focus can always be seen. */
import assert from 'node:assert/strict';
import { controlId, publishedExample } from './harness/answers.js';
import { forEachEngine, siteUrl } from './harness/engines.js';

const focused = (page) =>
  page.evaluate(() => {
    const { id, name, type } = document.activeElement;
    return { id, name, type };
  });

/** Presses Tab until the focus is on a control of that id or name. */
async function tabTo(page, wanted) {
  const passed = [];
  for (let presses = 0; presses < 400; presses += 1) {
    const { id, name } = await focused(page);
    if (id === wanted || name === wanted) return;
    passed.push(id || name || '?');
    await page.press('Tab');
  }
  assert.fail(`Tab never reached ${wanted}, it passed ${passed.join(' ')}`);
}

/** Gives one answer with the keys that its kind of control takes. */
async function answerByKeys(page, key, value) {
  const id = controlId(key);
  await tabTo(page, id);
  const { type } = await focused(page);
  if (type === 'radio') {
    // Space chooses where the focus is; the arrows go through the group and choose as they go.
    await page.press('Space');
    const distance = await page.evaluate(
      (name, wanted) => {
        const group = [...document.getElementsByName(name)];
        return (
          group.findIndex((radio) => radio.id === wanted) - group.indexOf(document.activeElement)
        );
      },
      id,
      `${id}-${value}`,
    );
    for (let presses = 0; presses < Math.abs(distance); presses += 1) {
      await page.press(distance > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    assert.equal((await focused(page)).id, `${id}-${value}`);
    assert.equal(await page.property(`#${id}-${value}`, 'checked'), true);
  } else if (type === 'checkbox') {
    await page.press('Space');
  } else if (type === 'select-one') {
    await chooseByKeys(page, value);
  } else if (type === 'date') {
    await page.typeDate(value);
  } else {
    await page.type(String(value));
  }
}

/** Chooses an option of the list that has the focus. */
async function chooseByKeys(page, value) {
  const text = await page.evaluate(
    (wanted) => [...document.activeElement.options].find((option) => option.value === wanted).text,
    value,
  );
  await page.type(text);
  assert.equal(await page.evaluate(() => document.activeElement.value), value);
}

forEachEngine('the published example is completed by keyboard alone', async (page) => {
  await page.open(siteUrl('index.html'));
  await page.waitForElement('#year');
  const { year, entityType, ...rest } = publishedExample;
  await answerByKeys(page, 'year', year);
  await tabTo(page, 'entityType');
  assert.equal(
    await page.property('#entityType', 'value'),
    entityType,
    'an individual is preselected',
  );

  // In the order of the form, from field to field. The dates come with the choice of other dates.
  await tabTo(page, 'period');
  for (let presses = 0; presses < 2; presses += 1) await page.press('ArrowDown');
  await page.waitForElement('#performanceEnd');
  await page.focus('#form');
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('#form [data-key]')].map((control) => control.dataset.key),
  );
  const place = (key) => {
    const at = order.indexOf(
      key.replace('_MULTI', '').replace(/^PI_HIE_.*/, 'healthInformationExchange.route'),
    );
    assert.notEqual(at, -1, `${key} is in the form`);
    return at;
  };
  const inOrder = Object.entries(rest).sort(([a], [b]) => place(a) - place(b));
  for (const [key, value] of inOrder) await answerByKeys(page, key, value);

  await page.waitFor(() => document.getElementById('score').textContent.trim() === '64');
  for (
    let presses = 0;
    !(await page.evaluate(() => document.activeElement.dataset.do === 'check'));
    presses += 1
  ) {
    assert.ok(presses < 100, 'Tab never reached the button that checks the answers');
    await page.press('Tab');
  }
  await page.press('Enter');
  await page.waitFor(() => document.activeElement.id === 'error-summary');
});

for (const width of [1280, 390]) {
  forEachEngine(
    `what has the focus is in sight at ${width} px`,
    { width, height: 700 },
    async (page) => {
      await page.open(siteUrl('index.html'));
      await page.waitForElement('#score');
      const hidden = [];
      let stops = 0;
      for (; stops < 300; stops += 1) {
        await page.press('Tab');
        const found = await page.evaluate(async () => {
          // WebKit scrolls what has the focus into sight with the next frame.
          await new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          });
          const element = document.activeElement;
          // A date has several stops. The end is the browser's own bar, or the page's first element
          // again.
          if (element === globalThis.lastStop) return { visible: true };
          globalThis.lastStop = element;
          if (element === document.body || element === document.documentElement || element.passed) {
            return { end: true };
          }
          element.passed = true;
          const visible = [...element.getClientRects()].some((box) => {
            const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
            const at = document.elementFromPoint(x, box.top + box.height / 2);
            // The box of a choice lies under its label, which shows the focus.
            const shown = [element, ...(element.labels ?? [])];
            return at !== null && shown.some((part) => part.contains(at) || at.contains(part));
          });
          return { visible, name: element.id || element.outerHTML.slice(0, 80) };
        });
        if (found.end) break;
        if (!found.visible) hidden.push(found.name);
      }
      assert.ok(stops > 20, `${stops} stops`);
      assert.deepEqual(hidden, []);
    },
  );
}

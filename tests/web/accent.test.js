/** An accent of the author's own has the contrast that WCAG asks of text, in both themes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { colorsOf, contrast } from '../../web/src/state/accent.js';

const styles = readFileSync(new URL('../../web/src/styles/colors.css', import.meta.url), 'utf8');
/** The colours of a custom property, light and dark, as the style sheet has them. */
const inSheet = (name) =>
  styles
    .match(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`))
    .slice(1)
    .map((color) =>
      color.length === 4 ? `#${[...color.slice(1)].map((d) => d + d).join('')}` : color,
    );

test('the contrast of two colours is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.ok(Math.abs(contrast('#777777', '#ffffff') - 4.478) < 0.001);
});

test('any accent is text on every background, and text stands on it, in both themes', () => {
  const themes = ['light', 'dark'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const colors = colorsOf(`#${number.toString(16).padStart(6, '0')}`);
      themes.forEach((theme, at) => {
        const { accent, wash } = colors[theme];
        for (const name of ['card', 'paper', 'on-accent']) {
          assert.ok(contrast(accent, inSheet(name)[at]) >= 4.5, `${accent} on ${name}, ${theme}`);
        }
        for (const name of ['ink', 'soft']) {
          assert.ok(contrast(wash, inSheet(name)[at]) >= 4.5, `${name} on ${wash}, ${theme}`);
        }
        assert.ok(contrast(accent, wash) >= 4.5);
      });
    }),
    { numRuns: 2000 },
  );
});

test('a colour that stands out is used as it is, and what is no colour is not', () => {
  assert.equal(colorsOf('#0B57A4').light.accent, '#0b57a4');
  assert.equal(colorsOf('#fa0').given, '#ffaa00');
  assert.equal(colorsOf('#fa0').dark.accent, '#ffaa00');
  assert.notEqual(colorsOf('#fa0').light.accent, '#ffaa00');
  for (const text of ['', 'red', '#ff', '#fffff', '#gggggg', 'rgb(0,0,0)', '#000;x:y', '#000 ']) {
    assert.equal(colorsOf(text), undefined, text);
  }
});

/** Takes up presets that came later: the page around the frame has changed an attribute. */

/**
 * Sets the custom properties of the colours, or removes them. A style attribute would be blocked.
 * @param {import('../state/accent.js').Colors} [colors]
 */
export function paint(colors) {
  const { style } = document.documentElement;
  for (const theme of ['light', 'dark']) {
    for (const part of ['accent', 'wash']) {
      const name = `--${part}-${theme}`;
      if (colors) style.setProperty(name, colors[theme][part]);
      else style.removeProperty(name);
    }
  }
}

/**
 * The answers stay, except the year and the reporter where the author sets another. A certification
 * ID is replaced only where the reader has not typed one.
 * @param {object} store
 * @param {import('../state/presets.js').Presets} presets
 */
export function takePresets(store, presets) {
  const { desk, ui } = store.state;
  const { year, entityType, cehrtId } = presets;
  const now = desk.scenarios[desk.active].answers;
  const before = ui.presets.cehrtId;
  store.update({ ui: { presets, theme: presets.theme ?? ui.theme } });
  paint(presets.accent);
  const changed = {};
  if (year && year !== now.year) changed.year = year;
  if (entityType && entityType !== now.entityType) changed.entityType = entityType;
  if (cehrtId !== before && (now.cehrtId ?? '') === (before ?? '')) changed.cehrtId = cehrtId ?? '';
  if (Object.keys(changed).length) store.answer(changed);
}

/**
 * The text of the page for readers without JavaScript or WebAssembly: how the category is scored,
 * and the points of a year.
 */

import { withTrademark } from './src/trademark.js';

const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );

/**
 * @param {import('../wasm/pi-score').YearDescription} description
 * @param {typeof import('./src/strings/en.js').en} t
 * @returns {string} HTML
 */
export function staticPage(description, t) {
  const year = description.performanceYear;
  const row = (objective, measure) => {
    const routes =
      objective.routes
        ?.filter(({ measures }) => measures.includes(measure.measureId))
        .map(({ title }) => `${t.plain.alternatives}: ${title}`) ?? [];
    const kind = [t.plain.roles[measure.role], ...routes].join('; ');
    return `<tr><th scope="row">${escape(withTrademark(measure.title))}</th><td>${escape(kind)}</td><td class="numeric">${measure.points || '–'}</td></tr>`;
  };
  const groups = description.objectives.map((objective) => {
    const measures = description.measures.filter(
      (measure) => measure.objective === objective.id && !measure.secondReportOf,
    );
    return `<tbody><tr class="group"><th scope="rowgroup" colspan="3">${escape(objective.title)}</th></tr>${measures.map((measure) => row(objective, measure)).join('')}</tbody>`;
  });
  return `<div class="top"><div class="wrap"><h1>${t.title}</h1></div></div>
<div class="wrap static"><p class="summary" id="failed">${t.plain.noScript}</p>
<h2>${escape(t.about.title(year))}</h2><p>${escape(description.summary)}</p>
${description.bonuses.map(({ title, summary }) => `<p><b>${escape(title)}.</b> ${escape(summary)}</p>`).join('')}
<p><b>${t.plain.period}.</b> ${escape(description.period.summary)}</p><p><b>${t.plain.cehrt}.</b> ${escape(description.cehrt.summary)}</p>
<div class="scroll"><table><caption>${escape(t.plain.table(year))}</caption>
<thead><tr><th scope="col">${t.plain.measure}</th><th scope="col">${t.plain.kind}</th><th scope="col" class="numeric">${t.plain.points}</th></tr></thead>${groups.join('')}</table></div>
${description.notes.map(({ text }) => `<p>${escape(text)}</p>`).join('')}
<p>${t.footer.limits}</p></div>`;
}

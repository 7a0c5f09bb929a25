/**
 * The points of a year as a page of its own, for articles: measures, points, exclusions and where
 * their points move, attestations, the period, all with sources. It is whole without its script,
 * which only follows the theme and tells its height to the page around it.
 */
import * as format from '../src/format.js';
import { themes } from '../src/state/presets.js';
import { en as t } from '../src/strings/en.js';
import { points as words } from '../src/strings/en/points.js';
import { withTrademark } from '../src/trademark.js';

const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );

/** Numbers the sources in the order in which the page names them. */
function sourceMarks({ sources }) {
  const named = [];
  const mark = (id) => {
    const source = sources.find((each) => each.id === id);
    if (!named.includes(source)) named.push(source);
    const number = named.indexOf(source) + 1;
    const about = escape(words.source(number, source.title));
    return source.url
      ? `<a href="${escape(source.url)}" target="_blank" rel="noreferrer" title="${about}" aria-label="${about} ${t.newTab}">${number}</a>`
      : `<span title="${about}">${number}</span>`;
  };
  const marks = (ids) => `<sup>${(ids ?? []).map(mark).join(' ')}</sup>`;
  return { named, marks };
}

/** What becomes of the points of a measure that is excluded, in words; empty where that is open. */
function whereTo({ measures }, measure, { ifExcluded }) {
  if (ifExcluded && !ifExcluded.length) return measure.suppressed?.summary ?? '';
  if (!ifExcluded) return '';
  const places = ifExcluded.map(({ to, points }) =>
    words.place(
      measures.find(({ measureId }) => measureId === to).plainName,
      format.number(points),
    ),
  );
  return words.excluded(format.list(places));
}

/** The points of a measure, or what it is without any. */
function worth(measure) {
  if (measure.role === 'bonus') return words.bonus(format.number(measure.points));
  // Of attestations the objective says that they bring no points and are needed all the same.
  if (!measure.points) return measure.role === 'optional' ? t.plain.roles.optional : '–';
  return measure.type === 'proportion'
    ? words.upTo(format.number(measure.points))
    : format.number(measure.points);
}

/**
 * @param {import('../../wasm/pi-score').PiScore} pi
 * @param {number} year
 * @param {{policy: string, style: string, script: string}} parts
 * @returns {string} the page
 */
export function pointsPage(pi, year, { policy, style, script }) {
  const description = pi.describe(year);
  const { objectives, measures, bonuses, period, cehrt, assumptions, notes } = description;
  const empty = pi.estimate({ performanceYear: year, measurementSets: [] });
  const estimated = new Map(empty.measures.map((each) => [each.measureId, each]));
  const { named, marks } = sourceMarks(description);

  const row = (objective, measure) => {
    const route = objective.routes?.find((each) => each.measures.includes(measure.measureId));
    // Of measures from which one chooses, the summary of the choice says what an exclusion does.
    const moves = objective.choose
      ? ''
      : whereTo(description, measure, estimated.get(measure.measureId));
    const reasons = measure.exclusions.map(({ inShort }) => inShort);
    const lines = [
      measure.title === measure.plainName ? '' : withTrademark(measure.title),
      route?.measures.length > 1 ? words.oneWay(route.plainName) : '',
      reasons.length ? `${words.exclusions(reasons.length)} ${reasons.join('; ')}. ${moves}` : '',
    ].filter(Boolean);
    return `<tr><th scope="row">${escape(measure.plainName)}${marks(measure.sources)}${lines.map((line) => `<small>${escape(line)}</small>`).join('')}</th><td>${worth(measure)}</td></tr>`;
  };
  const group = (objective) => {
    const own = measures.filter((each) => each.objective === objective.id && !each.secondReportOf);
    const note = objective.choose?.summary ?? objective.summary;
    return `<tbody><tr class="group"><th scope="rowgroup" colspan="2">${escape(objective.title)}<small>${escape(note)}</small></th></tr>${own.map((each) => row(objective, each)).join('')}</tbody>`;
  };
  const table = objectives.map(group).join('\n');
  const needs = [
    [t.plain.period, period],
    [t.plain.cehrt, cehrt],
    ...bonuses.map((bonus) => [bonus.title, bonus]),
  ].map(
    ([name, { summary, sources }]) =>
      `<p><b>${escape(name)}.</b> ${escape(summary)}${marks(sources)}</p>`,
  );
  const disputed = [
    ...assumptions.filter(({ contested }) => contested),
    ...notes.map(({ text, sources }) => ({ summary: text, sources })),
  ].map(({ summary, sources }) => `<p>${escape(summary)}${marks(sources)}</p>`);
  const title = escape(words.title(year));
  return `<!DOCTYPE html>
<html lang="en" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="bad" id="theme" hidden>${escape(words.theme(themes.join(', ')))}</p>
<p>${escape(description.summary)}</p>
<table>
<thead><tr><th scope="col">${words.measure}</th><th scope="col">${words.points}</th></tr></thead>
${table}
</table>
<h2>${words.needed}</h2>
${needs.join('\n')}
${disputed.length ? `<h2>${words.disputed}</h2>\n${disputed.join('\n')}` : ''}
<details><summary>${words.sources}</summary>
<ol>${named.map(({ title: name, url }) => `<li>${url ? `<a href="${escape(url)}" target="_blank" rel="noreferrer">${escape(name)}</a>` : escape(name)}</li>`).join('')}</ol></details>
<p class="small">${escape(words.revised(format.date(description.revised)))} ${t.footer.limits}</p>
</main>
<script>${script}</script>
</body>
</html>
`;
}

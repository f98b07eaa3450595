/** Which routines are used and finished, and how people felt after them; the company as a whole only. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { ask } from "../answers.js";
import { across } from "../charts/across.js";
import { steps } from "../charts/bars.js";
import { told } from "../figures.js";
import { chosen, name as periodName, range } from "../periods.js";
import { question } from "../question.js";
import { emptyPage } from "../states.js";
import { head } from "../seen.js";
import { t } from "../texts.js";

export async function routinesView({ filters }) {
  const { from, to } = range(filters);
  const data = `/v1/routines/usage?${new URLSearchParams({ period: filters.period, from, to })}`;
  const answer = await ask(data);
  const periods = answer.periods.filter((period) => period.state !== "open").sort((a, b) => a.start.localeCompare(b.start));
  const one = chosen(periods, filters.start);
  if (!one) {
    return [emptyPage(t.noRoutinesTitle, t.noRoutinesLead)];
  }
  const meta = [t.company, periodName(answer.period, one.start), t.metricVersion(answer.metricVersion), t.updated(format.moment(one.updated ?? answer.updated))];
  const rows = one.routines.map((use) => ({ ...use, name: routineName(use.routine) })).sort((a, b) => a.name.localeCompare(b.name));
  return [
    head(t.routinesTitle, t.routinesLead, filters, { parts: ["period", "range", "start"], periods }),
    el("div", { class: "charts" }, use(rows, data, meta), completion(rows, data, meta), pain(rows, data, meta)),
  ];
}

/** "lower-back-relief" reads "Lower back relief". */
export function routineName(id) {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function use(rows, data, meta) {
  return question({
    title: t.useQuestion, lead: t.useLead, data, meta, height: tall(rows),
    options: steps({ bins: rows.map((row) => ({ name: row.name, figure: row.started })), number: format.whole, colour: "sitting" }),
    figures: rows.map((row) => row.started),
    columns: [t.routineColumn, t.step.started],
    rows: rows.map((row) => [row.name, format.figure(row.started, format.whole)]),
  });
}

function completion(rows, data, meta) {
  const shown = rows.filter((row) => row.completion);
  return question({
    title: t.finishedQuestion, lead: t.finishedLead, data, meta, height: tall(shown), legend: [["completed", t.finished], ["interval", t.interval]],
    options: across({ rows: shown.map((row) => ({ name: row.name, figure: row.completion })), number: format.percent, colour: "completed", axis: { max: 1, interval: 0.25, axisLabel: { formatter: format.percent } } }),
    figures: shown.map((row) => row.completion),
    columns: [t.routineColumn, t.finished, t.interval],
    rows: shown.map((row) => [row.name, format.figure(row.completion, format.percent), format.interval(row.completion, format.percent) || "–"]),
  });
}

function pain(rows, data, meta) {
  const asked = rows.filter((row) => row.painChange);
  const drawn = asked.filter((row) => told(row.painChange));
  return question({
    title: t.painQuestion, data, meta, wide: true, height: tall(drawn), lead: t.painLead,
    more: el("p", { class: "caution" }, el("strong", {}, t.notCausal), " ", t.notCausalWhy),
    options: drawn.length > 0
      ? across({ rows: drawn.map((row) => ({ name: row.name, figure: row.painChange })), number: format.signed, colour: "away", zero: true, axis: { ...around(drawn), axisLabel: { formatter: format.signed } } })
      : null,
    figures: asked.map((row) => row.painChange),
    columns: [t.routineColumn, t.painColumn, t.interval],
    rows: asked.map((row) => [row.name, format.figure(row.painChange, format.signed), format.interval(row.painChange, format.signed) || "–"]),
  });
}

/** As far to the one side of nought as to the other. */
function around(rows) {
  const most = Math.ceil(Math.max(0.5, ...rows.flatMap(({ painChange }) => [painChange.value, painChange.low ?? 0, painChange.high ?? 0]).map(Math.abs)));
  return { min: -most, max: most };
}

/** Room for a line each. */
function tall(rows) {
  return rows.length > 10 ? "chart--taller" : rows.length > 5 ? "" : "chart--low";
}

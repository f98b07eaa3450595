/** How much the figures rest on: coverage, kinds of evidence, delivery, what came late. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { ask } from "../answers.js";
import { countsOverTime, sharesOverTime } from "../charts/bars.js";
import { lines, periodAxis } from "../charts/time.js";
import { height, write } from "../figures.js";
import { notesByPeriod } from "../notes.js";
import { name as periodName, range } from "../periods.js";
import { question } from "../question.js";
import { head, look } from "../seen.js";
import { t } from "../texts.js";
import { openDays } from "./open-days.js";
import { overTimeCard } from "./sitting.js";

const EVIDENCE = { "posture-sensor": "sitting", "desk-sensor": "completed", wearable: "upright", "self-report": "away", "input-activity": "unrecorded" };

export async function dataView({ filters }) {
  const { from, to } = range(filters);
  const qualityPath = `/v1/data-quality?${new URLSearchParams({ period: filters.period, from, to })}`;
  const [seen, quality] = await Promise.all([look(filters), ask(qualityPath)]);
  if (!seen.one) {
    return openDays(seen);
  }
  return [
    head(t.dataTitle, t.dataLead, filters, { parts: ["unit", "period", "range"], ...seen }),
    el("div", { class: "charts" },
      overTimeCard(seen, "dataCoverage", t.dataCoverageQuestion, t.dataCoverageLead),
      overTimeCard(seen, "deliveryRate", t.deliveryQuestion, t.deliveryLead),
      evidence(seen),
      overTimeCard(seen, "inferredShare", t.inferredQuestion, t.inferredLead),
      late(quality, qualityPath)),
  ];
}

function evidence({ data, periods, kind, notes, metaOver }) {
  const names = Object.keys(EVIDENCE);
  const rows = periods.map((period) => ({
    name: periodName(kind, period.start), parts: withRest(names.map((name) => period.evidenceShare?.[name])),
  }));
  const kinds = [...names.map((name) => ({ name: t.evidenceOf[name], colour: EVIDENCE[name] })), { name: t.hidden, colour: "surface" }];
  return question({
    title: t.evidenceQuestion, lead: t.evidenceLead, data, figure: "evidenceShare", notes, meta: metaOver(),
    legend: [...names.map((name) => [EVIDENCE[name], t.evidenceOf[name]]), ["hidden", t.hidden]],
    options: sharesOverTime({
      rows, kinds, axis: (c) => periodAxis(c, periods, kind), marks: (c) => lines(c, notesByPeriod(notes, periods, kind)),
    }),
    figures: rows.flatMap((row) => row.parts.slice(0, names.length).filter(Boolean)),
    columns: [t.periodColumn, ...names.map((name) => t.evidenceOf[name])],
    rows: rows.map((row) => [row.name, ...row.parts.slice(0, names.length).map((part) => format.figure(part, format.percent))]),
  });
}

/** Hidden parts leave a gap below the whole, which is drawn as what it is. */
function withRest(parts) {
  const rest = 1 - parts.reduce((sum, part) => sum + (height(part) ?? 0), 0);
  return [...parts, parts.some((part) => part?.suppressed) && rest > 0 ? { value: Math.round(100 * rest) / 100 } : null];
}

/** Facts that came after a period was frozen change nothing in it, and are counted. */
function late(answer, data) {
  const periods = answer.periods.filter((period) => period.state !== "open").sort((a, b) => a.start.localeCompare(b.start));
  const counts = periods.map(({ laterFacts }) => (laterFacts === null ? null : { value: laterFacts }));
  const names = periods.map((period) => periodName(answer.period, period.start));
  return question({
    title: t.lateQuestion, lead: t.lateLead, data, wide: true, height: "chart--low",
    meta: [t.company, t.metricVersion(answer.metricVersion), answer.updated ? t.updated(format.moment(answer.updated)) : null].filter(Boolean),
    options: countsOverTime({ names, counts, name: t.lateColumn, colour: "away", axis: (c) => periodAxis(c, periods, answer.period) }),
    columns: [t.periodColumn, { text: t.stateColumn }, t.figure.dataCoverage, t.lateColumn],
    rows: periods.map((period, i) => [
      names[i], t.state[period.state], write("dataCoverage", period.dataCoverage), counts[i] ? format.whole(counts[i].value) : t.notFinal,
    ]),
  });
}

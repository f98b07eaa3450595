/** Whether breaks happen, where they get lost, how soon people respond, and what becomes of each kind. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { columns, shares, steps } from "../charts/bars.js";
import { write } from "../figures.js";
import { question } from "../question.js";
import { head, look } from "../seen.js";
import { t } from "../texts.js";
import { openDays } from "./open-days.js";
import { overTimeCard } from "./sitting.js";

const STEPS = ["due", "delivered", "started", "completed"];
const KINDS = ["micro", "movement", "rest"];
const OUTCOMES = { completed: "completed", partial: "partly", late: "upright", skipped: "away", missed: "unrecorded" };

export async function breaksView({ filters }) {
  const seen = await look(filters);
  if (!seen.one) {
    return openDays(seen);
  }
  return [
    head(t.breaksTitle, t.breaksPageLead, filters, { parts: ["unit", "period", "range", "start"], ...seen }),
    el("div", { class: "charts" },
      overTimeCard(seen, "compliance", t.complianceQuestion, t.complianceLead),
      overTimeCard(seen, "breakCoverage", t.coverageQuestion, t.coverageLead),
      funnel(seen), delay(seen), outcomes(seen)),
  ];
}

function funnel({ data, one, metaOne }) {
  const bins = STEPS.map((step) => ({ name: t.step[step], figure: one.funnel[step] }));
  return question({
    title: t.funnelQuestion, lead: t.funnelLead, data, figure: "funnel", meta: metaOne(), height: "chart--low",
    options: steps({ bins, number: format.whole, colour: "completed" }),
    figures: bins.map((bin) => bin.figure),
    columns: [t.stepColumn, t.breaksColumn],
    rows: bins.map((bin) => [bin.name, format.figure(bin.figure, format.whole)]),
  });
}

function delay({ data, one, metaOne }) {
  const edges = Object.keys(one.responseDelayShare ?? {}).map(Number).sort((a, b) => a - b);
  const bins = edges.map((from, i) => ({ name: t.minutesFromTo(from, edges[i + 1]), figure: one.responseDelayShare[from] }));
  const median = one.figures.responseMedianMinutes;
  return question({
    title: t.delayQuestion, data, figure: "responseDelayShare", meta: metaOne(), legend: [["completed", t.delaySeries], ["hidden", t.hidden]],
    lead: `${t.delayLead} ${t.medianIs(write("responseMedianMinutes", median))}`,
    options: columns({ bins, number: format.percent, colour: "completed" }),
    figures: bins.map((bin) => bin.figure),
    columns: [t.delayColumn, t.delaySeries],
    rows: bins.map((bin) => [bin.name, format.figure(bin.figure, format.percent)]),
  });
}

function outcomes({ data, one, metaOne }) {
  const names = Object.keys(OUTCOMES);
  const share = one.outcomeShare ?? {};
  const rows = KINDS
    .map((kind) => ({ kind, name: t.breakKind[kind], parts: names.map((outcome) => share[`${kind}/${outcome}`]) }))
    .filter(({ kind }) => names.some((outcome) => share[`${kind}/${outcome}`]));
  return question({
    title: t.outcomesQuestion, lead: t.outcomesLead, data, figure: "outcomeShare", meta: metaOne(), wide: true, height: "chart--low",
    legend: names.map((outcome) => [OUTCOMES[outcome], t.outcomeOf[outcome]]),
    options: shares({ rows, kinds: names.map((outcome) => ({ name: t.outcomeOf[outcome], colour: OUTCOMES[outcome] })) }),
    figures: rows.map((row) => row.parts[0]),
    columns: [t.kindColumn, ...names.map((outcome) => t.outcomeOf[outcome])],
    rows: rows.map((row) => [row.name, ...row.parts.map((part) => format.figure(part, format.percent))]),
  });
}

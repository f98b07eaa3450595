/** While no week has closed: the company's days, as far as they can be told. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { ask } from "../answers.js";
import { overlaid } from "../charts/bars.js";
import { periodAxis } from "../charts/time.js";
import { tells } from "../figures.js";
import { name as periodName, plusDays } from "../periods.js";
import { metaOf, question } from "../question.js";
import { emptyPage } from "../states.js";
import { head } from "../seen.js";
import { t } from "../texts.js";
import { overTimeCard } from "./sitting.js";

const DAYS = 28;

export async function openDays({ filters, units }) {
  if (filters.by !== "company") {
    return [
      head(t.unitEmptyTitle, t.unitEmptyLead, filters, { parts: ["unit", "period", "range"], units }),
    ];
  }
  const today = new Date().toISOString().slice(0, 10);
  const data = `/v1/figures?by=company&period=day&from=${plusDays(today, -DAYS)}&to=${plusDays(today, 1)}`;
  const answer = await ask(data);
  const periods = answer.periods;
  if (!periods.some(tells)) {
    return [emptyPage(t.noDataTitle, t.noDataLead)];
  }
  const seen = {
    data, periods, kind: "day", notes: [],
    metaOver: () => metaOf({ filters, answer, period: periods.at(-1), from: periods[0] }),
  };
  return [
    head(t.noWeekTitle, t.noWeekLead, filters),
    el("div", { class: "charts" },
      overTimeCard(seen, "sittingHoursPer8h", t.sittingQuestion, t.sittingLead),
      overTimeCard(seen, "compliance", t.complianceQuestion, t.complianceLead),
      dueAndCompleted(seen)),
  ];
}

function dueAndCompleted({ data, periods, metaOver }) {
  const steps = ["due", "delivered", "started", "completed"];
  const rows = periods.map((period) => ({ ...period, name: periodName("day", period.start) }));
  return question({
    title: t.breaksQuestion, lead: t.breaksLead, data, figure: "funnel", meta: metaOver(), wide: true,
    legend: [["due", t.step.due], ["completed", t.step.completed], ["hidden", t.hidden]],
    options: overlaid({
      rows, axis: (c) => periodAxis(c, periods, "day"),
      back: { name: t.step.due, figureOf: (row) => row.funnel.due, colour: "due", edge: "strong-line" },
      front: { name: t.step.completed, figureOf: (row) => row.funnel.completed, colour: "completed" },
    }),
    figures: periods.map((period) => period.funnel.completed),
    columns: [t.date, ...steps.map((step) => t.step[step])],
    rows: rows.map((row) => [row.name, ...steps.map((step) => format.figure(row.funnel[step], format.whole))]),
  });
}

/** The questions of the dashboard, each as a card with chart and table. */
import { chart } from "../chart.js";
import * as format from "../format.js";
import { card, table } from "../parts.js";
import { t } from "../texts.js";
import { dueAndCompleted, lineWithBand } from "./charts.js";

const hours = (number) => format.tenth(number);

export function sittingCard(days, meta) {
  const sitting = (day) => day.figures.sittingHoursPer8h;
  const drawing = chart(t.sittingQuestion);
  drawing.show(
    lineWithBand({
      days, name: t.sittingSeries, number: (n) => t.hoursMinutes(hours(n), 0), colour: "sitting", band: "band",
      axis: { max: 8, interval: 2, axisLabel: { formatter: "{value} h" } }, figureOf: sitting,
    }));
  return card({
    question: t.sittingQuestion, lead: t.sittingLead, body: drawing.node, meta,
    legend: [["sitting", t.sittingSeries], ["band", t.sittingBand], ["hidden", t.hiddenDay]],
    table: withInterval(t.sittingQuestion, t.sittingSeries, days, sitting, hours),
  });
}

export function complianceCard(days, meta) {
  const compliance = (day) => day.figures.compliance;
  const drawing = chart(t.complianceQuestion);
  drawing.show(
    lineWithBand({
      days, name: t.compliance, number: format.percent, colour: "completed", band: "completed-band",
      axis: { max: 1, interval: 0.25, axisLabel: { formatter: format.percent } }, figureOf: compliance,
    }));
  return card({
    question: t.complianceQuestion, lead: t.complianceLead, body: drawing.node, meta,
    legend: [["completed", t.compliance], ["completed-band", t.sittingBand], ["hidden", t.hiddenDay]],
    table: withInterval(t.complianceQuestion, t.compliance, days, compliance, format.percent),
  });
}

export function breaksCard(days, meta) {
  const drawing = chart(t.breaksQuestion);
  drawing.show(dueAndCompleted(days));
  const steps = ["due", "delivered", "started", "completed"];
  return card({
    question: t.breaksQuestion, lead: t.breaksLead, body: drawing.node, meta, wide: true,
    legend: [["due", t.due], ["completed", t.completed], ["hidden", t.hiddenDay]],
    table: table(
      t.breaksQuestion,
      [t.date, ...steps.map((step) => t[step])],
      days.map((day) => [format.day(day.start), ...steps.map((step) => format.figure(day.funnel[step], format.whole))])),
  });
}

function withInterval(question, name, days, figureOf, number) {
  return table(
    question,
    [t.date, name, t.interval],
    days.map((day) => [
      format.day(day.start), format.figure(figureOf(day), number), format.interval(figureOf(day), number) || "–",
    ]));
}

/** How long, how much in long stretches, how long the stretches are, and when. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { ask, path } from "../answers.js";
import { columns } from "../charts/bars.js";
import { grid, heat, hourName } from "../charts/heat.js";
import { overTime } from "../charts/time.js";
import { question, timeLegend, timeTable } from "../question.js";
import { head, look } from "../seen.js";
import { t } from "../texts.js";
import { heatLegend } from "../legend.js";
import { openDays } from "./open-days.js";

export async function sittingView({ filters, viewer }) {
  const heatPath = path("heatmap", filters);
  const [seen, cells, who] = await Promise.all([look(filters), ask(heatPath), viewer]);
  if (!seen.one) {
    return openDays(seen);
  }
  return [
    head(t.sittingTitle, t.sittingPageLead, filters, { parts: ["unit", "period", "range", "start"], ...seen }),
    el("div", { class: "charts" },
      hours(seen, who.sittingTarget),
      overTimeCard(seen, "prolongedShare", t.prolongedQuestion, t.prolongedLead),
      bouts(seen),
      when(seen, cells, heatPath)),
  ];
}

function hours(seen, limit) {
  const target = limit ? { value: limit, name: t.targetName(t.hoursOf(format.short(limit))) } : undefined;
  const lead = target ? `${t.sittingLead} ${t.targetLead(format.short(limit), format.short(8 - limit))}` : t.sittingLead;
  return overTimeCard(seen, "sittingHoursPer8h", t.sittingQuestion, lead, target);
}

/** A figure over time, as a card. */
export function overTimeCard({ data, periods, kind, notes, metaOver }, figure, title, lead, target) {
  return question({
    title, lead, data, figure, notes, meta: metaOver(), legend: timeLegend(figure, { target }),
    options: overTime({ figure, periods, kind, notes, target }),
    figures: periods.map((period) => period.figures[figure]),
    ...timeTable(figure, periods, kind, notes),
  });
}

function bouts({ data, one, metaOne }) {
  const edges = Object.keys(one.boutLengthShare ?? {}).map(Number).sort((a, b) => a - b);
  const bins = edges.map((from, i) => ({ name: t.minutesFromTo(from, edges[i + 1]), figure: one.boutLengthShare[from] }));
  return question({
    title: t.boutsQuestion, lead: t.boutsLead, data, figure: "boutLengthShare", meta: metaOne(), legend: [["sitting", t.boutsSeries], ["hidden", t.hidden]],
    options: columns({ bins, number: format.percent, colour: "sitting" }),
    figures: bins.map((bin) => bin.figure),
    columns: [t.boutColumn, t.boutsSeries],
    rows: bins.map((bin) => [bin.name, format.figure(bin.figure, format.percent)]),
  });
}

function when({ one, metaOne }, answer, data) {
  const cells = answer.periods.find((period) => period.start === one.start)?.cells ?? [];
  const { weekdays, hours } = grid(cells);
  const at = (weekday, hour) => cells.find((cell) => cell.weekday === weekday && cell.hour === hour);
  return question({
    title: t.whenQuestion, lead: t.whenLead, data, meta: metaOne(), legend: heatLegend(cells), height: "chart--tall",
    options: heat(cells), figures: cells,
    columns: [t.hourColumn, ...weekdays.map(format.weekday)],
    rows: hours.map((hour) => [hourName(hour), ...weekdays.map((weekday) => format.figure(at(weekday, hour), format.percent))]),
  });
}

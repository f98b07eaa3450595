/** A figure over time: line, interval, target, notes, and its table. */
import { overTime } from "./charts/time.js";
import { form, write, writeInterval } from "./figures.js";
import { name as periodName } from "./periods.js";
import { question } from "./question.js";
import { t } from "./texts.js";

/** A figure over time, as a card. */
export function overTimeCard({ data, periods, kind, notes, metaOver }, figure, title, lead, target) {
  return question({
    title, lead, data, figure, notes, meta: metaOver(), legend: timeLegend(figure, { target }),
    options: overTime({ figure, periods, kind, notes, target }),
    figures: periods.map((period) => period.figures[figure]),
    ...timeTable(figure, periods, kind, notes),
  });
}

/** Table rows of one figure over time. */
function timeTable(figure, periods, kind, notes = []) {
  return {
    columns: [t.periodColumn, t.figure[figure], t.interval, { text: t.whyColumn }, ...(notes.length ? [{ text: t.notesTitle }] : [])],
    rows: periods.map((period) => {
      const value = period.figures[figure];
      return [
        periodName(kind, period.start), write(figure, value), writeInterval(figure, value) || "–",
        value?.suppressed ? t.hiddenWhy[value.suppressed] : "–",
        ...(notes.length ? [notesOf(notes, period, periods) || "–"] : []),
      ];
    }),
  };
}

function notesOf(notes, period, periods) {
  const after = periods[periods.indexOf(period) + 1]?.start ?? "9999";
  return notes.filter((note) => note.date >= period.start && note.date < after).map((note) => note.text).join("; ");
}

/** The legend of a figure over time. */
function timeLegend(figure, { target } = {}) {
  const { colour, band } = form(figure);
  return [[colour, t.figure[figure]], [band, t.intervalLegend], ...(target ? [["target", t.target]] : []), ["hidden", t.hidden]];
}

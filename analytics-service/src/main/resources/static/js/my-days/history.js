/** The last 14 days, and today by the hour. */
import { categories, chart, tooltip, values } from "../chart.js";
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { card, table } from "../parts.js";
import { t } from "../texts.js";
import { resolvedBreaks } from "./person-day.js";

const POSTURES = ["sitting", "upright", "away"];
const hoursOf = (seconds) => Math.round(seconds / 36) / 100;

export function historyCard() {
  const drawing = chart(t.historyQuestion);
  const rows = el("div", {});
  const node = card({
    question: t.historyQuestion, lead: t.historyLead, body: drawing.node, wide: true, table: rows,
    legend: POSTURES.map((name) => [name, t[name]]),
  });
  function update(dates, byDate) {
    const days = dates.map((date) => byDate.get(date));
    drawing.show((c) => ({
      tooltip: tooltip(c, (points) => told(dates[points[0].dataIndex], days[points[0].dataIndex])),
      xAxis: categories(c, dates, format.axisDay),
      yAxis: values(c, { axisLabel: { formatter: "{value} h" } }),
      series: POSTURES.map((name) => stacked(t[name], c[name], days.map((day) => (day ? hoursOf(day[`${name}Seconds`]) : null)))),
    }));
    rows.replaceChildren(
      table(t.historyQuestion,
        [t.date, ...POSTURES.map((name) => t[name]), t.breaksCompleted, t.breaksResolved],
        dates.map((date, i) => [format.day(date), ...cells(days[i])]).reverse()));
  }
  return { node, update };
}

function cells(day) {
  return day
    ? [...POSTURES.map((name) => format.duration(day[`${name}Seconds`])), format.whole(day.breaks.completed), format.whole(resolvedBreaks(day.breaks))]
    : Array(5).fill(t.noData);
}

function told(date, day) {
  const lines = day ? POSTURES.map((name) => `${t[name]}: ${format.duration(day[`${name}Seconds`])}`) : [t.noData];
  return [format.longDay(date), ...lines].join("\n");
}

export function hoursCard() {
  const drawing = chart(t.hoursQuestion, "chart--low");
  const rows = el("div", {});
  const node = card({
    question: t.hoursQuestion, body: drawing.node, table: rows,
    legend: [["sitting", t.sitting], ["upright", t.notSitting]],
  });
  function update(day) {
    const recorded = day?.recordedSecondsByHour ?? Array(24).fill(0);
    const sitting = day?.sittingSecondsByHour ?? Array(24).fill(0);
    const first = Math.min(7, ...recorded.flatMap((seconds, hour) => (seconds > 0 ? [hour] : [])));
    const last = Math.max(17, recorded.findLastIndex((seconds) => seconds > 0));
    const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const minutes = (seconds) => Math.round(seconds / 6) / 10;
    drawing.show((c) => ({
      tooltip: tooltip(c, (points) => {
        const hour = hours[points[0].dataIndex];
        return [`${hour}:00`, `${t.sitting}: ${format.duration(sitting[hour])}`, `${t.notSitting}: ${format.duration(recorded[hour] - sitting[hour])}`].join("\n");
      }),
      xAxis: categories(c, hours, (hour) => `${hour}`),
      yAxis: values(c, { max: 60, interval: 20, axisLabel: { formatter: `{value} ${t.minutesAxis}` } }),
      series: [
        stacked(t.sitting, c.sitting, hours.map((hour) => minutes(sitting[hour]))),
        stacked(t.notSitting, c.upright, hours.map((hour) => minutes(recorded[hour] - sitting[hour]))),
      ],
    }));
    rows.replaceChildren(
      table(t.hoursQuestion, [t.hourColumn, t.sitting, t.notSitting],
        hours.map((hour) => [`${hour}:00`, format.duration(sitting[hour]), format.duration(recorded[hour] - sitting[hour])])));
  }
  return { node, update };
}

function stacked(name, color, data) {
  return { type: "bar", stack: "all", name, data, barMaxWidth: 38, itemStyle: { color } };
}

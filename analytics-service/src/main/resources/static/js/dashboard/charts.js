/** The drawings of the dashboard, from days to options of the chart library. */
import { categories, tooltip, values } from "../chart.js";
import * as format from "../format.js";
import { t } from "../texts.js";
import { height } from "./days.js";

/** A line with its 95 % interval as a band; hidden days are marked on the axis. */
export function lineWithBand({ days, name, number, colour, band, axis, figureOf }) {
  return (c) => {
    const figures = days.map(figureOf);
    const interval = (side) => figures.map((one) => one?.[side] ?? null);
    const low = interval("low");
    return {
      tooltip: tooltip(c, (points) => describe(days[points[0].dataIndex], [[name, figureOf, number]])),
      xAxis: categories(c, days.map((day) => day.start), format.axisDay),
      yAxis: values(c, axis),
      series: [
        { type: "line", stack: "band", data: low, symbol: "none", lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false } },
        {
          type: "line", stack: "band", symbol: "none", silent: true, lineStyle: { opacity: 0 },
          areaStyle: { color: c[band], opacity: 1 },
          data: interval("high").map((high, i) => (high === null ? null : high - low[i])),
        },
        {
          type: "line", name, data: figures.map(height), symbol: "circle", symbolSize: 8, showAllSymbol: true,
          lineStyle: { color: c[colour], width: 2.5 }, itemStyle: { color: c[colour], borderColor: c.surface, borderWidth: 1.5 },
        },
        hiddenDays(c, figures),
      ],
    };
  };
}

/** Two bars a day: what was due and what was completed of it. */
export function dueAndCompleted(days) {
  return (c) => ({
    tooltip: tooltip(c, (points) =>
      describe(days[points[0].dataIndex], [
        [t.due, (day) => day.funnel.due, format.whole],
        [t.delivered, (day) => day.funnel.delivered, format.whole],
        [t.started, (day) => day.funnel.started, format.whole],
        [t.completed, (day) => day.funnel.completed, format.whole],
      ])),
    xAxis: categories(c, days.map((day) => day.start), format.axisDay),
    yAxis: values(c, { axisLabel: { formatter: format.whole } }),
    series: [
      bars(t.due, days.map((day) => height(day.funnel.due)), c.due, c["strong-line"]),
      { ...bars(t.completed, days.map((day) => height(day.funnel.completed)), c.completed), barGap: "-100%", z: 3 },
      hiddenDays(c, days.map((day) => day.funnel.completed)),
    ],
  });
}

/** The edge makes light bars stand out from the paper as much as WCAG asks for, 3:1. */
function bars(name, data, color, edge = color) {
  return { type: "bar", name, data, barMaxWidth: 30, itemStyle: { color, borderColor: edge, borderWidth: 1, borderRadius: [4, 4, 0, 0] } };
}

function hiddenDays(c, figures) {
  return {
    type: "scatter", name: t.hiddenDay, symbol: "circle", symbolSize: 9, z: 4,
    itemStyle: { color: c.surface, borderColor: c.muted, borderWidth: 2 }, data: figures.map((one) => (one?.suppressed ? 0 : null)),
  };
}

function describe(day, lines) {
  const text = lines.map(([name, figureOf, number]) => {
    const figure = figureOf(day);
    const range = format.interval(figure, number);
    return `${name}: ${format.figure(figure, number)}${range ? `  (${range})` : ""}`;
  });
  const reason = lines.map(([, figureOf]) => figureOf(day)?.suppressed).find(Boolean);
  return [format.longDay(day.start), ...text, ...(reason ? [t.hiddenBecause[reason]] : [])].join("\n");
}

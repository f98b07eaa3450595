/** Lines over periods: bands for intervals, hollow marks for hidden ones, lines for targets and notes. */
import { categories, tooltip, values } from "../../chart.js";
import * as format from "../../format.js";
import { form, height, told, write, writeInterval } from "../figures.js";
import { notesByPeriod } from "../notes.js";
import { name as periodName } from "../periods.js";
import { t } from "../texts.js";
import { hiddenMarks } from "./marks.js";
import { whiskers } from "./whiskers.js";

/** One figure over time; kind is day, week or month; target is {value, name}. */
export function overTime({ figure, periods, kind, notes = [], target }) {
  return (c) => {
    const { colour, band, axis } = form(figure);
    const figures = periods.map((period) => period.figures[figure]);
    const low = figures.map((one) => one?.low ?? null);
    return {
      grid: { left: 4, right: 14, top: 26, bottom: 4, containLabel: true },
      tooltip: tooltip(c, (points) => describe(points[0].dataIndex, periods, kind, figure)),
      xAxis: periodAxis(c, periods, kind),
      yAxis: values(c, axis),
      series: [
        { type: "line", stack: "band", data: low, symbol: "none", lineStyle: { opacity: 0 }, silent: true },
        {
          type: "line", stack: "band", symbol: "none", silent: true, lineStyle: { opacity: 0 },
          areaStyle: { color: c[band], opacity: 1 },
          data: figures.map((one) => (one?.high === undefined ? null : one.high - one.low)),
        },
        whiskers(figures, c[colour]),
        {
          type: "line", name: t.figure[figure], data: figures.map(point), symbolSize: periods.length > 12 ? 6 : 9,
          showAllSymbol: true, lineStyle: { color: c[colour], width: 2.5 },
          itemStyle: { color: c[colour] },
          markLine: lines(c, notesByPeriod(notes, periods, kind), target),
        },
        hiddenMarks(c, figures),
      ],
    };
  };
}

export function periodAxis(c, periods, kind) {
  return categories(c, periods.map((period) => period.start), kind === "month" ? format.axisMonth : format.axisDay);
}

/** A bound is a triangle that points to where the number lies. */
function point(figure) {
  const value = height(figure);
  const bound = value !== null && figure.value === undefined;
  return { value, symbol: bound ? "triangle" : "circle", symbolRotate: figure?.atMost === undefined ? 0 : 180 };
}

export function lines(c, byPeriod, target) {
  const noted = byPeriod.map(({ start, numbers }) => ({
    xAxis: start,
    lineStyle: { color: c.muted, type: [3, 3], width: 1.5 },
    label: { formatter: numbers.join(", "), position: "end", distance: 4, color: c.ink, fontWeight: 600, fontSize: 12 },
  }));
  const aim = target
    ? [{
        yAxis: target.value,
        lineStyle: { color: c.upright, type: [7, 4], width: 1.75 },
        label: { formatter: target.name, position: "insideStartTop", color: c.ink, fontSize: 12 },
      }]
    : [];
  return { silent: true, symbol: "none", animation: false, data: [...noted, ...aim] };
}

function describe(index, periods, kind, figure) {
  const period = periods[index];
  const value = period.figures[figure];
  const range = writeInterval(figure, value);
  return [
    periodName(kind, period.start),
    `${t.figure[figure]}: ${write(figure, value)}`,
    ...(range ? [`${t.interval}: ${range}`] : []),
    ...(value?.suppressed ? [t.hiddenBecause[value.suppressed]] : []),
    ...(told(period.figures.dataCoverage) ? [`${t.figure.dataCoverage}: ${write("dataCoverage", period.figures.dataCoverage)}`] : []),
  ].join("\n");
}

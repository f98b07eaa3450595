/** One number with its interval per row, lying: completion of routines, change in pain. */
import { categories, tooltip, values } from "../../chart.js";
import * as format from "../../format.js";
import { height } from "../figures.js";
import { t } from "../texts.js";
import { whiskersAcross } from "./whiskers.js";

/** rows are {name, figure}; zero draws a line where nothing changes. */
export function across({ rows, number, colour, axis, zero = false }) {
  return (c) => ({
    grid: { left: 4, right: 16, top: zero ? 22 : 8, bottom: 4, containLabel: true },
    tooltip: tooltip(c, ([first]) => describe(rows[first.dataIndex], number)),
    xAxis: values(c, axis),
    yAxis: { ...categories(c, rows.map((row) => row.name)), inverse: true, axisLine: { show: false }, axisLabel: { color: c.ink, fontSize: 13, interval: 0 } },
    series: [
      {
        type: "scatter", symbolSize: 12, z: 3, itemStyle: { color: c[colour], borderColor: c.surface, borderWidth: 1.5, opacity: 1 },
        data: rows.map((row) => height(row.figure)),
        markLine: zero
          ? { silent: true, symbol: "none", animation: false, data: [{ xAxis: 0, lineStyle: { color: c.muted, type: "solid" }, label: { formatter: t.noChange, color: c.muted, fontSize: 12, position: "start", distance: 6 } }] }
          : undefined,
      },
      hiddenRows(c, rows, axis.min ?? 0),
      whiskersAcross(rows.map((row) => row.figure), c[colour]),
    ],
  });
}

/** Where a row's number may not be shown, the word stands in its place. */
function hiddenRows(c, rows, at) {
  return {
    type: "scatter", symbolSize: 0.1, silent: true, data: rows.map(({ figure }) => (figure?.suppressed ? at : null)),
    label: { show: true, position: "right", formatter: t.hidden, color: c.muted, fontSize: 12, fontStyle: "italic" },
  };
}

function describe({ name, figure }, number) {
  const range = format.interval(figure, number);
  return [name, `${format.figure(figure, number)}${range ? `  (${range})` : ""}`, ...(figure?.suppressed ? [t.hiddenBecause[figure.suppressed]] : [])].join("\n");
}

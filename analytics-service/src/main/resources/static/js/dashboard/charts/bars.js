/** Bars side by side, for bins and steps, and stacked ones, for parts of a whole. */
import { categories, tooltip, values } from "../../chart.js";
import * as format from "../../format.js";
import { height } from "../figures.js";
import { t } from "../texts.js";
import { hiddenMarks } from "./marks.js";

const EDGED = ["unrecorded", "surface", "partly"];

/** bins are {name, figure}; number writes a value. */
export function columns({ bins, number, colour, axis }) {
  return (c, width) => ({
    grid: { left: 4, right: 12, top: 26, bottom: 4, containLabel: true },
    tooltip: tooltip(c, ([first]) => sentence(bins[first.dataIndex], number)),
    xAxis: { ...categories(c, bins.map((bin) => bin.name)), axisLabel: { color: c.muted, fontSize: 12, interval: 0, rotate: width < 48 * bins.length ? 45 : 0 } },
    yAxis: values(c, { axisLabel: { formatter: number }, splitNumber: 4, ...axis }),
    series: [
      {
        type: "bar", barMaxWidth: 64, barCategoryGap: "18%", data: bins.map((bin) => height(bin.figure)),
        itemStyle: { color: c[colour], borderRadius: [4, 4, 0, 0] },
        label: { show: true, position: "top", color: c.ink, fontSize: 12, formatter: ({ dataIndex }) => format.figure(bins[dataIndex].figure, number) },
      },
      hiddenMarks(c, bins.map((bin) => bin.figure)),
    ],
  });
}

/** Lying bars with the number at their end, the first one on top. */
export function steps({ bins, number, colour }) {
  return (c) => ({
    grid: { left: 4, right: 64, top: 8, bottom: 4, containLabel: true },
    tooltip: tooltip(c, ([first]) => sentence(bins[first.dataIndex], number)),
    xAxis: { ...values(c), axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { ...categories(c, bins.map((bin) => bin.name)), inverse: true, axisLine: { show: false }, axisLabel: { color: c.ink, fontSize: 13 } },
    series: [{
      type: "bar", barMaxWidth: 40, barCategoryGap: "25%", data: bins.map((bin) => height(bin.figure) ?? 0),
      itemStyle: { color: c[colour], borderRadius: [0, 4, 4, 0] },
      label: { show: true, position: "right", color: c.ink, fontSize: 13, formatter: ({ dataIndex }) => format.figure(bins[dataIndex].figure, number) },
    }],
  });
}

/** Two bars in one place, the smaller one before the larger: what was due, and what was done of it. */
export function overlaid({ rows, axis, back, front }) {
  return (c) => {
    const bars = ({ name, figureOf, colour, edge = colour }, more) => ({
      type: "bar", name, data: rows.map((row) => height(figureOf(row))), barMaxWidth: 30,
      itemStyle: { color: c[colour], borderColor: c[edge], borderWidth: 1, borderRadius: [4, 4, 0, 0] }, ...more,
    });
    return {
      tooltip: tooltip(c, ([first]) =>
        [rows[first.dataIndex].name, ...[back, front].map(({ name, figureOf }) => `${name}: ${format.figure(figureOf(rows[first.dataIndex]), format.whole)}`)].join("\n")),
      xAxis: axis(c),
      yAxis: values(c, { axisLabel: { formatter: format.whole } }),
      series: [bars(back), bars(front, { barGap: "-100%", z: 3 }), hiddenMarks(c, rows.map(front.figureOf))],
    };
  };
}

/** One count for each period. */
export function countsOverTime({ names, counts, name, colour, axis }) {
  return (c) => ({
    tooltip: tooltip(c, ([first]) => `${names[first.dataIndex]}\n${name}: ${format.figure(counts[first.dataIndex], format.whole)}`),
    xAxis: axis(c),
    yAxis: values(c, { minInterval: 5, axisLabel: { formatter: format.whole } }),
    series: [{ type: "bar", name, data: counts.map(height), barMaxWidth: 40, itemStyle: { color: c[colour], borderRadius: [4, 4, 0, 0] } }],
  });
}

/** Shares that make up a whole: rows are {name, parts: [figure]}, kinds are {name, colour, edge}. */
export function shares({ rows, kinds }) {
  return (c) => ({
    grid: { left: 4, right: 26, top: 4, bottom: 4, containLabel: true },
    tooltip: tooltip(c, (points) => listed(rows[points[0].dataIndex], kinds)),
    xAxis: { ...values(c, { max: 1, interval: 0.25, axisLabel: { formatter: format.percent } }) },
    yAxis: { ...categories(c, rows.map((row) => row.name)), inverse: true, axisLine: { show: false }, axisLabel: { color: c.ink, fontSize: 13 } },
    series: kinds.map((kind, i) => ({
      type: "bar", stack: "whole", name: kind.name, barMaxWidth: 44, barCategoryGap: "30%",
      data: rows.map((row) => height(row.parts[i])),
      itemStyle: { color: c[kind.colour], ...edge(c, kind) },
    })),
  });
}

/** The same over time, standing; axis and marks make the axis of periods and the lines of notes. */
export function sharesOverTime({ rows, kinds, axis, marks }) {
  return (c) => ({
    tooltip: tooltip(c, (points) => listed(rows[points[0].dataIndex], kinds)),
    xAxis: axis(c),
    yAxis: values(c, { max: 1, interval: 0.25, axisLabel: { formatter: format.percent } }),
    series: kinds.map((kind, i) => ({
      type: "bar", stack: "whole", name: kind.name, barMaxWidth: 40, barCategoryGap: "15%", markLine: i === 0 ? marks(c) : undefined,
      data: rows.map((row) => height(row.parts[i])),
      itemStyle: { color: c[kind.colour], ...edge(c, kind) },
    })),
  });
}

/** Light parts have an edge that stands out from the paper as much as WCAG asks for, 3:1. */
function edge(c, kind) {
  return { borderColor: c[EDGED.includes(kind.colour) ? "strong-line" : "surface"], borderWidth: 1, borderType: kind.colour === "surface" ? "dashed" : "solid" };
}

function sentence({ name, figure }, number) {
  const reason = figure?.suppressed ? [t.hiddenBecause[figure.suppressed]] : [];
  return [`${name}: ${format.figure(figure, number)}`, ...reason].join("\n");
}

function listed(row, kinds) {
  return [row.name, ...kinds.map((kind, i) => `${kind.name}: ${format.figure(row.parts[i], format.percent)}`)].join("\n");
}

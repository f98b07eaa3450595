/** Units by size against the company's value, within the limits that chance alone explains. */
import { tooltip, values } from "../../chart.js";
import * as format from "../../format.js";
import { form, height, told, write, writeInterval } from "../figures.js";
import { t } from "../texts.js";
import { unitName } from "../units.js";

const MARKS = {
  inside: { symbol: "circle", symbolSize: 12, colour: "sitting" },
  "outside-95": { symbol: "diamond", symbolSize: 16, colour: "upright" },
  "outside-99.8": { symbol: "triangle", symbolSize: 16, colour: "warn" },
};

/** points are those of /v1/comparison that can be drawn; limits its curves. */
export function funnelPlot({ figure, company, points, limits }) {
  const { axis, number } = form(figure);
  return (c) => ({
    grid: { left: 8, right: 22, top: 22, bottom: 26, containLabel: true },
    tooltip: tooltip(c, ({ data }) => describe(data.point, figure), "item"),
    xAxis: {
      ...values(c), name: t.peopleAxis, nameLocation: "middle", nameGap: 30, nameTextStyle: { color: c.muted, fontSize: 12 },
      splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: c["strong-line"] } },
    },
    yAxis: { ...values(c, axis), ...frame(points, limits, axis) },
    series: [
      ...["low998", "high998"].map((name) => curve(c, limits, name, c["strong-line"], "solid")),
      ...["low95", "high95"].map((name) => curve(c, limits, name, c["strong-line"], [5, 5])),
      {
        type: "scatter", data: points.map((point) => mark(c, point)), z: 5,
        label: { show: true, position: "top", distance: 7, color: c.ink, fontSize: 12, formatter: ({ data }) => unitName(data.point.unit) },
        labelLayout: { hideOverlap: true },
        markLine: {
          silent: true, symbol: "none", animation: false,
          data: told(company) ? [{
            yAxis: height(company), lineStyle: { color: c.muted, type: "solid", width: 1.5 },
            label: { formatter: `${t.company} ${format.figure(company, number)}`, position: "insideStartTop", color: c.ink, fontSize: 12 },
          }] : [],
        },
      },
    ],
  });
}

function mark(c, point) {
  const { symbol, symbolSize, colour } = MARKS[point.position] ?? MARKS.inside;
  return {
    point, value: [height(point.people), height(point)], symbol, symbolSize,
    itemStyle: { color: c[colour], borderColor: c.surface, borderWidth: 1.5, opacity: 1 },
  };
}

function curve(c, limits, name, color, type) {
  return {
    type: "line", data: limits.map((one) => [one.people, one[name]]), symbol: "none", silent: true, smooth: true,
    lineStyle: { color, type, width: 1.25 },
  };
}

/** Shares and hours are looked at closely where the units lie, never beyond what is possible. */
function frame(points, limits, { max }) {
  const widest = limits.filter((one) => one.people >= Math.min(...points.map((point) => height(point.people))));
  const all = [...points.map(height), ...widest.flatMap((one) => [one.low998, one.high998])].filter((one) => one !== null);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const step = max && max <= 1 ? 0.1 : 1;
  const top = Math.ceil(high / step + 0.2) * step;
  return {
    min: Math.max(0, Math.floor(low / step - 0.2) * step),
    max: max ? Math.min(max, top) : top,
    interval: undefined,
  };
}

function describe(point, figure) {
  const range = writeInterval(figure, point);
  return [
    unitName(point.unit),
    `${t.figure[figure]}: ${write(figure, point)}${range ? `  (${range})` : ""}`,
    t.people(format.whole(height(point.people))),
    ...(point.position ? [t.position[point.position]] : []),
  ].join("\n");
}

/** Hour by weekday: the darker, the larger the share; what is hidden is an empty cell with a dash. */
import { categories, tooltip } from "../../chart.js";
import * as format from "../../format.js";
import { height } from "../figures.js";
import { t } from "../texts.js";

const STEPS = 5;

/** cells are {weekday, hour} with a figure's members; gives the weekdays and hours that have any. */
export function grid(cells) {
  const weekdays = [...new Set(cells.map((cell) => cell.weekday))].sort((a, b) => a - b);
  const hours = cells.map((cell) => cell.hour);
  const first = Math.min(...hours);
  return { weekdays, hours: hours.length === 0 ? [] : Array.from({ length: Math.max(...hours) - first + 1 }, (_, i) => first + i) };
}

/** The upper ends of the five shades: round numbers up to the largest share. */
export function shades(cells) {
  const most = Math.max(0.1, ...cells.map((cell) => height(cell) ?? 0));
  const width = Math.ceil((most * 100) / STEPS / 2) * 2;
  return Array.from({ length: STEPS }, (_, i) => Math.min(100, (i + 1) * width) / 100);
}

export function shadeOf(share, ends) {
  return Math.min(STEPS, 1 + ends.filter((end) => share > end).length);
}

export const hourName = (hour) => `${String(hour).padStart(2, "0")}–${String(hour + 1).padStart(2, "0")}`;

export function heat(cells) {
  const { weekdays, hours } = grid(cells);
  const ends = shades(cells);
  return (c) => ({
    grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true },
    tooltip: tooltip(c, ({ data }) => describe(data.cell), "item"),
    xAxis: { ...categories(c, weekdays.map(format.weekday)), position: "top", axisLine: { show: false }, axisLabel: { color: c.ink, fontSize: 13, interval: 0 } },
    yAxis: { ...categories(c, hours.map(hourName)), inverse: true, axisLine: { show: false }, axisLabel: { color: c.muted, fontSize: 12, interval: 0 } },
    series: [{ type: "heatmap", data: cells.map((cell) => item(c, cell, weekdays, hours, ends)) }],
  });
}

function item(c, cell, weekdays, hours, ends) {
  const share = height(cell);
  const shade = share === null ? null : shadeOf(share, ends);
  return {
    cell,
    value: [weekdays.indexOf(cell.weekday), hours.indexOf(cell.hour), share ?? 0],
    itemStyle: {
      color: shade ? c[`heat-${shade}`] : c.surface, borderColor: shade ? c.surface : c["strong-line"],
      borderWidth: shade ? 2 : 1, borderRadius: 5, borderType: shade ? "solid" : "dashed",
    },
    label: { show: true, fontSize: 12, color: shade ? c[`heat-ink-${shade}`] : c.muted, formatter: shade ? format.percent(share) : "–" },
  };
}

function describe(cell) {
  const reason = cell.suppressed ? [t.hiddenBecause[cell.suppressed]] : [];
  return [`${format.weekday(cell.weekday)} ${hourName(cell.hour)}: ${format.figure(cell, format.percent)}`, ...reason].join("\n");
}

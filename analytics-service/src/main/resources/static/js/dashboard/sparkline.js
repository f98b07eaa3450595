/** The recent course of a figure as a small drawing; the pages behind tell the numbers. */
import { svg } from "/interlude/dom.js";
import { form, height } from "./figures.js";

const WIDTH = 116;
const HEIGHT = 40;
const EDGE = 4;

/** figures in order of time; nothing is drawn of fewer than three. */
export function sparkline(figures, name) {
  const points = figures.map((figure, i) => ({ figure, i })).filter(({ figure }) => height(figure) !== null);
  if (points.length < 3) {
    return null;
  }
  const lows = points.map(({ figure }) => figure.low ?? height(figure));
  const highs = points.map(({ figure }) => figure.high ?? height(figure));
  const [bottom, top] = [Math.min(...lows), Math.max(...highs)];
  const x = (i) => EDGE + (i * (WIDTH - 2 * EDGE)) / (figures.length - 1);
  const y = (value) => (top === bottom ? HEIGHT / 2 : HEIGHT - EDGE - ((value - bottom) * (HEIGHT - 2 * EDGE)) / (top - bottom));
  const at = (i, value) => `${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  const upper = points.map(({ i }, n) => at(i, highs[n]));
  const lower = points.map(({ i }, n) => at(i, lows[n])).reverse();
  const last = points.at(-1);
  return svg("svg", { class: `spark spark--${form(name).colour}`, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
    svg("path", { class: "spark__band", d: `M${[...upper, ...lower].join("L")}Z` }),
    svg("path", { class: "spark__line", d: `M${points.map(({ figure, i }) => at(i, height(figure))).join("L")}` }),
    svg("circle", { class: "spark__last", cx: x(last.i), cy: y(height(last.figure)), r: 3.5 }));
}

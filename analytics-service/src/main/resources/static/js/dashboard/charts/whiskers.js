/** Intervals as bars with ends, where a band would have no width: at points without neighbours. */

/** A custom series over categories; figures by category. */
export function whiskers(figures, colour) {
  const alone = figures.flatMap((one, i) =>
    has(one) && !has(figures[i - 1]) && !has(figures[i + 1]) ? [[i, one.low, one.high]] : []);
  return {
    type: "custom", silent: true, z: 2, data: alone,
    renderItem: (params, api) => {
      const [x, top] = api.coord([api.value(0), api.value(2)]);
      const [, bottom] = api.coord([api.value(0), api.value(1)]);
      return bar([x, top], [x, bottom], [6, 0], colour);
    },
    encode: { x: 0, y: [1, 2] },
  };
}

/** The same lying down: rows are {low, high} by category of the y axis. */
export function whiskersAcross(figures, colour) {
  return {
    type: "custom", silent: true, z: 2,
    data: figures.flatMap((one, i) => (has(one) ? [[one.low, one.high, i]] : [])),
    renderItem: (params, api) => {
      const from = api.coord([api.value(0), api.value(2)]);
      const to = api.coord([api.value(1), api.value(2)]);
      return bar(from, to, [0, 6], colour);
    },
    encode: { x: [0, 1], y: 2 },
  };
}

const has = (figure) => figure?.low !== undefined;

function bar([x1, y1], [x2, y2], [dx, dy], colour) {
  const style = { stroke: colour, lineWidth: 2 };
  const line = (a, b, cx, d) => ({ type: "line", shape: { x1: a, y1: b, x2: cx, y2: d }, style });
  return {
    type: "group",
    children: [
      line(x1, y1, x2, y2),
      line(x1 - dx, y1 - dy, x1 + dx, y1 + dy),
      line(x2 - dx, y2 - dy, x2 + dx, y2 + dy),
    ],
  };
}

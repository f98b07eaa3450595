/** Puts a chart into a figure: it follows size and theme; the table beside it says the same. */
import * as echarts from "/webjars/echarts/echarts.esm.min.js";
import { colours, onThemeChange } from "./theme.js";
import { el } from "/interlude/dom.js";

/** Gives {node, show(options)}; options is a function of the colours. */
export function chart(label, className = "") {
  const node = el("div", { class: `chart ${className}`, role: "img", "aria-label": label });
  let instance = null;
  let current = null;

  function draw() {
    if (!current || !node.isConnected || node.clientWidth === 0) {
      return;
    }
    instance ??= echarts.init(node, null, { renderer: "canvas" });
    instance.setOption({ ...base(colours()), ...current(colours()) }, { notMerge: true });
  }

  new ResizeObserver(() => (instance ? instance.resize() : draw())).observe(node);
  onThemeChange(draw);
  return {
    node,
    show(options, text = label) {
      current = options;
      node.setAttribute("aria-label", text);
      draw();
    },
  };
}

function base(c) {
  return {
    animation: false,
    textStyle: { fontFamily: c.font, color: c.muted },
    grid: { left: 4, right: 12, top: 18, bottom: 4, containLabel: true },
  };
}

/** Tooltips are drawn, not made of markup: markup would need inline styles. */
export function tooltip(c, formatter) {
  return {
    trigger: "axis",
    renderMode: "richText",
    confine: true,
    backgroundColor: c.surface,
    borderColor: c["strong-line"],
    borderWidth: 1,
    padding: [10, 12],
    textStyle: { color: c.ink, fontFamily: c.font, fontSize: 13, lineHeight: 20 },
    axisPointer: { type: "line", lineStyle: { color: c["strong-line"], type: "dashed" } },
    formatter,
  };
}

export function categories(c, data, formatter) {
  return {
    type: "category",
    data,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: c["strong-line"] } },
    axisLabel: { color: c.muted, formatter, hideOverlap: true, fontSize: 12 },
  };
}

export function values(c, { axisLabel, ...more } = {}) {
  return {
    type: "value",
    min: 0,
    splitLine: { lineStyle: { color: c.line } },
    axisLabel: { color: c.muted, fontSize: 12, ...axisLabel },
    ...more,
  };
}

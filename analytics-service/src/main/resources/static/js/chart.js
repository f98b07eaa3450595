/** Puts a chart into a figure: it follows size and theme; the table beside it says the same. */
import { el } from "/interlude/dom.js";
import { colours, onThemeChange } from "./theme.js";

const drawn = new Set();

let library = null;

/** The chart library comes when the first chart does, so that words and numbers need not wait for it. */
export function load() {
  library ??= import("/webjars/echarts/echarts.esm.min.js");
  return library;
}

onThemeChange(() => redraw());

/** Draws every chart anew that is still on the page. */
export function redraw() {
  for (const one of drawn) {
    if (one.node.isConnected) {
      one.draw();
    } else {
      one.forget();
    }
  }
}

/** Gives {node, show(options), picture()}; options is a function of the colours and the width in pixels. */
export function chart(label, className = "") {
  const node = el("div", { class: `chart ${className}`, role: "img", "aria-label": label });
  let instance = null;
  let current = null;

  async function draw() {
    if (!current || !node.isConnected || node.clientWidth === 0) {
      return;
    }
    const echarts = instance ? null : await load();
    instance ??= echarts.init(node, null, { renderer: "canvas" });
    instance.resize();
    const c = colours(node);
    instance.setOption({ ...base(c), ...current(c, node.clientWidth) }, { notMerge: true });
    node.dataset.drawn = "true";
  }

  function forget() {
    sizes.disconnect();
    instance?.dispose();
    drawn.delete(self);
  }

  const self = { node, draw, forget };
  const sizes = new ResizeObserver(() => draw());
  sizes.observe(node);
  drawn.add(self);
  return {
    node,
    show(options, text = label) {
      current = options;
      node.setAttribute("aria-label", text);
      draw();
    },
    /** The drawing as a canvas, on paper of its own colour. */
    picture() {
      return instance?.renderToCanvas({ pixelRatio: 2, backgroundColor: colours(node).surface });
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
export function tooltip(c, formatter, trigger = "axis") {
  return {
    trigger,
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

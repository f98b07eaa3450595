/** A pose at a moment → a picture of a friendly human being. Pure: no page, no network, no clock. */
import { camera, drawing } from "./figure/drawing.js";
import { skeleton } from "./figure/skeleton.js";
import { drawBody } from "./figure/body.js";
import { drawHead } from "./figure/head.js";
import { drawHands } from "./figure/hands.js";
import { drawProp } from "./figure/props.js";

/** Colours that read on light and dark paper; a style sheet may give each `.fig-…` another. */
const LOOKS = {
  floor: { fill: "#8a94924d" },
  skin: { fill: "#d9a27c" },
  "skin-far": { fill: "#b98562" },
  outline: { fill: "#d9a27c", stroke: "#a9704c", width: 1.8 },
  shirt: { fill: "#2f8f96" },
  "shirt-far": { fill: "#226d74" },
  trousers: { fill: "#46566e" },
  "trousers-far": { fill: "#354256" },
  shoe: { fill: "#a8573f" },
  "shoe-far": { fill: "#83422f" },
  hair: { fill: "#4a3328" },
  crease: { stroke: "#a9704c", width: 0.9 },
  brow: { stroke: "#4a3328", width: 1.1 },
  lash: { stroke: "#3a2a24", width: 0.9 },
  iris: { fill: "#33251f" },
  white: { fill: "#fbf8f2" },
  lips: { stroke: "#9c4f41", width: 1.1 },
  mouth: { fill: "#8c4138" },
  wood: { fill: "#8b7a66" },
  cushion: { fill: "#b9a88e" },
  table: { fill: "#a08a6c" },
  screen: { fill: "#5b6770" },
  wall: { fill: "#b4b8b0" },
  wheel: { fill: "#4d565b" },
  tyre: { fill: "#4d565b", rule: true },
  rim: { fill: "#7d888d", rule: true },
  sky: { fill: "#bfe0ee" },
  hill: { fill: "#8dbb7c" },
  tree: { fill: "#4f8a4f" },
};

const MARGIN = 9;

/**
 * The shapes of a moment, the farthest first: {look, d, fill, stroke, width, rule}.
 *
 * @param pose as the catalogue holds it
 * @param t share of the repetition that has passed, 0 to 1
 * @param side "left" for an exercise as it is written, "right" for its mirror, null for neither
 */
export function figure(pose, t, side = null) {
  const art = drawing();
  const mirrored = side === "right";
  const facing = side === "left" ? "left" : "right";
  if (pose.focus === "hands") {
    drawHands(art, pose, t, mirrored, facing);
  } else {
    const see = camera(pose.view, facing);
    const body = skeleton(pose, t, mirrored);
    const near = pose.view === "front" ? null : facing;
    drawProp(art, see, body, near);
    drawBody(art, see, body, near);
    drawHead(art, see, body, pose.focus === "head");
  }
  return art.sorted().map(({ look, d }) => ({ look, d, ...LOOKS[look] }));
}

/** The part of the picture that a pose needs at all its moments: [x, y, width, height]. */
export function frameOf(pose, side = null) {
  if (pose.focus === "head") {
    return [-48, -205, 96, 88];
  }
  const [xs, ys] = [[], []];
  for (let i = 0; i < 16; i += 1) {
    for (const { d } of figure(pose, i / 16, side)) {
      bounds(d, xs, ys);
    }
  }
  const [up, down] = pose.focus === "hands" ? [-40, 40] : [-150, 8];
  const [left, right] = [Math.min(...xs, -45) - MARGIN, Math.max(...xs, 45) + MARGIN];
  const [top, bottom] = [Math.min(...ys, up) - MARGIN, Math.max(...ys, down) + MARGIN];
  return [left, top, right - left, bottom - top].map(Math.round);
}

/** Where a path goes, roughly: the ends of its strokes, and circles in full. */
function bounds(d, xs, ys) {
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([MLCQAaZ])([^MLCQAaZ]*)/g)) {
    const numbers = rest.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === "a") {
      xs.push(x, x + numbers[5]);
      ys.push(y - numbers[1], y + numbers[1]);
      [x, y] = [x + numbers[5], y + numbers[6]];
    } else if ("MLCQA".includes(command)) {
      [x, y] = numbers.slice(-2);
      xs.push(x);
      ys.push(y);
    }
  }
}

/** The attributes of one shape's path. */
export function attributes({ look, d, fill, stroke, width, rule }) {
  return {
    class: `fig-${look}`,
    d,
    fill: fill ?? "none",
    ...(stroke ? { stroke, "stroke-width": width, "stroke-linecap": "round" } : {}),
    ...(rule ? { "fill-rule": "evenodd" } : {}),
  };
}

/** A picture by itself, for files and sheets. */
export function toSvg(pose, t, { side = null, box = frameOf(pose, side), title = "" } = {}) {
  const paths = figure(pose, t, side).map((shape) => {
    const pairs = Object.entries(attributes(shape)).map(([name, value]) => `${name}="${value}"`);
    return `<path ${pairs.join(" ")}/>`;
  });
  const label = title ? `<title>${title.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</title>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" role="img">${label}${paths.join("")}</svg>`;
}

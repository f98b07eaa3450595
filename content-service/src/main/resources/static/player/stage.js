/** Shows poses as moving pictures, or as stills for people who want no motion. */
import { el, svg } from "./dom.js";
import { attributes, figure, frameOf } from "./figure.js";
import { t } from "./texts.js";

const stillness = matchMedia("(prefers-reduced-motion: reduce)");

export const isStill = () => stillness.matches;

/** A picture for each pose; `show` sets what is seen, `draw` the moment. */
export function stage() {
  const node = el("div", { class: "stage" });
  let pictures = [];
  let shown = {};
  let front = 0;

  function show(poses, side, name) {
    if (shown.poses === poses && shown.side === side) {
      return;
    }
    front = shown.poses === poses ? front : 0;
    shown = { poses, side };
    pictures = poses.map((pose) => picture(pose, side, name));
    node.replaceChildren(...pictures.map(({ node }) => node));
    choose();
  }

  function choose() {
    pictures.forEach(({ node }, i) => node.classList.toggle("picture--front", i === front));
  }

  return {
    node,
    show,
    draw: (share) => pictures.forEach((one) => one.draw(share)),
    views: () => pictures.length,
    turn: () => {
      front = (front + 1) % Math.max(1, pictures.length);
      choose();
    },
  };
}

function picture(pose, side, name) {
  const view = t.view[pose.view];
  const node = svg("svg", {
    class: "picture",
    viewBox: frameOf(pose, side).join(" "),
    role: "img",
    "aria-label": t.figure(name, view),
  });
  let drawn = null;
  function draw(share) {
    const moment = isStill() ? still(pose, share) : share;
    if (moment === drawn) {
      return;
    }
    drawn = moment;
    const shapes = figure(pose, moment, side);
    while (node.childElementCount < shapes.length) {
      node.append(svg("path"));
    }
    [...node.children].forEach((path, i) => paint(path, shapes[i]));
  }
  return { node, draw };
}

function paint(path, shape) {
  if (!shape) {
    path.removeAttribute("d");
    return;
  }
  const wanted = attributes(shape);
  for (const name of ["class", "d", "fill", "stroke", "stroke-width", "stroke-linecap", "fill-rule"]) {
    if (wanted[name] === undefined) {
      path.removeAttribute(name);
    } else if (path.getAttribute(name) !== String(wanted[name])) {
      path.setAttribute(name, wanted[name]);
    }
  }
}

/** The key frame that was reached last. */
function still(pose, share) {
  return pose.frames.reduce((best, frame) => (frame.at <= share && frame.at < 1 ? frame.at : best), 0);
}

/** What the figure does while it finds its place and breathes. */
export function restingPose({ position, items }) {
  const wheelchair = items[0].exercise.poses.some((pose) => pose.prop === "wheelchair");
  const prop = wheelchair ? "wheelchair" : position === "seated" ? "chair" : "none";
  const touch = prop !== "none" ? { "left-hand": "thigh", "right-hand": "thigh" } : {};
  return [
    {
      view: "front",
      prop,
      touch,
      angles: { "left-shoulder": 6, "right-shoulder": 6 },
      frames: [{ at: 0 }, { at: 0.5, angles: { "left-shoulder": 8, "right-shoulder": 8, chest: 100, belly: 60, "left-shrug": 4, "right-shrug": 4 } }],
    },
  ];
}

/** A circle that grows with the breath. */
export function breathCircle() {
  const circle = svg("circle", { class: "breath__air", cx: 60, cy: 60, r: 30 });
  const node = svg(
    "svg",
    { class: "breath", viewBox: "0 0 120 120", "aria-hidden": "true" },
    svg("circle", { class: "breath__rim", cx: 60, cy: 60, r: 56 }),
    circle,
  );
  return { node, draw: (size) => circle.setAttribute("r", (24 + 30 * (isStill() ? Math.round(size) : size)).toFixed(1)) };
}

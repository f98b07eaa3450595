/** Collects shapes of the picture, each with its depth, and looks at the body from one side. */
import { cos, sin } from "./vectors.js";

const UNIT = 100;
/** The eye is a little above, so that near feet stand lower in the picture than far ones. */
const DOWN = 7;

/** Turns points and directions of the body into [right, down, towards the eye], in hundredths. */
export function camera(view, facing = "right") {
  const side = facing === "left" ? -1 : 1;
  return ([f, u, l]) => {
    const [right, near] = view === "front" ? [l, f] : [side * f, -side * l];
    return [
      UNIT * right,
      UNIT * (near * sin(DOWN) - u * cos(DOWN)),
      UNIT * (near * cos(DOWN) + u * sin(DOWN)),
    ];
  };
}

const n = (x) => (Math.abs(x) < 0.005 ? "0" : x.toFixed(2).replace(/\.?0+$/, ""));

export function drawing() {
  const shapes = [];
  return {
    shapes,
    add: (depth, look, d) => shapes.push({ depth, look, d }),
    /** All shapes, the farthest first; equal depths in the order in which they came. */
    sorted: () => shapes.map((s, i) => ({ ...s, i })).sort((a, b) => a.depth - b.depth || a.i - b.i),
  };
}

export const circle = ([x, y], r) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;

export function ellipse([x, y], rx, ry, degrees = 0) {
  const [dx, dy] = [rx * cos(degrees), rx * sin(degrees)];
  const arc = `${n(rx)} ${n(ry)} ${n(degrees)} 1 0`;
  return `M${n(x - dx)} ${n(y - dy)}a${arc} ${n(2 * dx)} ${n(2 * dy)}a${arc} ${n(-2 * dx)} ${n(-2 * dy)}Z`;
}

/** A limb with volume: the hull of two circles. */
export function capsule([x1, y1], r1, [x2, y2], r2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const d = Math.hypot(dx, dy);
  if (d <= Math.abs(r1 - r2) + 0.01) {
    return r1 > r2 ? circle([x1, y1], r1) : circle([x2, y2], r2);
  }
  const way = Math.atan2(dy, dx);
  const open = Math.acos((r1 - r2) / d);
  const at = (x, y, r, a) => `${n(x + r * Math.cos(a))} ${n(y + r * Math.sin(a))}`;
  return (
    `M${at(x1, y1, r1, way + open)}` +
    `A${n(r1)} ${n(r1)} 0 ${r1 > r2 ? 1 : 0} 1 ${at(x1, y1, r1, way - open)}` +
    `L${at(x2, y2, r2, way - open)}` +
    `A${n(r2)} ${n(r2)} 0 ${r2 > r1 ? 1 : 0} 1 ${at(x2, y2, r2, way + open)}Z`
  );
}

export const polygon = (points) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;

export const line = (points) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}`;

/** An open stroke from a to c that leans towards b. */
export const curve = (a, b, c) =>
  `M${n(a[0])} ${n(a[1])}Q${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])}`;

/** A soft closed outline through all points (Catmull and Rom). */
export function smooth(points) {
  const p = (i) => points[(i + points.length) % points.length];
  const parts = points.map((_, i) => {
    const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    const one = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const two = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    return `C${n(one[0])} ${n(one[1])} ${n(two[0])} ${n(two[1])} ${n(c[0])} ${n(c[1])}`;
  });
  return `M${n(points[0][0])} ${n(points[0][1])}${parts.join("")}Z`;
}

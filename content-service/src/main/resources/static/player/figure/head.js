/** Draws the head as a ball with a chin, hair and a face, whichever way it looks. */
import { add, along, clamp, cos, cross, dot, scale, sin, unit } from "./vectors.js";
import { capsule, circle, curve, ellipse, line, polygon } from "./drawing.js";

const SKULL = 0.118;
const CHIN = 0.078;

export function drawHead(art, see, b, closeUp) {
  const [f, u, l] = [b.face, b.headUp, b.headLeft];
  const at = (yaw, pitch, r) =>
    along(b.skull, [f, r * cos(pitch) * cos(yaw)], [u, r * sin(pitch)], [l, r * cos(pitch) * sin(yaw)]);
  const chin = along(b.skull, [f, 0.035], [u, -0.062]);
  const nose = [at(0, -6, 0.108), at(0, -18, 0.131)].map(see);
  const depth = 2;
  art.add(depth, "skin", capsule(see(b.skull), SKULL * 100, see(chin), CHIN * 100));
  art.add(depth + 0.1, "skin", capsule(nose[0], 1.3, nose[1], 1.7));
  drawHair(art, see, b.skull, unit(add(scale(u, 0.8), scale(f, -0.62))), depth + 0.2);
  const tilt = tiltOf(see, l, u);
  for (const s of [1, -1]) {
    drawEar(art, see, at(s * 93, -8, 0.117), scale(l, s), depth + 0.25, tilt);
    drawEye(art, see, b, at, s, depth + 0.4, closeUp, tilt);
  }
  drawMouth(art, see, b, at, depth + 0.4);
  if (nearness(see, f) > 0.3) {
    const tip = see(at(0, -19, 0.13));
    art.add(depth + 0.3, "crease", curve([tip[0] - 1.5, tip[1]], [tip[0], tip[1] + 1.3], [tip[0] + 1.5, tip[1]]));
  }
}

const nearness = (see, direction) => see(direction)[2] / 100;

function tiltOf(see, l, u) {
  const [x, y] = see(u);
  return (Math.atan2(x, -y) * 180) / Math.PI;
}

/** The part of the skull above the hairline: a cap on a ball, seen from any side. */
function drawHair(art, see, centre, axis, depth) {
  const r = SKULL * 106;
  const [cx, cy] = see(centre);
  const [hx, hy, hz] = see(axis).map((x) => x / 100);
  const rim = 86;
  const e1 = unit(cross([hx, hy, hz], [0.31, 0.2, 0.93]));
  const e2 = cross([hx, hy, hz], e1);
  const edge = ring((a) => add(scale([hx, hy, hz], cos(rim)), scale(e1, sin(rim) * cos(a)), scale(e2, sin(rim) * sin(a))), (d) => d[2] >= 0);
  const outline = ring((a) => [cos(a), sin(a), 0], (d) => dot(d, [hx, hy, hz]) >= cos(rim));
  const points = !outline.length ? edge : !edge.length ? outline : join(outline, edge);
  art.add(depth, "hair", polygon(points.map(([x, y]) => [cx + r * x, cy + r * y])));
}

/** The points of a circle that pass, in one run. */
function ring(point, passes) {
  const all = Array.from({ length: 72 }, (_, i) => point(i * 5));
  const first = all.findIndex((d, i) => passes(d) && !passes(all[(i + 71) % 72]));
  const from = first < 0 ? 0 : first;
  return all.map((_, i) => all[(from + i) % 72]).filter(passes);
}

function join(one, other) {
  const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const reversed = far(one.at(-1), other[0]) > far(one.at(-1), other.at(-1));
  return [...one, ...(reversed ? [...other].reverse() : other)];
}

function drawEar(art, see, at, out, depth, tilt) {
  const open = nearness(see, out);
  if (open < -0.35) {
    return;
  }
  const wide = 1.3 + 1.7 * Math.max(0, open);
  art.add(open > 0.2 ? depth : 1.9, "skin", ellipse(see(at), wide, 3.2, tilt));
  if (open > 0.3) {
    art.add(depth + 0.01, "crease", ellipse(see(at), wide * 0.5, 1.8, tilt));
  }
}

function drawEye(art, see, b, at, s, depth, closeUp, tilt) {
  const yaw = s * 21;
  const out = unit(add(scale(b.face, cos(yaw)), scale(b.headLeft, sin(yaw))));
  const open = nearness(see, out);
  if (open < 0.12) {
    return;
  }
  const shut = b.v("eyelids") / 100;
  const wide = (closeUp ? 2.9 : 2.1) * Math.min(1, open * 1.1);
  const high = (closeUp ? 2.1 : 1.9) * (1 - shut);
  const middle = see(at(yaw, 0, 0.112));
  const brow = [-1, 0, 1].map((k) => see(at(yaw + k * 10, 20 - Math.abs(k) * 3 - k * s * 2.2, 0.116)));
  art.add(depth, "brow", curve(brow[0], [brow[1][0], brow[1][1] - 0.8], brow[2]));
  if (shut > 0.75) {
    art.add(depth, "lash", lid(middle, wide, 1.6));
    return;
  }
  const near = (b.v("gaze-near") / 100) * -s * 14;
  const side = clamp(b.v("gaze-side") + near, -45, 45);
  const [x, y] = see(along(at(yaw, 0, 0.112), [b.headLeft, side * 0.00034], [b.headUp, b.v("gaze-up") * 0.00026]));
  if (closeUp) {
    art.add(depth, "white", ellipse(middle, wide, high, tilt));
    art.add(depth + 0.01, "iris", circle([x, y], Math.min(1.25, high)));
    art.add(depth + 0.02, "lash", lid([middle[0], middle[1] - high * 0.25], wide, -high * 1.5));
  } else {
    art.add(depth, "iris", ellipse([x, y], Math.min(1.25, wide * 0.62), Math.min(1.5, high), tilt));
  }
}

const lid = ([x, y], wide, bow) => curve([x - wide, y], [x, y + bow], [x + wide, y]);

function drawMouth(art, see, b, at, depth) {
  const open = b.v("mouth") / 100;
  if (nearness(see, b.face) < -0.25) {
    return;
  }
  const [from, low, to] = [see(at(-18, -42, 0.118)), see(at(0, -53, 0.124)), see(at(18, -42, 0.118))];
  const side = nearness(see, b.face) < 0.25;
  if (open > 0.15) {
    art.add(depth, "mouth", ellipse(see(at(0, -47, 0.118)), side ? 1 : 1.1 + open * 0.7, 0.7 + open * 1.4));
    return;
  }
  const visible = [from, low, to].filter((p) => p[2] >= see(b.skull)[2] - 0.5);
  art.add(depth, "lips", visible.length === 3 ? curve(from, low, to) : line(visible));
}

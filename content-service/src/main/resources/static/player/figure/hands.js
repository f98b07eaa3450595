/** The close-up of the hands: fingers with three bones each, seen from the palm or from the side. */
import { add, along, cross, cos, scale, sin, turn, unit } from "./vectors.js";
import { capsule } from "./drawing.js";
import { track, value } from "./frames.js";

/** Places across the palm, lengths of the bones and spread of index to little finger. */
const FINGERS = [
  { across: 0.17, high: 0.47, bones: [0.22, 0.14, 0.11], spread: -9 },
  { across: 0.06, high: 0.5, bones: [0.245, 0.155, 0.115], spread: -2 },
  { across: -0.06, high: 0.48, bones: [0.23, 0.145, 0.11], spread: 5 },
  { across: -0.165, high: 0.43, bones: [0.18, 0.11, 0.1], spread: 13 },
];

const THICK = 5.4;

/** Draws both hands from the front, one from the side; x to the right, y up, z to the eye. */
export function drawHands(art, pose, t, mirrored, facing) {
  const keys = track(pose, mirrored);
  const front = pose.view === "front";
  const near = facing === "left" ? "left" : "right";
  const met = keys.some((key) => Object.values(key.touch).includes("other-hand"));
  for (const name of front ? ["left", "right"] : [near]) {
    const v = (joint, rest = 0) => value(keys, t, (key) => key.angles[`${name}-${joint}`] ?? rest);
    hand(art, frame(v, front, name === "left" ? 1 : -1, facing, met), v);
  }
}

/** Where a hand is and how it lies: the wrist, along the hand, towards the thumb, out of the palm. */
function frame(v, front, s, facing, met) {
  if (front) {
    const [lean, roll] = [met ? v("shoulder") - 62 : v("shoulder"), v("palm") + (met ? 90 : 0)];
    const fore = [s * sin(lean), cos(lean), 0];
    const thumb = turn([-s * cos(lean), sin(lean), 0], fore, -s * roll);
    const start = met ? [s * 0.75, -0.5, 0] : [s * 0.55, -0.75, 0];
    return bendWrist(v, start, fore, thumb, -s);
  }
  const way = facing === "left" ? -1 : 1;
  const lift = v("shoulder");
  const fore = [way * cos(lift), sin(lift), 0];
  const thumb = turn([0, 0, -1], fore, way * v("palm"));
  return bendWrist(v, [-way * 0.95, 0, 0], fore, thumb, way);
}

function bendWrist(v, start, fore, thumb, s) {
  const palm = scale(cross(fore, thumb), s > 0 ? -1 : 1);
  const wrist = along(start, [fore, 0.62]);
  const axis = unit(cross(fore, palm));
  const [up, out] = [fore, palm].map((d) => turn(d, axis, v("wrist")));
  const side = v("wrist-side") * (s > 0 ? 1 : -1);
  const [along2, thumb2] = [up, thumb].map((d) => turn(d, out, side));
  return { start, wrist, up: along2, thumb: thumb2, palm: out };
}

function hand(art, h, v) {
  const [curl, spread, bent] = [v("fingers", 8) / 100, v("spread", 10) / 100, v("thumb") / 100];
  const see = ([x, y, z]) => [100 * x, -100 * y + 8 * z, 100 * z];
  const depth = (p) => p[2];
  art.add(depth(h.wrist) - 0.9, "shirt", capsule(see(along(h.start, [forearm(h), -0.25])), 16, see(along(h.start, [forearm(h), 0.14])), 15));
  art.add(depth(h.wrist) - 1, "skin", capsule(see(h.start), 12, see(h.wrist), 9.5));
  const at = (across, high, out = 0) => along(h.wrist, [h.thumb, across], [h.up, high], [h.palm, out]);
  const shape = (z, d) => {
    art.add(z, "outline", d);
    art.add(z + 0.0001, "skin", d);
  };
  const back = [[0.1, 0.16], [0.02, 0.05], [-0.06, -0.05], [-0.09, -0.145]];
  const palm = back.map(([a, b]) => capsule(see(at(a, 0.06)), 8.5, see(at(b, 0.43)), THICK + 1.8));
  shape(depth(at(0, 0.25)), palm.join("") + capsule(see(at(0, 0.1)), 9.5, see(at(0, 0.3)), 14));
  for (const finger of FINGERS) {
    shape(...drawFinger(h, see, at, finger, curl, spread));
  }
  const root = at(0.12, 0.1, 0.03);
  const thumbWay = unit(add(scale(h.thumb, 0.85 - 1.1 * bent), scale(h.up, 0.62), scale(h.palm, 0.15 + 0.75 * bent)));
  const joint = along(root, [thumbWay, 0.2]);
  const tip = along(joint, [unit(add(thumbWay, scale(h.up, 0.55 - 0.3 * bent), scale(h.thumb, -0.5 * bent))), 0.2]);
  shape(depth(joint) + 0.02, capsule(see(root), 7.5, see(joint), 5.6) + capsule(see(joint), 5.6, see(tip), 4.4));
}

/** [depth, path] of one finger; its root lies inside the palm. */
function drawFinger(h, see, at, finger, curl, spread) {
  let bone = at(finger.across, finger.high - 0.02);
  let way = turn(h.up, h.palm, -finger.spread * (0.35 + spread * 1.5) * Math.sign(handed(h)));
  const axis = unit(cross(way, h.palm));
  const [paths, depths] = [[], []];
  finger.bones.forEach((long, i) => {
    way = turn(way, axis, curl * [88, 98, 62][i]);
    const next = along(bone, [way, long]);
    paths.push(capsule(see(bone), THICK - i * 0.5, see(next), THICK - 0.5 - i * 0.5));
    depths.push(next[2]);
    bone = next;
  });
  return [Math.max(...depths) + 0.01, paths.join("")];
}

const handed = (h) => cross(h.up, h.thumb).reduce((sum, x, i) => sum + x * h.palm[i], 0);
const forearm = (h) => unit(h.wrist.map((x, i) => x - h.start[i]));

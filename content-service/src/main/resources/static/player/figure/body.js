/** Draws trunk and limbs: rounded, dressed, the far side in shade. */
import { add, along, cos, dot, F, L, mix, scale, sin, sub, U, unit } from "./vectors.js";
import { capsule, circle, smooth } from "./drawing.js";

/** Draws the body of a skeleton; `near` is the side towards the eye, from the front none. */
export function drawBody(art, see, b, near) {
  for (const [name, limb] of Object.entries(b.side)) {
    const tone = near && near !== name ? "-far" : "";
    drawLeg(art, see, b, limb, tone, legDepth(b, near, name));
    drawArm(art, see, b, limb, tone, armDepth(b, near, name));
  }
  drawTrunk(art, see, b);
}

function legDepth(b, near, name) {
  if (near) {
    return near === name ? -1 : -6;
  }
  return b.seated ? 3 + b.side[name].knee[0] : -1 + b.side[name].knee[0];
}

/** Arms in the plane of the picture lie before the trunk; those behind the back, behind it. */
function armDepth(b, near, name) {
  const { palm, elbow } = b.side[name];
  if (near) {
    return near === name ? 6 : palm[2] * (name === "left" ? 1 : -1) < -0.1 ? 5.5 : -5;
  }
  const ahead = mix(palm, elbow, 0.3)[0] - b.rib[0];
  return ahead < -0.06 ? -4 : 6 + ahead;
}

function drawLeg(art, see, b, limb, tone, depth) {
  const [hip, knee, ankle] = [limb.hip, limb.knee, limb.ankle].map(see);
  const [heel, ball, toe] = [limb.heel, limb.ball, limb.toe].map(see);
  const cuff = see(mix(limb.knee, limb.ankle, 0.86));
  art.add(depth, `skin${tone}`, capsule(knee, 4, ankle, 3.6));
  art.add(depth, `shoe${tone}`, capsule(heel, 3.9, ball, 3.9) + capsule(ball, 3.9, toe, 3) + capsule(ankle, 4.1, heel, 3.8));
  art.add(depth + 0.01, `trousers${tone}`, capsule(knee, 6.9, cuff, 5));
  art.add(depth + 0.02, `trousers${tone}`, capsule(hip, 9.6, knee, 7));
}

function drawArm(art, see, b, limb, tone, depth) {
  const [shoulder, elbow, wrist] = [limb.shoulder, limb.elbow, limb.wrist].map(see);
  const sleeve = see(mix(limb.shoulder, limb.elbow, 0.62));
  art.add(depth, `skin${tone}`, capsule(shoulder, 5.2, elbow, 4.1));
  const lying = depth + (across(b, limb) ? 0.05 : 0);
  art.add(lying + 0.01, `skin${tone}`, capsule(elbow, 4.3, wrist, 3));
  drawHand(art, see, b, limb, tone, lying + 0.02);
  art.add(depth + 0.03, `shirt${tone}`, capsule(shoulder, 6.2, sleeve, 5.6));
}

/** A hand that reaches over to the other shoulder lies on that sleeve. */
const across = (b, { s, palm }) => b.front && dot(sub(palm, b.top), b.left) * s < -0.08 && palm[1] > b.rib[1];

function drawHand(art, see, b, limb, tone, depth) {
  const name = limb.s > 0 ? "left" : "right";
  const open = 1 - b.v(`${name}-fingers`, 12) / 100;
  const { wrist, hand } = limb;
  const palm = along(wrist, [hand, 0.065]);
  const tip = along(palm, [hand, 0.03 + 0.075 * open]);
  const aside = unit(sub(b.ahead, scale(hand, dot(b.ahead, hand))));
  const thumb = along(wrist, [hand, 0.075], [aside, 0.045 + 0.01 * open]);
  art.add(depth, `skin${tone}`, capsule(see(wrist), 3.2, see(palm), 4) + capsule(see(palm), 4, see(tip), 2.7));
  art.add(depth, `skin${tone}`, capsule(see(along(wrist, [hand, 0.03])), 2, see(thumb), 1.7));
}

/** Half width, front and back of the trunk at its heights, in leg lengths. */
function sections(b) {
  const breath = b.v("chest") / 100;
  const belly = b.v("belly") / 100;
  const low = unit(sub(b.waist, b.pelvis));
  const mid = unit(sub(b.rib, b.waist));
  return [
    [along(b.pelvis, [low, -0.03]), low, 0.166, 0.1, 0.128, 0],
    [along(b.pelvis, [low, 0.06]), low, 0.162, 0.104, 0.115, 0.1],
    [b.waist, unit(add(low, mid)), 0.137, 0.104 + 0.045 * belly, 0.088, 0.35],
    [b.rib, unit(add(mid, b.up)), 0.162 + 0.014 * breath, 0.124 + 0.03 * breath, 0.108, 0.8],
    [along(b.top, [b.up, -0.05]), b.up, 0.18 + 0.01 * breath, 0.1 + 0.02 * breath, 0.108, 1],
    [along(b.top, [b.up, 0.003]), b.up, 0.152, 0.075, 0.09, 1],
    [along(b.top, [b.up, 0.032]), b.up, 0.1, 0.056, 0.074, 1],
    [along(b.nape, [b.up, 0.004]), b.up, 0.054, 0.046, 0.06, 1],
  ];
}

function drawTrunk(art, see, b) {
  const [right, left] = [[], []];
  for (const [centre, up, wide, front, back, share] of sections(b)) {
    const about = b.turned * share;
    const [toLeft, ahead] = flat(b, up);
    const [c, s] = [cos(about), sin(about)];
    if (b.front) {
      const half = Math.hypot(wide * c, 0.5 * (front + back) * s);
      left.push(along(centre, [toLeft, half]));
      right.push(along(centre, [toLeft, -half]));
    } else {
      const across = Math.abs(wide * s);
      left.push(along(centre, [ahead, Math.hypot(front * c, across)]));
      right.push(along(centre, [ahead, -Math.hypot(back * c, across)]));
    }
  }
  const [hl, hr] = [b.side.left.hip, b.side.right.hip];
  const seat = b.front ? capsule(see(hl), 9.4, see(hr), 9.4) : circle(see(along(mix(hl, hr, 0.5), [F, -0.012])), 11.4);
  art.add(-0.6, "trousers", seat);
  art.add(0.3, "skin", capsule(see(along(b.nape, [b.up, -0.012])), 5.2, see(b.skull), 4.8));
  const [sl, sr] = [b.side.left.shoulder, b.side.right.shoulder].map(see);
  art.add(0, "shirt", capsule(sl, 5.6, sr, 5.6));
  art.add(0, "shirt", smooth([...left, ...right.reverse()].map(see)));
}

/** To the left and ahead at a height of the trunk that leans like `up`, before it turns. */
function flat(b, up) {
  return b.front
    ? [unit([0, -up[2], up[1]]), F]
    : [L, unit([up[1], -up[0], 0])];
}

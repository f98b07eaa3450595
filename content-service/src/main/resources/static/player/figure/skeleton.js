/** Where the figure's joints are at a moment of a pose, as points of the body (see vectors.js). */
import { add, along, bend, cos, cross, F, L, length, mix, scale, sin, sub, turn, U, unit } from "./vectors.js";
import { around, track, value } from "./frames.js";
import { places } from "./places.js";

export const THIGH = 0.48;
export const SHIN = 0.445;
export const ANKLE = 0.075;
const UPPER_ARM = 0.33;
const FOREARM = 0.28;
const PALM = 0.07;
const HIP_HALF = 0.09;
const SHOULDER_HALF = 0.185;
const SEAT = 0.545;
const SEATED = ["chair", "wheelchair", "desk"];
const SIDES = { left: 1, right: -1 };

/** All joints at the moment t (0 to 1) of one repetition. */
export function skeleton(pose, t, mirrored = false) {
  const keys = track(pose, mirrored);
  const v = (name, rest = 0) => value(keys, t, (key) => key.angles[name] ?? rest);
  const b = { v, front: pose.view === "front", prop: pose.prop ?? "none", mirrored, side: {} };
  b.seated = SEATED.includes(b.prop);
  b.plane = b.front ? L : F;
  legs(b, keys, t);
  spine(b);
  head(b);
  arms(b, keys, t);
  return b;
}

/** A direction that leans from straight up by so many degrees in the plane of the picture. */
const leaning = (b, degrees) => add(scale(U, cos(degrees)), scale(b.plane, sin(degrees)));

function legs(b, keys, t) {
  const moment = around(keys, t);
  const feet = {};
  for (const [name, s] of Object.entries(SIDES)) {
    feet[name] = {
      from: stands(moment.from, name) ? null : moment.from,
      to: stands(moment.to, name) ? null : moment.to,
      ...floor(b, name, s),
    };
  }
  const rise = Math.min(...Object.values(feet).map((foot) => foot.rise));
  b.pelvis = along(
    [0, (b.seated ? SEAT : 1) + value(keys, t, (k) => k.y) + (b.seated ? 0 : rise), 0],
    [b.plane, value(keys, t, (k) => k.x)],
  );
  const hitch = b.front ? b.v("pelvis") : 0;
  const across = add(scale(L, cos(hitch)), scale(U, sin(hitch)));
  if (!b.seated) {
    sink(b, feet, across, moment);
  }
  for (const [name, s] of Object.entries(SIDES)) {
    const hip = along(b.pelvis, [across, s * HIP_HALF]);
    const out = b.v(`${name}-knee-out`) + (b.front && !b.seated ? 14 : 3);
    const pole = add(scale(F, cos(out)), scale(L, s * sin(out)));
    const foot = feet[name];
    const ankle = mix(
      foot.from ? hanging(b, hip, name, s, foot.from) : foot.ankle,
      foot.to ? hanging(b, hip, name, s, foot.to) : foot.ankle,
      moment.share,
    );
    const leg = bend(hip, ankle, THIGH, SHIN, pole);
    const free = foot.from && foot.to;
    b.side[name] = { s, hip, knee: leg.middle, ankle: leg.end, ...soles(b, name, s, leg, free) };
  }
}

/** A leg stands where no angle of hip or knee says that it hangs. */
const stands = (key, name) => !(`${name}-hip` in key.angles || `${name}-knee` in key.angles);

function floor(b, name, s) {
  const place = b.v(`${name}-foot`, b.front ? 0.1 : b.seated ? THIGH : 0);
  const heel = b.v(`${name}-heel`);
  const rise = 0.13 * sin(heel) + ANKLE * (cos(heel) - 1);
  const back = 0.13 * (1 - cos(heel)) + ANKLE * sin(heel);
  const ahead = (b.front ? (b.seated ? THIGH : 0) : place) + back;
  const up = ANKLE + b.v(`${name}-foot-lift`) + rise;
  return { ankle: [ahead, up, b.front ? s * place : s * HIP_HALF], rise };
}

/** A pelvis too high for feet that stay on the floor comes down. */
function sink(b, feet, across, moment) {
  for (const [name, s] of Object.entries(SIDES)) {
    const { from, to, ankle } = feet[name];
    if (from && to) {
      continue;
    }
    const hip = along(b.pelvis, [across, s * HIP_HALF]);
    const [df, , dl] = sub(hip, ankle);
    const most = ankle[1] + Math.sqrt(Math.max(0, ((THIGH + SHIN) * 0.998) ** 2 - df * df - dl * dl));
    const share = from ? moment.share : to ? 1 - moment.share : 1;
    b.pelvis[1] -= Math.max(0, hip[1] - most) * share;
  }
}

function hanging(b, hip, name, s, key) {
  const [swing, flex] = [key.angles[`${name}-hip`] ?? 0, key.angles[`${name}-knee`] ?? 0];
  const out = b.front ? scale(L, s) : F;
  const thigh = add(scale(U, -cos(swing)), scale(out, sin(swing)));
  const shin = b.front
    ? add(scale(thigh, cos(flex)), scale(F, -sin(flex)))
    : add(scale(U, -cos(swing - flex)), scale(F, sin(swing - flex)));
  return along(hip, [thigh, THIGH], [shin, SHIN]);
}

/** Heel, ball and toes; on the floor flat, off it square to the shin. */
function soles(b, name, s, leg, free) {
  const lifted = b.v(`${name}-foot-lift`) > 0.01;
  const heel = b.v(`${name}-heel`);
  const toes = b.v(`${name}-ankle`);
  let ahead = unit(add(F, scale(L, s * (b.front ? 0.16 : 0.04))));
  let down = scale(U, -1);
  if (free && !b.front) {
    const shin = unit(sub(leg.end, leg.middle));
    [ahead, down] = [cross(L, shin), shin].map((v) => turn(v, L, toes));
  } else {
    const pitch = heel - toes - (lifted ? -8 : 0);
    [ahead, down] = [turn(ahead, L, -pitch), turn(down, L, -pitch)];
  }
  const sole = along(leg.end, [down, ANKLE - 0.035]);
  const ball = along(sole, [ahead, 0.13]);
  const flat = heel > 0 && !free ? unit(add(F, scale(L, s * 0.1))) : ahead;
  return { heel: along(sole, [ahead, -0.035]), ball, toe: along(ball, [flat, 0.055]) };
}

function spine(b) {
  const low = b.v("trunk");
  const high = low + b.v("upper-back");
  const tip = b.front ? -b.v("pelvis") * 0.4 : b.v("pelvis");
  b.waist = along(b.pelvis, [leaning(b, low * 0.9 + tip * 0.6), 0.19]);
  b.rib = along(b.waist, [leaning(b, low + (high - low) * 0.45 - tip * 0.5), 0.19]);
  b.up = leaning(b, high);
  const flat = b.front ? [F, add(scale(L, cos(high)), scale(U, -sin(high)))] : [cross(b.up, L), L];
  const about = b.v("trunk-turn");
  [b.ahead, b.left] = flat.map((v) => turn(v, b.up, -about));
  b.turned = about;
  b.top = along(b.rib, [b.up, 0.15]);
  b.lean = high;
}

function head(b) {
  const neck = b.v("neck");
  const stem = leaning(b, b.lean + neck * 0.5);
  b.nape = along(b.top, [b.up, 0.045]);
  const flatUp = leaning(b, b.lean + neck);
  const flatAhead = b.front ? F : cross(flatUp, L);
  const across = b.front ? cross(F, flatUp) : L;
  const nod = b.v("head-nod");
  const [nodUp, nodAhead] = [flatUp, flatAhead].map((v) => turn(v, across, -nod));
  const about = b.v("head-turn") + b.turned;
  b.headUp = nodUp;
  [b.face, b.headLeft] = [nodAhead, across].map((v) => turn(v, nodUp, -about));
  const glide = (0.04 * b.v("head-glide")) / 100;
  b.skull = along(b.nape, [stem, 0.085], [nodUp, 0.085], [F, 0.012 + glide]);
}

function arms(b, keys, t) {
  for (const [name, s] of Object.entries(SIDES)) {
    const [shrug, blade] = [b.v(`${name}-shrug`), b.v(`${name}-shoulder-blade`)];
    b.side[name].shoulder = along(
      b.top,
      [b.left, s * SHOULDER_HALF * cos(shrug) * cos(blade)],
      [b.up, SHOULDER_HALF * sin(shrug) - 0.034],
      [b.ahead, 0.16 * sin(blade)],
    );
  }
  const moment = around(keys, t);
  const order = lastHand(moment) === "left" ? ["right", "left"] : ["left", "right"];
  for (const name of order) {
    const from = arm(b, name, moment.from);
    const to = moment.to === moment.from ? from : arm(b, name, moment.to);
    b.side[name] = { ...b.side[name], ...between(b, name, from, to, moment.share) };
  }
}

/** A hand that lies on the other arm waits for that arm. */
function lastHand({ from, to }) {
  const waits = (name) => [from, to].some((key) => key.touch[`${name}-hand`]?.match(/^other-(hand|wrist|elbow)/));
  return waits("left") ? "left" : "right";
}

function arm(b, name, key) {
  const place = key.touch[`${name}-hand`];
  return place && place !== "free" ? { place, ...places(b, name, place) } : { place: null };
}

function between(b, name, from, to, share) {
  const { shoulder } = b.side[name];
  const free = from.place && to.place ? null : swinging(b, name);
  if (!from.place && !to.place) {
    return free;
  }
  const [one, other] = [from, to].map((end) =>
    end.place ? { palm: end.at, pole: end.pole } : { palm: free.palm, pole: sub(free.elbow, shoulder) },
  );
  const palm = mix(one.palm, other.palm, share);
  const pole = mix(unit(one.pole), unit(other.pole), share);
  const reach = bend(shoulder, palm, UPPER_ARM, FOREARM + PALM, pole);
  const hand = unit(sub(reach.end, reach.middle));
  return { elbow: reach.middle, wrist: along(reach.end, [hand, -PALM]), palm: reach.end, hand };
}

/** An arm that goes where its angles lead. */
function swinging(b, name) {
  const { s, shoulder } = b.side[name];
  const out = b.front ? scale(b.left, s) : b.ahead;
  const deep = b.front ? b.ahead : scale(b.left, s);
  const a = (joint) => b.v(`${name}-${joint}`);
  const lift = a("shoulder");
  const flat = add(scale(b.up, -cos(lift)), scale(out, sin(lift)));
  const upper = add(scale(flat, cos(a("arm-depth"))), scale(deep, sin(a("arm-depth"))));
  const onward = add(scale(b.up, sin(lift)), scale(out, cos(lift)));
  const square = unit(sub(deep, scale(upper, deep.reduce((sum, x, i) => sum + x * upper[i], 0))));
  const about = a("elbow-turn");
  const inward = add(scale(onward, cos(about) * (b.front ? -1 : 1)), scale(length(square) > 0.1 ? square : b.ahead, sin(about)));
  const elbow = along(shoulder, [upper, UPPER_ARM]);
  const flex = a("elbow");
  const fore = unit(add(scale(upper, cos(flex)), scale(inward, sin(flex))));
  const wrist = along(elbow, [fore, FOREARM]);
  const axis = unit(cross(upper, inward));
  const hand = turn(fore, axis, a("wrist"));
  return { elbow, wrist, palm: along(wrist, [hand, PALM]), hand };
}

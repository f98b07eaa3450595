/** Where hands can lie, and which way the elbow points then. */
import { add, along, F, L, mix, scale, sub, U } from "./vectors.js";

export const WALL = 0.62;
export const DESK_EDGE = 0.36;
export const DESK_TOP = { desk: 0.8, "standing-desk": 1.2 };

const body = (at, ...pole) => ({ at, pole });

const PLACES = {
  hip: ({ b, out, hips }) => body(along(hips, [out, 0.165], [U, 0.075], [F, 0.02]), ...add(out, scale(F, -0.55))),
  thigh: ({ out, own }) => body(along(mix(own.hip, own.knee, 0.62), [U, 0.085], [F, 0.03]), ...add(scale(out, 0.7), scale(F, -0.6))),
  knee: ({ out, own }) => body(along(own.knee, [U, 0.075], [F, 0.02]), ...add(scale(out, 0.7), scale(F, -0.5))),
  shin: ({ out, own }) => body(along(mix(own.knee, own.ankle, 0.4), [F, 0.07]), ...add(out, scale(F, -0.3))),
  belly: ({ b, out }) => body(along(b.waist, [b.ahead, 0.13], [out, 0.03], [b.up, -0.03]), ...add(out, scale(U, -0.6), scale(F, -0.3))),
  chest: ({ b, out }) => body(along(b.rib, [b.ahead, 0.14], [out, 0.03], [b.up, -0.01]), ...add(out, scale(U, -0.7))),
  "lower-back": ({ b, out }) => body(along(b.waist, [b.ahead, -0.11], [out, 0.07], [b.up, -0.05]), ...add(out, scale(F, -0.9))),
  shoulder: ({ b, out, own }) => body(along(own.shoulder, [b.up, 0.07], [out, -0.03], [b.ahead, 0.03]), ...add(out, scale(b.ahead, 0.6))),
  chin: ({ b, out }) => body(along(b.skull, [b.headUp, -0.13], [b.face, 0.1]), ...add(scale(out, 0.5), scale(U, -1), F)),
  forehead: ({ b, out }) => body(along(b.skull, [b.headUp, 0.05], [b.face, 0.13]), ...add(out, F, scale(U, -0.3))),
  eye: ({ b, s }) => body(along(b.skull, [b.headUp, 0.02], [b.face, 0.13], [b.headLeft, s * 0.05]), ...add(scale(b.headLeft, s), scale(U, -0.9), F)),
  ear: ({ b, s, out }) => body(along(b.skull, [b.headUp, 0.02], [b.headLeft, s * 0.14]), ...add(out, scale(U, -0.2))),
  nape: ({ b, s, out }) => body(along(b.skull, [b.headUp, -0.02], [b.face, -0.13], [b.headLeft, s * 0.04]), ...add(out, scale(U, 0.25))),
  "other-shoulder": ({ b, out, other }) => body(along(other.shoulder, [b.ahead, 0.07], [b.up, -0.03], [out, 0.05]), ...add(F, scale(U, -0.8))),
  "other-elbow": ({ b, out, other }) => body(along(other.elbow ?? other.shoulder, [b.ahead, 0.05]), ...add(out, scale(U, -0.6))),
  "other-wrist": ({ out, other }) => body(along(other.wrist ?? other.shoulder, [U, 0.02], [F, 0.03]), ...add(out, scale(U, -0.5))),
  "other-hand": ({ out, other }) => body(along(other.palm ?? other.shoulder, [out, 0.02]), ...add(out, scale(U, -0.4))),
  "other-ear": ({ b, s, out }) => body(along(b.skull, [b.headUp, 0.1], [b.headLeft, -s * 0.1]), ...add(out, scale(U, 0.5))),
  "other-knee": ({ other }) => body(along(other.knee, [U, 0.08], [F, 0.02]), ...add(scale(U, -0.4), F)),
  seat: ({ hips, out }) => body(along(hips, [out, 0.2], [U, -0.06], [F, -0.06]), ...add(out, scale(F, -1))),
  armrest: ({ hips, out }) => body(along(hips, [out, 0.25], [U, 0.2], [F, 0.2]), ...add(scale(out, 0.5), scale(F, -1))),
  backrest: ({ hips, out }) => body(along(hips, [out, 0.16], [U, 0.34], [F, -0.22]), ...add(out, scale(F, -1))),
  wheel: ({ hips, out }) => body(along(hips, [out, 0.27], [U, 0.06], [F, 0.06]), ...add(scale(out, 0.4), scale(F, -1))),
  desk: ({ b, s }) => body([DESK_EDGE + 0.2, (DESK_TOP[b.prop] ?? 0.8) + 0.03, s * 0.17], ...add(scale(L, s * 0.5), scale(U, -1), scale(F, -0.5))),
  wall: ({ b, s, own }) =>
    b.front
      ? body([own.shoulder[0], own.shoulder[1] + 0.05, (b.mirrored ? -1 : 1) * (WALL - 0.03)], ...scale(U, -1))
      : body([WALL - 0.03, own.shoulder[1] - 0.05, s * 0.2], ...add(scale(U, -1), scale(L, s * 0.6))),
};

/** The point that the palm of one hand reaches for, and the direction of the elbow: {at, pole}. */
export function places(b, name, place) {
  const s = name === "left" ? 1 : -1;
  const hips = mix(b.side.left.hip, b.side.right.hip, 0.5);
  const where = PLACES[place]({
    b,
    s,
    hips,
    out: place === "hip" || place === "seat" ? scale(L, s) : scale(b.left, s),
    own: b.side[name],
    other: b.side[name === "left" ? "right" : "left"],
  });
  return { at: where.at, pole: where.pole };
}

/** Points and directions of the body: [forward, up, to the left], in leg lengths. */

export const F = [1, 0, 0];
export const U = [0, 1, 0];
export const L = [0, 0, 1];

export const add = (...vs) => [0, 1, 2].map((i) => vs.reduce((sum, v) => sum + v[i], 0));
export const scale = (v, k) => v.map((x) => x * k);
export const sub = (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a, b) => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (v) => Math.sqrt(dot(v, v));
export const unit = (v) => scale(v, 1 / (length(v) || 1));
export const mix = (a, b, k) => a.map((x, i) => x + (b[i] - x) * k);
export const clamp = (x, least, most) => Math.min(most, Math.max(least, x));

/** a moved by so much along each direction: along(p, [F, 0.1], [U, 0.2]). */
export const along = (a, ...moves) => add(a, ...moves.map(([v, k]) => scale(v, k)));

export const sin = (degrees) => Math.sin((degrees * Math.PI) / 180);
export const cos = (degrees) => Math.cos((degrees * Math.PI) / 180);

/** v turned about a unit axis by the right-hand rule. */
export function turn(v, axis, degrees) {
  const c = cos(degrees);
  return add(
    scale(v, c),
    scale(cross(axis, v), sin(degrees)),
    scale(axis, dot(axis, v) * (1 - c)),
  );
}

/**
 * The middle joint of a limb of two bones that reaches from `from` to `to`, bent towards `pole`.
 * Out of reach, the limb is straight and ends short of it: {middle, end}.
 */
export function bend(from, to, first, second, pole) {
  const way = sub(to, from);
  const most = (first + second) * 0.9995;
  const d = clamp(length(way), Math.abs(first - second) * 1.02 + 1e-6, most);
  const u = unit(way);
  const share = (first * first - second * second + d * d) / (2 * d);
  const height = Math.sqrt(Math.max(0, first * first - share * share));
  const aside = sub(pole, scale(u, dot(pole, u)));
  const side = length(aside) > 1e-6 ? unit(aside) : unit(cross(u, Math.abs(u[2]) < 0.9 ? L : F));
  return { middle: along(from, [u, share], [side, height]), end: along(from, [u, d]) };
}

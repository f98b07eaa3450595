/** From key frames to any moment between them, without jerks and without going too far. */

const SIDED = /^(left|right)-/;
/** What points to one side whatever the view; the rest does so only from the front. */
const SIDEWAYS = ["trunk-turn", "head-turn", "gaze-side"];
const FROM_FRONT = ["trunk", "upper-back", "pelvis", "neck"];

const tracks = new WeakMap();

/** The key frames of a pose with all they inherit, closed to a ring; mirrored for the other side. */
export function track(pose, mirrored = false) {
  const known = tracks.get(pose) ?? {};
  tracks.set(pose, known);
  return (known[mirrored] ??= build(pose, mirrored));
}

function build(pose, mirrored) {
  const keys = pose.frames.map((frame) => {
    const key = {
      at: frame.at,
      x: frame.pelvisX ?? 0,
      y: frame.pelvisY ?? 0,
      angles: { ...pose.angles, ...frame.angles },
      touch: { ...pose.touch, ...frame.touch },
    };
    return mirrored ? mirror(key, pose.view) : key;
  });
  if (keys.at(-1).at < 1) {
    keys.push({ ...keys[0], at: 1 });
  }
  return keys;
}

function mirror(key, view) {
  const names = view === "front" ? [...SIDEWAYS, ...FROM_FRONT] : SIDEWAYS;
  const angles = Object.entries(key.angles).map(([name, value]) => [
    otherSide(name),
    names.includes(name) ? -value : value,
  ]);
  return {
    ...key,
    x: view === "front" ? -key.x : key.x,
    angles: Object.fromEntries(angles),
    touch: Object.fromEntries(Object.entries(key.touch).map(([h, p]) => [otherSide(h), p])),
  };
}

const otherSide = (name) =>
  name.replace(SIDED, (_, side) => (side === "left" ? "right-" : "left-"));

/** The two keys around a moment and how far between them it lies, eased. */
export function around(keys, t) {
  const at = t - Math.floor(t);
  const next = Math.max(1, keys.findIndex((key) => key.at > at));
  const [from, to] = [keys[next - 1], keys[next] ?? keys[next - 1]];
  const share = to.at > from.at ? (at - from.at) / (to.at - from.at) : 0;
  return { from, to, share: share * share * (3 - 2 * share) };
}

/** The value of one quantity at a moment: a monotone cubic through all keys, round the ring. */
export function value(keys, t, read) {
  if (keys.length === 1) {
    return read(keys[0]);
  }
  const at = t - Math.floor(t);
  const ys = keys.map(read);
  const i = Math.max(1, keys.findIndex((key) => key.at > at)) - 1;
  const width = keys[i + 1].at - keys[i].at;
  const s = (at - keys[i].at) / width;
  const [a, b] = [slope(keys, ys, i) * width, slope(keys, ys, i + 1) * width];
  const [s2, s3] = [s * s, s * s * s];
  return (
    (2 * s3 - 3 * s2 + 1) * ys[i] +
    (s3 - 2 * s2 + s) * a +
    (3 * s2 - 2 * s3) * ys[i + 1] +
    (s3 - s2) * b
  );
}

/** Fritsch and Butland: the harmonic mean of both secants, level where the movement turns. */
function slope(keys, ys, i) {
  const n = keys.length - 1;
  const secant = (j) => {
    const k = (j + n) % n;
    return (ys[k + 1] - ys[k]) / (keys[k + 1].at - keys[k].at);
  };
  const [before, after] = [secant(i - 1), secant(i)];
  return before * after > 0 ? (2 * before * after) / (before + after) : 0;
}

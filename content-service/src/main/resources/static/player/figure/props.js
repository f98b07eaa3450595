/** What the figure sits on, stands at or leans against, and the floor. */
import { along, F, L, scale, sin, cos, U } from "./vectors.js";
import { capsule, circle, ellipse, polygon, smooth } from "./drawing.js";
import { DESK_EDGE, DESK_TOP, WALL } from "./places.js";

const SEAT_TOP = 0.46;

export function drawProp(art, see, b, near) {
  const shade = see([b.front ? 0.1 : b.seated ? 0.2 : 0.03, 0, 0]);
  art.add(-20, "floor", ellipse(shade, b.seated ? 62 : 50, 7.5));
  const paint = PROPS[b.prop];
  if (paint) {
    paint(art, see, b, near);
  }
}

const bar = (art, see, depth, look, from, to, r, r2 = r) =>
  art.add(depth, look, capsule(see(from), r, see(to), r2));

function chair(art, see, b) {
  if (b.front) {
    for (const s of [1, -1]) {
      bar(art, see, -9, "wood", [-0.2, SEAT_TOP, s * 0.2], [-0.22, 0.02, s * 0.21], 1.8);
      bar(art, see, -2, "wood", [0.2, SEAT_TOP - 0.04, s * 0.2], [0.22, 0.02, s * 0.21], 1.8);
      bar(art, see, -9, "wood", [-0.2, SEAT_TOP, s * 0.18], [-0.24, 1.02, s * 0.17], 1.8);
    }
    bar(art, see, -8.9, "cushion", [-0.23, 0.98, -0.14], [-0.23, 0.98, 0.14], 5);
    bar(art, see, -3, "cushion", [0.12, SEAT_TOP - 0.02, -0.2], [0.12, SEAT_TOP - 0.02, 0.2], 4);
    return;
  }
  bar(art, see, -8, "wood", [-0.16, SEAT_TOP, 0], [-0.21, 0.02, 0], 1.9);
  bar(art, see, -8, "wood", [0.2, SEAT_TOP, 0], [0.25, 0.02, 0], 1.9);
  bar(art, see, -8, "wood", [-0.18, SEAT_TOP, 0], [-0.25, 1.02, 0], 1.9);
  bar(art, see, -7.9, "cushion", [-0.215, 0.74, 0], [-0.25, 1.02, 0], 3.2);
  bar(art, see, -7.8, "cushion", [-0.15, SEAT_TOP - 0.03, 0], [0.23, SEAT_TOP - 0.03, 0], 4);
}

function wheelchair(art, see, b) {
  const wheel = (l, depth, look) => {
    const hub = see([-0.02, 0.34, l]);
    if (b.front) {
      art.add(depth, look, ellipse(hub, 2.6, 33.5));
      return;
    }
    art.add(depth, "tyre", circle(hub, 34) + circle(hub, 31));
    art.add(depth, "rim", circle(hub, 28.4) + circle(hub, 27.2));
    for (let i = 0; i < 9; i += 1) {
      const spoke = [-0.02 + 0.3 * cos(i * 40), 0.34 + 0.3 * sin(i * 40), l];
      bar(art, see, depth, "rim", [-0.02, 0.34, l], spoke, 0.5);
    }
    art.add(depth, "wood", circle(hub, 3));
  };
  if (b.front) {
    for (const s of [1, -1]) {
      wheel(s * 0.27, -2, "wheel");
      bar(art, see, -9, "wood", [-0.2, SEAT_TOP, s * 0.19], [-0.24, 1.0, s * 0.19], 1.7);
      bar(art, see, 2, "wood", [0.5, 0.12, s * 0.13], [0.44, SEAT_TOP - 0.05, s * 0.17], 1.5);
      bar(art, see, 2.5, "wood", [0.56, 0.03, s * 0.05], [0.56, 0.03, s * 0.17], 2);
    }
    bar(art, see, -8.9, "cushion", [-0.23, 0.8, -0.17], [-0.23, 0.8, 0.17], 10);
    bar(art, see, -3, "cushion", [0.1, SEAT_TOP - 0.02, -0.2], [0.1, SEAT_TOP - 0.02, 0.2], 4);
    return;
  }
  wheel(0.27, -9, "tyre");
  bar(art, see, -8, "wood", [-0.19, SEAT_TOP, 0], [-0.25, 1.0, 0], 1.8);
  bar(art, see, -8, "wood", [-0.25, 0.99, 0], [-0.34, 0.98, 0], 1.8);
  bar(art, see, -7.9, "cushion", [-0.2, 0.56, 0], [-0.245, 0.94, 0], 2.8);
  bar(art, see, -7.8, "cushion", [-0.15, SEAT_TOP - 0.03, 0], [0.26, SEAT_TOP - 0.03, 0], 3.6);
  bar(art, see, -7.7, "wood", [0.26, SEAT_TOP - 0.05, 0], [0.46, 0.06, 0], 1.6);
  bar(art, see, -7.6, "wood", [0.43, 0.025, 0], [0.66, 0.025, 0], 1.8);
  art.add(-7.5, "tyre", circle(see([0.33, 0.09, 0]), 8) + circle(see([0.33, 0.09, 0]), 5.6));
  wheel(-0.27, 4, "tyre");
}

function desk(art, see, b) {
  const top = DESK_TOP[b.prop];
  if (b.prop === "desk") {
    chair(art, see, b);
  }
  const [edge, back] = [DESK_EDGE, DESK_EDGE + 0.62];
  if (b.front) {
    bar(art, see, 5, "table", [edge, top - 0.02, -0.72], [edge, top - 0.02, 0.72], 2.4);
    for (const s of [1, -1]) {
      bar(art, see, 4.9, "wood", [back, top - 0.02, s * 0.66], [back, 0.02, s * 0.66], 2);
    }
    return;
  }
  bar(art, see, 5, "table", [edge, top - 0.02, 0], [back, top - 0.02, 0], 2.4);
  bar(art, see, -7, "wood", [back - 0.22, top - 0.02, 0], [back - 0.22, 0.03, 0], 2.6);
  bar(art, see, -7, "wood", [back - 0.45, 0.03, 0], [back - 0.04, 0.03, 0], 2.2);
  bar(art, see, -7, "screen", [back - 0.16, top + 0.1, 0], [back - 0.13, top + 0.44, 0], 1.9);
  bar(art, see, -7.1, "wood", [back - 0.1, top, 0], [back - 0.13, top + 0.2, 0], 1.6);
}

function wall(art, see, b) {
  const at = b.front ? L : F;
  const place = (b.front && b.mirrored ? -1 : 1) * WALL;
  const [low, high] = [along(scale(at, place), [U, 0]), along(scale(at, place), [U, 2.5])].map(see);
  const way = Math.sign(low[0]);
  art.add(-10, "wall", polygon([low, high, [high[0] + way * 9, high[1]], [low[0] + way * 9, low[1]]]));
}

function window(art, see, b) {
  const side = b.front ? [-0.5, 1.3, 0.72] : [0.95, 1.25, 0];
  const [x, y] = see(side);
  const box = (w, h) => polygon([[x - w, y - h], [x + w, y - h], [x + w, y + h], [x - w, y + h]]);
  art.add(-15, "wood", box(27, 36));
  art.add(-14.9, "sky", box(24, 33));
  art.add(-14.8, "hill", smooth([[x - 23, y + 33], [x - 23, y + 18], [x - 9, y + 8], [x + 6, y + 15], [x + 23, y + 11], [x + 23, y + 33]]));
  art.add(-14.7, "tree", circle([x + 9, y + 4], 6) + capsule([x + 9, y + 10], 1, [x + 9, y + 16], 1));
  art.add(-14.6, "wood", capsule([x, y - 33], 1, [x, y + 33], 1));
}

const PROPS = { chair, wheelchair, desk, "standing-desk": desk, wall, window };

/** Legends that are made of the numbers themselves. */
import * as format from "../format.js";
import { shades } from "./charts/heat.js";
import { t } from "./texts.js";

export function heatLegend(cells) {
  const ends = shades(cells);
  return [
    ...ends.map((end, i) => [`heat-${i + 1}`, t.upTo(format.percent(i === 0 ? 0 : ends[i - 1]), format.percent(end))]),
    ["hidden", t.hidden],
  ];
}

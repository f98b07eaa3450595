/** What a number rests on, in words. */
import * as format from "../format.js";
import { people } from "./figures.js";
import { lastDay, name as periodName } from "./periods.js";
import { t } from "./texts.js";
import { unitOf } from "./units.js";

/** What stands below each chart: unit, period, people, version, when it was published. */
export function metaOf({ filters, answer, period, from, unit = unitOf(filters) }) {
  return [
    unit,
    from && from.start !== period.start
      ? format.daySpan(from.start, lastDay(answer.period, period.start))
      : periodName(answer.period, period.start),
    people(period),
    t.metricVersion(answer.metricVersion),
    answer.updated ? t.updated(format.moment(period.updated ?? answer.updated)) : null,
  ].filter(Boolean);
}

/** Days, ISO weeks and months by their first day, such as "2026-11-16". */
import * as format from "../format.js";
import { t } from "./texts.js";

const DAY = 86_400_000;

/** Days that the API gives at once, at most. */
const LONGEST = 799;

export function plusDays(date, days) {
  return iso(new Date(Date.parse(date) + days * DAY));
}

export function next(period, start) {
  return period === "month" ? plusMonths(start, 1) : plusDays(start, period === "week" ? 7 : 1);
}

export function before(period, start) {
  return period === "month" ? plusMonths(start, -1) : plusDays(start, period === "week" ? -7 : -1);
}

export const lastDay = (period, start) => plusDays(next(period, start), -1);

/** The period that a date lies in. */
export function startOf(period, date) {
  if (period === "month") {
    return `${date.slice(0, 8)}01`;
  }
  return period === "week" ? plusDays(date, -((new Date(date).getUTCDay() + 6) % 7)) : date;
}

/** First and last day to be asked for; one more than today, as the company's zone may be ahead of this browser's. */
export function range({ period, weeks, from, to, start }) {
  if (from) {
    return { from: startOf(period, from), to };
  }
  const today = iso(new Date());
  const begin = startOf(period, plusDays(today, -7 * weeks));
  if (start && start < begin) {
    // A link to an older period shows it, with the one before it.
    const earlier = before(period, startOf(period, start));
    return { from: earlier, to: [plusDays(today, 1), plusDays(earlier, LONGEST)].sort()[0] };
  }
  return { from: begin, to: plusDays(today, 1) };
}

/** The periods that have ended, oldest first, with an empty one wherever nothing was published. */
export function closed(answer) {
  const found = answer.periods.filter((period) => period.state !== "open");
  const byStart = new Map(found.map((period) => [period.start, period]));
  const starts = [...byStart.keys()].sort();
  const all = [];
  for (let start = starts[0]; start && start <= starts.at(-1); start = next(answer.period, start)) {
    all.push(byStart.get(start) ?? { start, missing: true, figures: {}, funnel: {} });
  }
  return all;
}

/** The period that is shown: the one asked for, else the latest. */
export function chosen(periods, start) {
  return periods.find((period) => period.start === start) ?? periods.at(-1);
}

/** "Week 47, 16–22 November 2026", "November 2026". */
export function name(period, start) {
  if (period === "month") {
    return format.month(start);
  }
  return period === "week" ? t.weekOf(weekNumber(start), span(period, start)) : format.longDay(start);
}

export const span = (period, start) => format.daySpan(start, lastDay(period, start));

/** The number of the ISO week that begins on this Monday. */
export function weekNumber(monday) {
  const thursday = new Date(plusDays(monday, 3));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday - first) / DAY / 7) + 1;
}

function plusMonths(date, months) {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return iso(moved);
}

const iso = (date) => date.toISOString().slice(0, 10);

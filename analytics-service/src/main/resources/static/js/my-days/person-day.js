/** What the page reads off a person-day besides its own numbers. */

const HOUR = 3600;

const RESOLVED = ["completed", "partial", "late", "skipped", "missed", "undelivered"];

/** How many of a day's breaks came to an end that counts: all but pending and withdrawn ones. */
export function resolvedBreaks(breaks) {
  return RESOLVED.reduce((sum, outcome) => sum + (breaks[outcome] ?? 0), 0);
}

/** The date that it is in a zone; in the browser's own where the zone is not known. */
export function dateIn(zone, now) {
  // This locale writes dates as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(now);
}

export function plusDays(date, days) {
  const moved = new Date(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function firstHour(day) {
  return day.recordedSecondsByHour.findIndex((seconds) => seconds > 0);
}

function lastHour(day) {
  return day.recordedSecondsByHour.findLastIndex((seconds) => seconds > 0);
}

/**
 * Time without any record, from the hour of the day's first fact to now, or to the end of the hour
 * of its last one where that is earlier.
 */
export function unrecordedSeconds(day, now) {
  const first = firstHour(day);
  if (first < 0) {
    return 0;
  }
  const zone = day.assignment?.zone;
  const over = day.date < dateIn(zone, now);
  const end = over ? Infinity : Math.max(secondsOfDay(now, zone), lastHour(day) * HOUR);
  const until = Math.min((lastHour(day) + 1) * HOUR, end);
  return Math.max(0, until - first * HOUR - day.recordedSeconds);
}

function secondsOfDay(now, timeZone) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  }).formatToParts(now);
  const part = (type) => Number(parts.find((one) => one.type === type).value);
  return part("hour") * HOUR + part("minute") * 60 + part("second");
}

/** The dates from one to another, both included. */
export function datesBetween(from, to) {
  const dates = [];
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    dates.push(date);
  }
  return dates;
}

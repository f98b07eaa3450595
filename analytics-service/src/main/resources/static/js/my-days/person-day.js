/** What the page reads off a person-day besides its own numbers. */

const HOUR = 3600;

/** Today's date where the browser is. */
export function localDate(now) {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
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
  const inZone = secondsOfDay(now, day.assignment?.zone);
  const end = day.date < localDate(now) ? Infinity : Math.max(inZone, lastHour(day) * HOUR);
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
  for (const date = new Date(from); date <= new Date(to); date.setUTCDate(date.getUTCDate() + 1)) {
    dates.push(date.toISOString().slice(0, 10));
  }
  return dates;
}

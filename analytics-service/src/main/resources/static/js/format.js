/** Numbers, dates and figures as people read them. */
import { locale, t } from "./texts.js";

const DAY = { weekday: "short", day: "numeric", month: "short" };

const formats = {
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  tenth: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
  day: new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" }),
  longDay: new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
  axisDay: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }),
  moment: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
  clock: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
};

export const whole = (number) => formats.whole.format(number);
export const tenth = (number) => formats.tenth.format(number);
export const percent = (share) => formats.percent.format(share);
export const day = (date) => formats.day.format(new Date(date));
export const longDay = (date) => formats.longDay.format(new Date(date));
export const axisDay = (date) => formats.axisDay.format(new Date(date));
export const moment = (instant) => formats.moment.format(new Date(instant));
export const clock = (instant) => formats.clock.format(new Date(instant));

/** 5,025 seconds are "1 h 23 min"; under a minute they are seconds. */
export function duration(seconds) {
  if (seconds > 0 && seconds < 60) {
    return t.seconds(seconds);
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? t.minutes(minutes) : t.hoursMinutes(Math.floor(minutes / 60), minutes % 60);
}

/** A published figure in words: value, bound, hidden or no data. */
export function figure(value, number) {
  if (!value) {
    return t.noData;
  }
  if (value.suppressed) {
    return t.hidden;
  }
  if (value.atMost !== undefined) {
    return `≤ ${number(value.atMost)}`;
  }
  if (value.atLeast !== undefined) {
    return `≥ ${number(value.atLeast)}`;
  }
  return number(value.value);
}

/** The 95 % interval, or nothing. */
export function interval(value, number) {
  return value && value.low !== undefined ? `${number(value.low)}–${number(value.high)}` : "";
}

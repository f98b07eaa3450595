/** Numbers, dates and figures as people read them. */
import { locale, t } from "./texts.js";

const DAY = { weekday: "short", day: "numeric", month: "short" };

const formats = {
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  tenth: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }),
  day: new Intl.DateTimeFormat(locale, { ...DAY, timeZone: "UTC" }),
  longDay: new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
  axisMonth: new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" }),
  fullDay: new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }),
  short: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
  signed: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" }),
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
export const month = (date) => formats.month.format(new Date(date));
export const axisMonth = (date) => formats.axisMonth.format(new Date(date));
export const fullDay = (date) => formats.fullDay.format(new Date(date));
/** "16–22 November 2026", in the order of the language. */
export const daySpan = (from, to) => formats.fullDay.formatRange(new Date(from), new Date(to));
/** The short name of an ISO weekday, 1 is Monday. */
export const weekday = (number) => formats.weekday.format(new Date(Date.UTC(2026, 10, 15 + number)));
export const short = (number) => formats.short.format(number);
/** With its sign, as changes are written. */
export const signed = (number) => formats.signed.format(number);
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

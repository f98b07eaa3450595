/** Times of the clock where the person works, wherever the browser is. */
import { locale } from "./texts.js";

const formats = new Map();

/** The person's zone; the browser's own until the directory has told it. */
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function setZone(name) {
  zone = name;
  formats.clear();
}

export const zoneName = () => zone;

function format(name, options) {
  if (!formats.has(name)) {
    formats.set(name, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  }
  return formats.get(name);
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** 09:00 */
export const clock = (instant) => format("clock", CLOCK).format(new Date(instant));

/** Monday 09:00, or 09:00 alone for today. */
export function moment(instant) {
  return dateOf(instant) === dateOf(new Date()) ? clock(instant) : format("moment", { weekday: "short", day: "numeric", month: "short", ...CLOCK }).format(new Date(instant));
}

/** 16 November 2026, 09:00 */
export const fullMoment = (instant) =>
  format("full", { day: "numeric", month: "long", year: "numeric", ...CLOCK }).format(new Date(instant));

/** Of an instant: 16 November 2026 */
export const dayOf = (instant) =>
  format("day", { day: "numeric", month: "long", year: "numeric" }).format(new Date(instant));

/** Of a date without a time: Monday 16 November 2026 */
export const day = (date) =>
  new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(date));

/** Mon 16 Nov */
export const shortDay = (date) =>
  new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(date));

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Mon; 0 is Monday. */
export const shortWeekday = (index) =>
  new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + index));

/** The name of a weekday; 0 is Monday. */
export const weekday = (index) =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + index));

/** The date there, as 2026-11-16. */
export function dateOf(instant) {
  const { year, month, day } = wall(instant);
  return `${year}-${month}-${day}`;
}

/** The time there, as 09:00. */
export function timeOf(instant) {
  const { hour, minute } = wall(instant);
  return `${hour}:${minute}`;
}

export function plusDays(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** When the clock there shows that; 24:00 is the end of the day. */
export function instantOf(date, time) {
  const [hours, minutes] = time.split(":").map(Number);
  const shown = Date.parse(date) + (hours * 60 + minutes) * 60_000;
  const near = shown - offset(shown);
  return new Date(shown - offset(near));
}

function offset(instant) {
  const { year, month, day, hour, minute } = wall(instant);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000;
}

function wall(instant) {
  const parts = wallFormat().formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function wallFormat() {
  if (!formats.has("wall")) {
    formats.set("wall", new Intl.DateTimeFormat("en-CA", {
      timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", ...CLOCK,
    }));
  }
  return formats.get("wall");
}

import { InvalidEventError } from "./errors.js";

// The rules of docs/events.md that hold for any person; each returns what is to be written.

const PERSON = /^[A-Za-z0-9._-]{1,64}$/;
const SOURCE = /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]{1,256}$/;
const NAME = /^[A-Za-z0-9._/-]{1,100}$/;
const BREAK_ID = /^(?:micro|movement|rest)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)[+-]\d{4}$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i;

export function require(holds, field, rule, value) {
  if (!holds) {
    throw new InvalidEventError(field, rule, value);
  }
}

/** Fields that are not known are mistakes: the service would not read them. */
export function onlyFields(given, known) {
  require(given !== null && typeof given === "object", "data", "is an object", given);
  for (const name of Object.keys(given)) {
    require(known.includes(name), name, `is no field here; there are ${known.join(", ")}`, given[name]);
  }
}

function matching(pattern, field, value, rule) {
  require(typeof value === "string" && pattern.test(value), field, rule, value);
  return value;
}

export const person = (value) =>
  matching(PERSON, "person", value, "has 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'");

export const source = (value) =>
  matching(SOURCE, "source", value, "is a URI reference of 1 to 256 characters");

export const name = (field, value) =>
  matching(NAME, field, value, "has 1 to 100 of A-Z, a-z, 0-9, '.', '_', '/', '-'");

export function breakId(value) {
  matching(BREAK_ID, "breakId", value, "looks like movement-20261116T100000+0100");
  const [, year, month, day, hour, minute, second] = BREAK_ID.exec(value).map(Number);
  const real = isDate(year, month, day) && hour < 24 && minute < 60 && second < 60;
  require(real, "breakId", "holds a date and time that exist", value);
  return value;
}

export function date(field, value) {
  matching(DATE, field, value, "is written as 2026-11-16");
  const [, year, month, day] = DATE.exec(value).map(Number);
  require(isDate(year, month, day), field, "is a date that exists", value);
  return value;
}

export function oneOf(field, words, value) {
  require(words.includes(value), field, `is one of ${words.join(", ")}`, value);
  return value;
}

export function integer(field, least, most, value) {
  const fits = Number.isInteger(value) && value >= least && value <= most;
  require(fits, field, `is a whole number from ${least} to ${most}`, value);
  return value;
}

export function share(field, value) {
  require(typeof value === "number" && value >= 0 && value <= 1, field, "is from 0 to 1", value);
  return value;
}

/** A Date, milliseconds since 1970, or RFC 3339 with an offset; in whole milliseconds of seconds. */
export function time(field, value) {
  const rule = "is a Date, milliseconds, or a time such as 2026-11-16T10:00:00+01:00";
  const text = typeof value === "string";
  require(!text || RFC_3339.test(value), field, rule, value);
  const millis = text ? Date.parse(value) : Number(value instanceof Date ? value : (value ?? NaN));
  require(Number.isFinite(millis) && Math.abs(millis) < 8.64e15, field, rule, value);
  return Math.floor(millis / 1000) * 1000;
}

/** As events hold it. */
export const written = (millis) => new Date(millis).toISOString().replace(".000Z", "Z");

function isDate(year, month, day) {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

import * as rules from "./rules.js";

// One function for each type that clients may report. Each checks its fields, throws an
// InvalidEventError that names the wrong one, and gives what client.report() takes.

export const KINDS = ["micro", "movement", "rest"];
export const POSTURES = ["sitting", "standing", "moving", "away"];
export const EVIDENCE = ["posture-sensor", "desk-sensor", "wearable", "self-report", "input-activity"];
export const STATES = ["available", "in-meeting", "do-not-disturb", "out-of-office"];
export const REASONS = ["meeting", "focus", "unwell", "other"];

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const INT = 2 ** 31 - 1;

/** `from` to `to` is 1 s to 16 h; a posture that goes on is reported at least every 5 min. */
export function postureObserved(given) {
  rules.onlyFields(given, ["from", "to", "posture", "evidence"]);
  const from = rules.time("from", given.from);
  const to = rules.time("to", given.to);
  rules.require(to > from, "to", "is at least a second after from", rules.written(to));
  rules.require(to - from <= 16 * HOUR, "to", "is at most 16 h after from", rules.written(to));
  return event("posture.observed", { begin: from, time: to }, {
    from: rules.written(from),
    to: rules.written(to),
    posture: rules.oneOf("posture", POSTURES, given.posture),
    evidence: rules.oneOf("evidence", EVIDENCE, given.evidence),
  });
}

/** A break was shown to the person. */
export function breakDelivered(given) {
  rules.onlyFields(given, ["breakId", "channel"]);
  return event("break.delivered", {}, {
    breakId: rules.breakId(given.breakId),
    channel: optional(given.channel, (value) => rules.name("channel", value)),
  });
}

/** The person asked to be reminded again; `until` is after the event's time, by at most a day. */
export function breakSnoozed(given) {
  rules.onlyFields(given, ["breakId", "number", "until"]);
  const until = rules.time("until", given.until);
  return event("break.snoozed", { until, longest: DAY }, {
    breakId: rules.breakId(given.breakId),
    number: rules.integer("number", 1, 3, given.number),
    until: rules.written(until),
  });
}

/** The person said no. */
export function breakSkipped(given) {
  rules.onlyFields(given, ["breakId", "reason"]);
  return event("break.skipped", {}, {
    breakId: rules.breakId(given.breakId),
    reason: optional(given.reason, (value) => rules.oneOf("reason", REASONS, value)),
  });
}

/** A break began; without `breakId` a spontaneous one. */
export function breakStarted(given) {
  rules.onlyFields(given, ["breakId", "kind", "routineId", "routineVersion"]);
  return event("break.started", {}, aBreak(given));
}

/** A break ended at `endedAt`, at most 4 h after `startedAt`; `ratio` says how much was done. */
export function breakCompleted(given) {
  const pain = (field) => optional(given[field], (value) => rules.integer(field, 0, 10, value));
  const steps = (field, most) => optional(given[field], (value) => rules.integer(field, 0, most, value));
  rules.onlyFields(given, [
    "breakId", "kind", "startedAt", "endedAt", "ratio", "plannedSeconds", "routineId", "routineVersion",
    "stepsDone", "stepsTotal", "painBefore", "painAfter",
  ]);
  const begin = rules.time("startedAt", given.startedAt);
  const time = rules.time("endedAt", given.endedAt);
  rules.require(begin <= time, "startedAt", "is not after endedAt", rules.written(begin));
  rules.require(time - begin <= 4 * HOUR, "endedAt", "is at most 4 h after startedAt", rules.written(time));
  return event("break.completed", { begin, time }, {
    ...aBreak(given),
    startedAt: rules.written(begin),
    ratio: rules.share("ratio", given.ratio),
    plannedSeconds: optional(given.plannedSeconds, (value) => rules.integer("plannedSeconds", 1, 14_400, value)),
    stepsDone: steps("stepsDone", given.stepsTotal ?? 1_000),
    stepsTotal: steps("stepsTotal", 1_000),
    painBefore: pain("painBefore"),
    painAfter: pain("painAfter"),
  });
}

/** Whether the person can be reminded; without `until` for 4 h or to the end of work. */
export function presenceChanged(given) {
  rules.onlyFields(given, ["state", "until"]);
  const until = optional(given.until, (value) => rules.time("until", value));
  return event("presence.changed", { until, longest: 400 * DAY }, {
    state: rules.oneOf("state", STATES, given.state),
    until: optional(until, rules.written),
  });
}

/** The person took a day back; taken only with the person's own token. */
export function dayCleared(given) {
  rules.onlyFields(given, ["date"]);
  return event("day.cleared", {}, { date: rules.date("date", given.date) });
}

/** The CloudEvent as it is sent; throws an InvalidEventError when its times do not fit. */
export function cloudEvent({ id, source, person, at, now, what }) {
  rules.require(Object.isFrozen(what) && what?.type, "event", "is made by postureObserved and its like", what);
  const { begin, time: own, until, longest } = what.times;
  const time = own ?? rules.time("time", at ?? now);
  rules.require(at === undefined || rules.time("time", at) === time, "time", "is that of the data", at);
  rules.require(time <= now + 300 * SECOND, "time", "is at most 5 min ahead of this device's clock", rules.written(time));
  const start = begin ?? time;
  rules.require(start >= now - 14 * DAY, "time", "is at most 14 days ago", rules.written(start));
  if (until !== undefined) {
    const fits = until > time && until <= time + longest;
    rules.require(fits, "until", `is after the event's time, by at most ${longest / DAY} days`, rules.written(until));
  }
  return {
    specversion: "1.0",
    id,
    source,
    type: what.type,
    time: rules.written(time),
    subject: rules.person(person),
    datacontenttype: "application/json",
    data: what.data,
  };
}

function aBreak(given) {
  return {
    breakId: optional(given.breakId, rules.breakId),
    kind: rules.oneOf("kind", KINDS, given.kind),
    routineId: optional(given.routineId, (value) => rules.name("routineId", value)),
    routineVersion: optional(given.routineVersion, (value) => rules.integer("routineVersion", 1, INT, value)),
  };
}

function optional(value, read) {
  return value === undefined || value === null ? undefined : read(value);
}

function event(type, times, data) {
  return Object.freeze({ type: `dev.interlude.${type}.v1`, times, data });
}

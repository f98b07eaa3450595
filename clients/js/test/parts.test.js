import assert from "node:assert/strict";
import * as fs from "node:fs";
import { test } from "node:test";
import * as events from "../lib/events.js";
import * as kit from "../lib/node.js";
import { Backoff, BatchSize, retryAfterMs } from "../lib/retry.js";
import { uuid7Source } from "../lib/uuid7.js";

const NOW = Date.parse("2026-11-16T10:00:00Z");
const BREAK_ID = "movement-20261116T100000+0100";
const contracts = new URL("../../../contracts/src/main/resources/dev/interlude/contracts/", import.meta.url);
const schema = (name) => JSON.parse(fs.readFileSync(new URL(`schemas/${name}.v1.schema.json`, contracts)));

const EXAMPLES = {
  "posture.observed": events.postureObserved({ from: NOW - 300_000, to: new Date(NOW), posture: "away", evidence: "wearable" }),
  "break.delivered": events.breakDelivered({ breakId: BREAK_ID, channel: "desktop" }),
  "break.snoozed": events.breakSnoozed({ breakId: BREAK_ID, number: 1, until: NOW + 600_000 }),
  "break.skipped": events.breakSkipped({ breakId: BREAK_ID, reason: "unwell" }),
  "break.started": events.breakStarted({ breakId: BREAK_ID, kind: "movement", routineId: "lower-back-relief", routineVersion: 1 }),
  "break.completed": events.breakCompleted({
    breakId: BREAK_ID, kind: "movement", startedAt: "2026-11-16T10:50:00+01:00", endedAt: NOW, ratio: 0.9, plannedSeconds: 300,
    routineId: "lower-back-relief", routineVersion: 1, stepsDone: 9, stepsTotal: 10, painBefore: 4, painAfter: 2,
  }),
  "presence.changed": events.presenceChanged({ state: "out-of-office", until: NOW + 3_600_000 }),
  "day.cleared": events.dayCleared({ date: "2026-11-16" }),
};
const ADDED_BY_THE_SERVICE = ["assignment", "client", "receivedAt"];

for (const [name, example] of Object.entries(EXAMPLES)) {
  test(`writes every field of ${name} as the schema has it, and no other`, () => {
    const { properties, title } = schema(name);
    const data = JSON.parse(JSON.stringify(example.data));
    assert.equal(example.type, title);
    const own = Object.keys(properties).filter((field) => !ADDED_BY_THE_SERVICE.includes(field));
    assert.deepEqual(Object.keys(data).sort(), own.sort());
    for (const [field, value] of Object.entries(data)) {
      const { type, pattern } = properties[field];
      assert.equal(typeof value, type === "string" ? "string" : "number", field);
      assert.ok(pattern === undefined || new RegExp(pattern).test(value), field);
    }
  });
}

test("knows the same words as the contract", () => {
  const words = (name, field) => schema(name).properties[field].enum;
  assert.deepEqual(events.KINDS, words("break.started", "kind"));
  assert.deepEqual(events.POSTURES, words("posture.observed", "posture"));
  assert.deepEqual(events.EVIDENCE, words("posture.observed", "evidence"));
  assert.deepEqual(events.STATES, words("presence.changed", "state"));
  assert.deepEqual(events.REASONS, words("break.skipped", "reason"));
});

test("writes a whole CloudEvent, in whole seconds", () => {
  const what = events.breakSkipped({ breakId: BREAK_ID });
  assert.equal(
    JSON.stringify(events.cloudEvent({ id: "1", source: "urn:x", person: "p-1", now: NOW + 123, what })),
    '{"specversion":"1.0","id":"1","source":"urn:x","type":"dev.interlude.break.skipped.v1",' +
      '"time":"2026-11-16T10:00:00Z","subject":"p-1","datacontenttype":"application/json",' +
      `"data":{"breakId":"${BREAK_ID}"}}`,
  );
});

const completed = (more) =>
  events.breakCompleted({ kind: "rest", startedAt: NOW - 60_000, endedAt: NOW, ratio: 1, ...more });
const posture = (more) =>
  events.postureObserved({ from: NOW - 60_000, to: NOW, posture: "sitting", evidence: "wearable", ...more });
const snoozed = (until) =>
  events.cloudEvent({ person: "p", now: NOW, what: events.breakSnoozed({ breakId: BREAK_ID, number: 1, until }) });
const MISTAKES = {
  "to is at least a second after from": () => posture({ from: NOW + 900 }),
  "to is at most 16 h after": () => posture({ from: NOW - 57_601_000 }),
  "posture is one of sitting": () => posture({ posture: "lying" }),
  "from is a Date": () => posture({ from: "yesterday" }),
  "to is a Date": () => posture({ to: null }),
  "titel is no field here": () => posture({ titel: "x" }),
  "breakId looks like": () => events.breakSkipped({ breakId: "lunch-20261116T100000+0100" }),
  "breakId holds a date": () => events.breakSkipped({ breakId: "rest-20260230T100000+0100" }),
  "channel has 1 to 100": () => events.breakDelivered({ breakId: BREAK_ID, channel: "my screen" }),
  "number is a whole number from 1 to 3": () => events.breakSnoozed({ breakId: BREAK_ID, number: 4, until: NOW }),
  "ratio is from 0 to 1": () => completed({ ratio: Number.NaN }),
  "startedAt is not after endedAt": () => completed({ startedAt: NOW + 1_000 }),
  "endedAt is at most 4 h": () => completed({ startedAt: NOW - 14_401_000 }),
  "stepsDone is a whole number from 0 to 10": () => completed({ stepsDone: 11, stepsTotal: 10 }),
  "painAfter is a whole number": () => completed({ painAfter: 11 }),
  "date is a date that exists": () => events.dayCleared({ date: "2026-02-30" }),
  "until is after the event's time": () => snoozed(NOW),
  "by at most 1 days": () => snoozed(NOW + 86_401_000),
  "data is an object": () => events.dayCleared(null),
};
for (const [rule, mistake] of Object.entries(MISTAKES)) {
  test(`says early that ${rule}`, () => {
    assert.throws(mistake, (failure) => failure instanceof kit.InvalidEventError && failure.message.includes(rule));
  });
}

test("waits anywhere up to a ceiling that doubles, and as long as it was asked to", () => {
  const most = new Backoff(1_000, 300_000, () => 0.999);
  const waits = Array.from({ length: 40 }, () => most.afterFailure());
  assert.deepEqual(waits.slice(0, 4), [999, 1_998, 3_996, 7_992]);
  assert.equal(waits.at(-1), 299_700);
  assert.equal(new Backoff(1_000, 300_000, () => 0).afterFailure(), 0);
  most.reset();
  assert.equal(most.afterFailure(30_000), 30_999);
});

test("reads Retry-After in seconds and as a date", () => {
  assert.equal(retryAfterMs("5", null, NOW), 5_000);
  assert.equal(retryAfterMs("999999999", null, NOW), 3_600_000);
  assert.equal(retryAfterMs("Mon, 16 Nov 2026 10:00:07 GMT", null, NOW), 7_000);
  assert.equal(retryAfterMs("Mon, 16 Nov 2026 09:00:00 GMT", null, NOW), 0);
  assert.equal(retryAfterMs("Mon, 16 Nov 2026 12:00:09 GMT", "Mon, 16 Nov 2026 12:00:00 GMT", NOW), 9_000);
  assert.deepEqual(["soon", "-5", null].map((value) => retryAfterMs(value, null, NOW)), [undefined, undefined, undefined]);
});

test("makes ids of version 7 that sort in the order of their making", () => {
  const next = uuid7Source(() => NOW);
  const ids = Array.from({ length: 10_000 }, next);
  assert.deepEqual(ids, [...ids].sort());
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(parseInt(ids[0].replace("-", "").slice(0, 12), 16), NOW);
});

test("bisects in logarithmically many steps", () => {
  for (let culprit = 0; culprit < 500; culprit++) {
    const size = new BatchSize(500);
    let begin = 0;
    let requests = 0;
    while (begin <= culprit) {
      const batch = Math.min(size.next(), 500 - begin);
      requests++;
      if (culprit >= begin + batch) {
        size.taken(batch);
        begin += batch;
      } else if (batch > 1) {
        size.refused(batch);
      } else {
        size.culpritRemoved();
        begin++;
      }
    }
    assert.ok(requests < 20);
    assert.equal(size.next(), 500);
  }
});

test("declares exactly what it exports", () => {
  const declared = (file) =>
    [...fs.readFileSync(new URL(`../${file}`, import.meta.url), "utf8").matchAll(/^export (?:function|class) (\w+)/gm)].map(
      ([, name]) => name,
    );
  assert.deepEqual(Object.keys(kit).sort(), [...declared("types.d.ts"), ...declared("node.d.ts")].sort());
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { breakStarted, InterludeClient, InvalidEventError, MemoryStore, postureObserved } from "../lib/index.js";
import { inTurn, reply, scriptedService, takeAll } from "./scripted-service.js";

const aBreak = () => breakStarted({ kind: "micro" });

/** Runs the work with a client of a service that answers by the script. */
async function withClient(script, work, options = {}) {
  const service = await scriptedService(script);
  const told = { accepted: 0, rejected: [], postponed: [] };
  let tokens = 0;
  const client = new InterludeClient({
    service: service.url,
    source: "urn:acme:desk:17",
    token: () => `t${++tokens}`,
    store: new MemoryStore(),
    onAccepted: (events) => (told.accepted += events),
    onRejected: (event) => told.rejected.push(event),
    onPostponed: (postponement) => told.postponed.push(postponement),
    lingerMs: 20,
    firstRetryMs: 1,
    longestRetryMs: 20,
    ...options,
  });
  try {
    await work({ client, service, told, report: (count) => reportMany(client, count) });
  } finally {
    await client.close({ withinMs: 0 });
    service.close();
  }
}

async function reportMany(client, count) {
  const ids = [];
  for (let i = 0; i < count; i++) {
    ids.push(await client.report("rosa", aBreak()));
  }
  return ids;
}

test("sends a batch as the contract wants it", () =>
  withClient(takeAll, async ({ client, service, told, report }) => {
    const ids = await report(3);
    assert.equal(await client.flush(), true);

    const [request] = service.requests;
    assert.equal(request.path, "/v1/events");
    assert.deepEqual(request.ids, ids);
    assert.deepEqual(ids, [...ids].sort());
    assert.match(ids[0], /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(request.headers["content-type"], "application/cloudevents-batch+json");
    assert.match(request.headers["sent-at"], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.equal(request.headers.authorization, "Bearer t1");
    assert.equal(request.events[0].subject, "rosa");
    assert.equal(told.accepted, 3);
    assert.equal(await client.pending(), 0);
  }));

test("sends by itself, without a flush", () =>
  withClient(takeAll, async ({ service, report }) => {
    await report(2);
    for (let tries = 0; service.requests.length === 0 && tries < 500; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.equal(service.requests[0].events.length, 2);
  }));

test("never sends more than the service takes", () =>
  withClient(
    takeAll,
    async ({ client, service, told, report }) => {
      await report(1203);
      assert.equal(await client.flush(), true);
      assert.deepEqual(service.requests.map(({ events }) => events.length), [500, 500, 203]);
      assert.equal(told.accepted, 1203);
    },
    { lingerMs: 60_000 },
  ));

test("tells which events were rejected and goes on", () => {
  const rejected = [{ index: 1, id: "x", code: "invalid-field", detail: "wrong", pointer: "/data/kind" }];
  return withClient(
    () => reply(202, { accepted: 1, rejected }),
    async ({ client, told, report }) => {
      const ids = await report(2);
      assert.equal(await client.flush(), true);
      assert.equal(told.rejected.length, 1);
      const [{ id, code, pointer, event }] = told.rejected;
      assert.deepEqual({ id, code, pointer }, { id: ids[1], code: "invalid-field", pointer: "/data/kind" });
      assert.equal(event.id, ids[1]);
    },
  );
});

for (const status of [429, 500, 502, 503, 504, 403, 404, 408, 200]) {
  test(`keeps the events and their ids after ${status} until the service has taken them`, () =>
    withClient(inTurn(reply(status), reply(status)), async ({ client, service, told, report }) => {
      const ids = await report(2);
      assert.equal(await client.flush(), true);
      assert.deepEqual(service.requests.map((request) => request.ids), [ids, ids, ids]);
      assert.deepEqual(told.postponed.map(({ code }) => code), [`http-${status}`, `http-${status}`]);
    }));
}

test("believes no 202 that does not account for each event", () =>
  withClient(
    inTurn(reply(202), reply(202, { accepted: 1, rejected: [] })),
    async ({ client, service, report }) => {
      await report(2);
      assert.equal(await client.flush(), true);
      assert.equal(service.requests.length, 3);
    },
  ));

test("asks for a fresh token once", () =>
  withClient(
    inTurn(reply(401), reply(202, { accepted: 1, rejected: [] }), reply(401), reply(401)),
    async ({ client, service, told, report }) => {
      await report(1);
      assert.equal(await client.flush(), true);
      await report(1);
      assert.equal(await client.flush(), true);
      assert.deepEqual(
        service.requests.map(({ headers }) => headers.authorization),
        ["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3", "Bearer t4"],
      );
      assert.deepEqual(told.postponed.map(({ code }) => code), ["http-401"]);
    },
  ));

test("keeps the events when there is no token", () => {
  let asked = 0;
  const token = async () => {
    asked += 1;
    if (asked === 1) {
      throw new Error("the identity provider is away");
    }
    return "t";
  };
  return withClient(
    takeAll,
    async ({ client, told, report }) => {
      await report(1);
      assert.equal(await client.flush(), true);
      assert.deepEqual(told.postponed.map(({ code }) => code), ["no-token"]);
    },
    { token },
  );
});

test("halves a batch that is too large", () =>
  withClient(
    (events) => (events.length > 40 ? reply(413) : takeAll(events)),
    async ({ client, told, report }) => {
      await report(100);
      assert.equal(await client.flush(), true);
      assert.equal(told.accepted, 100);
      assert.deepEqual(told.rejected, []);
    },
  ));

test("finds the event that spoils every batch", () => {
  let poison;
  const script = (events) =>
    events.some(({ id }) => id === poison) ? reply(400, { code: "malformed", detail: "bad" }) : takeAll(events);
  return withClient(
    script,
    async ({ client, service, told, report }) => {
      const ids = await report(300);
      poison = ids[217];
      assert.equal(await client.flush(), true);
      assert.deepEqual(told.rejected.map(({ id, code }) => [id, code]), [[poison, "malformed"]]);
      assert.equal(told.accepted, 299);
      assert.ok(service.requests.length < 22, `${service.requests.length} requests`);
    },
    { lingerMs: 60_000 },
  );
});

for (const status of [400, 413]) {
  test(`loses nothing to a ${status} that is not the service's own`, () =>
    withClient(inTurn(reply(status, "<h1>No</h1>")), async ({ client, told, report }) => {
      await report(1);
      assert.equal(await client.flush(), true);
      assert.deepEqual(told.rejected, []);
      assert.equal(told.accepted, 1);
    }));
}

test("removes an event that is too large by itself", () =>
  withClient(
    inTurn(reply(413, { code: "too-large", detail: "send smaller batches" })),
    async ({ client, told, report }) => {
      const ids = await report(1);
      assert.equal(await client.flush(), true);
      assert.deepEqual(told.rejected.map(({ id, code }) => [id, code]), [[ids[0], "too-large"]]);
      await report(3);
      assert.equal(await client.flush(), true);
      assert.equal(told.accepted, 3);
    },
  ));

test("waits as long as the service asks, though it is flushed", () => {
  const away = reply(503, { code: "broker-unavailable", detail: "later" }, { "Retry-After": "1" });
  return withClient(inTurn(away), async ({ client, told, report }) => {
    await report(1);
    const begin = performance.now();
    assert.equal(await client.flush(), true);
    assert.ok(performance.now() - begin >= 1_000);
    assert.deepEqual(told.postponed.map(({ code }) => code), ["broker-unavailable"]);
  });
});

test("goes on after the network was away, and though the app's own listener fails", async () => {
  let away = true;
  const flaky = (...request) => (away ? Promise.reject(new TypeError("fetch failed")) : fetch(...request));
  const onPostponed = ({ code }) => {
    assert.equal(code, "no-answer");
    away = false;
  };
  const failures = [];
  globalThis.reportError = (failure) => failures.push(failure.message);
  const onAccepted = () => {
    throw new Error("a fault of the app");
  };
  await withClient(
    takeAll,
    async ({ client, service, report }) => {
      const ids = await report(1);
      assert.equal(await client.flush(), true);
      assert.deepEqual(service.requests[0].ids, ids);
      await report(1);
      assert.equal(await client.flush(), true);
    },
    { fetch: flaky, onPostponed, onAccepted },
  );
  delete globalThis.reportError;
  assert.deepEqual(failures, ["a fault of the app", "a fault of the app"]);
});

test("closes within its limit though the service hangs, and keeps the event", async () => {
  const store = new MemoryStore();
  await withClient(
    () => new Promise(() => {}),
    async ({ client, report }) => {
      await report(1);
      const begin = performance.now();
      await client.close({ withinMs: 200 });
      assert.ok(performance.now() - begin < 5_000);
      assert.equal(await store.size(), 1);
      await assert.rejects(client.report("rosa", aBreak()), /closed/);
    },
    { store },
  );
});

test("refuses early what the service would reject", () =>
  withClient(takeAll, async ({ client }) => {
    const now = Date.now();
    const old = now - 14 * 86_400_000;
    const sitting = (to) => postureObserved({ from: to - 60_000, to, posture: "sitting", evidence: "wearable" });
    await assert.rejects(client.report("rosa@example.org", aBreak()), InvalidEventError);
    await assert.rejects(client.report("rosa", sitting(old)), /at most 14 days ago/);
    await assert.rejects(client.report("rosa", aBreak(), { at: now + 360_000 }), /at most 5 min ahead/);
    await assert.rejects(client.report("rosa", sitting(now), { at: now - 9_000 }), /time is that of the data/);
    assert.equal(await client.pending(), 0);
  }));

test("says what is wrong with its options", () => {
  assert.throws(() => new InterludeClient({ service: "activity.example" }), /service is an address/);
  assert.throws(() => new InterludeClient({ service: "https://a.example" }), /token is a function/);
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { frame } from "../lib/frames.js";
import { FileStore, QueueFullError, QueueInUseError } from "../lib/node.js";

const parent = fs.mkdtempSync(join(tmpdir(), "interlude-store-"));
after(() => fs.rmSync(parent, { recursive: true }));

let folders = 0;
const newFolder = () => join(parent, String(folders++));
const segments = (folder) => fs.readdirSync(folder).filter((name) => name.endsWith(".events")).sort();
const waiting = async (store) => (await store.oldest(10_000, Number.MAX_SAFE_INTEGER)).map(({ json }) => JSON.parse(json));

async function reopened(folder, work, options) {
  const store = await FileStore.open(folder, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test("gives events in order and forgets what is removed", async () => {
  const folder = newFolder();
  await reopened(folder, async (store) => {
    await Promise.all([1, 2, 3].map((event) => store.append(String(event))));
    assert.deepEqual(await waiting(store), [1, 2, 3]);
    await store.remove(await store.oldest(2, 1_000));
    assert.equal(await store.size(), 1);
  });
  await reopened(folder, async (store) => {
    assert.deepEqual(await waiting(store), [3]);
    await store.remove(await store.oldest(1, 1_000));
    assert.deepEqual(segments(folder), [], "nothing of a person stays");
  });
  assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
});

test("cuts off what was not written whole and goes on behind it", async () => {
  const folder = newFolder();
  await reopened(folder, (store) => store.append('"whole"'));
  const torn = frame('"torn"');
  for (let written = 1; written < torn.length; written++) {
    fs.appendFileSync(join(folder, segments(folder)[0]), torn.subarray(0, written));
    await reopened(folder, async (store) => assert.deepEqual(await waiting(store), ["whole"]));
  }
  await reopened(folder, async (store) => {
    await store.append('"next"');
    assert.deepEqual(await waiting(store), ["whole", "next"]);
  });
});

test("cuts off an event that is not what was written", async () => {
  const folder = newFolder();
  await reopened(folder, async (store) => {
    await store.append('"a"');
    await store.append('"b"');
  });
  const file = join(folder, segments(folder)[0]);
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace('"b"', '"x"'));
  await reopened(folder, async (store) => {
    assert.deepEqual(await waiting(store), ["a"]);
    await store.append('"c"');
  });
  await reopened(folder, async (store) => assert.deepEqual(await waiting(store), ["a", "c"]));
});

test("does not skip new events when the disk has lost old ones that were sent", async () => {
  const folder = newFolder();
  await reopened(folder, async (store) => {
    await store.append("1");
    await store.append("2");
    await store.append("3");
    await store.remove(await store.oldest(2, 1_000));
  });
  fs.truncateSync(join(folder, segments(folder)[0]), 0);
  await reopened(folder, (store) => store.append("4"));
  await reopened(folder, async (store) => assert.deepEqual(await waiting(store), [4]));
});

test("loses nothing and keeps the order, whatever happens in whatever order", async () => {
  for (let seed = 1; seed <= 15; seed++) {
    await anyHistory(randomOf(seed));
  }
});

/** Some forty steps: appending, sending, dying in between, in the middle of a write, and without the position. */
async function anyHistory(random) {
  let folder = newFolder();
  let store = await FileStore.open(folder);
  const all = [];
  let sent = 0;
  const json = () => JSON.stringify({ number: all.length, filling: "x".repeat(random(60_000)) });
  const die = async () => {
    const copy = newFolder();
    fs.cpSync(folder, copy, { recursive: true });
    await store.close();
    folder = copy;
    store = await FileStore.open(folder);
  };
  const steps = [
    async () => {
      const event = json();
      await store.append(event);
      all.push(event);
    },
    async () => {
      const batch = await store.oldest(1 + random(20), 1_000_000);
      await store.remove(batch);
      sent += batch.length;
    },
    die,
    async () => {
      const bytes = frame(json());
      const name = segments(folder).at(-1) ?? `${String(sent).padStart(16, "0")}.events`;
      fs.appendFileSync(join(folder, name), bytes.subarray(0, random(bytes.length)));
      await die();
    },
    async () => {
      fs.rmSync(join(folder, "position"), { force: true });
      await die();
      const size = await store.size();
      assert.ok(all.length - size <= sent, "nothing is lost");
      sent = all.length - size;
    },
  ];
  const chances = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4];
  for (let step = 0; step < 40; step++) {
    await steps[chances[random(chances.length)]]();
    const found = await store.oldest(10_000, Number.MAX_SAFE_INTEGER);
    assert.deepEqual(found.map((event) => event.json), all.slice(sent));
    assert.equal(await store.size(), found.length);
  }
  await store.close();
}

function randomOf(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("spans many files and stays within its limits", async () => {
  await reopened(
    newFolder(),
    async (store) => {
      const large = "x".repeat(10_000);
      let taken = 0;
      await assert.rejects(async () => {
        for (; taken < 1_000; taken++) {
          await store.append(JSON.stringify([taken, large]));
        }
      }, QueueFullError);
      assert.ok(taken > 95 && taken < 105, `${taken} taken`);
      assert.equal((await store.oldest(500, 25_000)).length, 2);
      assert.equal((await store.oldest(500, 1)).length, 1, "at least one");
      await store.remove(await store.oldest(60, 1_000_000));
      await store.append("1");
      assert.equal((await waiting(store))[0][0], 60);
    },
    { maxBytes: 1_000_000 },
  );
});

test("belongs to one client at a time, and to nobody once the process is killed", async () => {
  const folder = newFolder();
  const store = await FileStore.open(folder);
  await assert.rejects(FileStore.open(folder), QueueInUseError);
  await store.close();
  await assert.rejects(store.append("1"), /is closed/);

  const module = new URL("../lib/node.js", import.meta.url).href;
  const code = `import { FileStore } from ${JSON.stringify(module)};
    await (await FileStore.open(${JSON.stringify(folder)})).append("7");
    console.log("open"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
  await once(child.stdout, "data");
  await assert.rejects(FileStore.open(folder), QueueInUseError);
  child.kill("SIGKILL");
  await once(child, "exit");
  await reopened(folder, async (again) => assert.deepEqual(await waiting(again), [7]));
});

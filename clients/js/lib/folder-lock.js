import { randomUUID } from "node:crypto";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { QueueInUseError } from "./errors.js";

/** Node has no locks of the operating system: a file names the process, and one that is dead holds nothing. */
const heldHere = new Set();

/** Resolves to a function that lets go; rejects with a QueueInUseError. */
export async function lockFolder(folder) {
  const file = join(folder, "lock");
  if (heldHere.has(file)) {
    throw new QueueInUseError(folder, process.pid);
  }
  heldHere.add(file);
  try {
    await take(folder, file);
  } catch (failure) {
    heldHere.delete(file);
    throw failure;
  }
  return async () => {
    await fs.rm(file, { force: true });
    heldHere.delete(file);
  };
}

async function take(folder, file) {
  const own = join(folder, `lock.${randomUUID()}`);
  await fs.writeFile(own, JSON.stringify({ pid: process.pid, started: await startOf(process.pid) }));
  try {
    // Linked, so that the lock is never seen half written.
    while (!(await link(own, file))) {
      const left = await read(file);
      const holder = left && parsed(left);
      if (holder && (await lives(holder))) {
        throw new QueueInUseError(folder, holder.pid);
      }
      await putAside(file, left, `${own}.left`);
    }
  } finally {
    await fs.rm(own, { force: true });
  }
}

async function link(own, file) {
  try {
    await fs.link(own, file);
    return true;
  } catch (failure) {
    if (failure.code === "EEXIST") {
      return false;
    }
    throw failure;
  }
}

/** Undefined when there is none any more. */
async function read(file) {
  try {
    return await fs.readFile(file, "utf8");
  } catch (failure) {
    if (failure.code === "ENOENT") {
      return undefined;
    }
    throw failure;
  }
}

/** Undefined for what no process of ours wrote. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** When another process has taken the lock meanwhile, it is that one's and put back. */
async function putAside(file, left, aside) {
  if (left === undefined) {
    return;
  }
  try {
    await fs.rename(file, aside);
  } catch (failure) {
    if (failure.code === "ENOENT") {
      return;
    }
    throw failure;
  }
  if ((await read(aside)) !== left) {
    await link(aside, file);
  }
  await fs.rm(aside, { force: true });
}

/** A number is given to another process one day: where it can be known, the time of its start decides. */
async function lives({ pid, started }) {
  if (pid === process.pid) {
    return false; // From before our own start: in this process nobody holds it.
  }
  try {
    process.kill(pid, 0);
  } catch (failure) {
    return failure.code === "EPERM";
  }
  const start = await startOf(pid);
  return started === null || start === null || start === started;
}

/** In clock ticks since the boot; null where /proc tells nothing. */
async function startOf(pid) {
  try {
    const stat = await fs.readFile(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch (failure) {
    if (failure.code === "ENOENT" || failure.code === "ESRCH") {
      return null;
    }
    throw failure;
  }
}

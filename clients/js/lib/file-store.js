import * as fs from "node:fs/promises";
import { join } from "node:path";
import { QueueFullError } from "./errors.js";
import { lockFolder } from "./folder-lock.js";
import { frame, readFrames } from "./frames.js";
import { upTo } from "./memory-store.js";

const SEGMENT_BYTES = 256 * 1024;
const NAME = /^(\d{16})\.events$/;

/**
 * The queue of a Node process, in files of a folder that only its user may read. When append() resolves, the
 * event is forced to the disk and outlives process and machine. A write that a crash has torn is cut off at
 * the next start. One client at a time may have the folder open.
 */
export class FileStore {
  #folder;
  #maxBytes;
  #unlock;
  #segments = [];
  #position = 0;
  #writing;
  #last = Promise.resolve();

  /** Opens the folder, which is made if need be. Rejects with a QueueInUseError. */
  static async open(folder, { maxBytes = 64 * 1024 * 1024 } = {}) {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(folder);
    const store = new FileStore(folder, maxBytes, unlock);
    try {
      await store.#read();
    } catch (failure) {
      await unlock();
      throw failure;
    }
    return store;
  }

  constructor(folder, maxBytes, unlock) {
    if (typeof unlock !== "function") {
      throw new TypeError("Use FileStore.open(folder)");
    }
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#unlock = unlock;
  }

  append(json) {
    return this.#inTurn(async () => {
      const bytes = frame(json);
      const held = this.#segments.reduce((sum, segment) => sum + segment.bytes, 0);
      if (held + bytes.length > this.#maxBytes) {
        throw new QueueFullError(`${this.#maxBytes} bytes`);
      }
      const segment = await this.#lastSegment();
      const file = await this.#writingTo(segment);
      try {
        await file.write(bytes, 0, bytes.length, segment.bytes);
        await file.sync();
      } catch (failure) {
        // What was written of it is cut off now, or else when it is read again.
        await file.truncate(segment.bytes).catch(() => {});
        throw failure;
      }
      segment.bytes += bytes.length;
      segment.count += 1;
    });
  }

  oldest(mostEvents, mostBytes) {
    return this.#inTurn(async () => {
      const found = [];
      let bytes = 0;
      for (const segment of this.#segments) {
        if (found.length >= mostEvents || bytes > mostBytes) {
          break;
        }
        const { events } = readFrames(await fs.readFile(segment.file));
        for (const [index, json] of events.entries()) {
          if (segment.first + index >= this.#position && index < segment.count) {
            found.push({ key: segment.first + index, json });
          }
        }
        bytes += segment.bytes;
      }
      return upTo(found, mostEvents, mostBytes);
    });
  }

  /** Takes away the oldest ones, as oldest() gave them. */
  remove(events) {
    return this.#inTurn(async () => {
      if (events.length > 0) {
        await this.#moveTo(events.at(-1).key + 1);
      }
    });
  }

  size() {
    return this.#inTurn(async () => {
      const waiting = ({ first, count }) => Math.max(0, first + count - Math.max(first, this.#position));
      return this.#segments.reduce((sum, segment) => sum + waiting(segment), 0);
    });
  }

  exclusively(work) {
    return work();
  }

  close() {
    return this.#inTurn(async () => {
      await this.#closeWriting();
      await this.#unlock();
      this.#unlock = async () => {};
      this.#inTurn = () => Promise.reject(new Error(`The queue ${this.#folder} is closed.`));
    });
  }

  /** One operation after the other, whatever became of those before. */
  #inTurn = (work) => {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  };

  async #read() {
    this.#position = await this.#readPosition();
    for (const name of (await fs.readdir(this.#folder)).sort()) {
      const match = NAME.exec(name);
      if (match) {
        const file = join(this.#folder, name);
        const bytes = await fs.readFile(file);
        const { events, whole } = readFrames(bytes);
        if (whole < bytes.length) {
          await fs.truncate(file, whole);
        }
        this.#segments.push({ file, first: Number(match[1]), count: events.length, bytes: whole });
      }
    }
    await this.#deleteSent();
  }

  async #readPosition() {
    try {
      const { events } = readFrames(await fs.readFile(join(this.#folder, "position")));
      return events.length === 1 ? Number(JSON.parse(events[0])) : 0;
    } catch (failure) {
      if (failure.code === "ENOENT") {
        return 0;
      }
      throw failure;
    }
  }

  /** Not forced to the disk: when it is lost, events are sent again, which is harmless. */
  async #moveTo(position) {
    const file = join(this.#folder, "position");
    await fs.writeFile(`${file}.new`, frame(String(position)), { mode: 0o600 });
    await fs.rename(`${file}.new`, file);
    this.#position = position;
    await this.#deleteSent();
  }

  async #deleteSent() {
    while (this.#segments.length > 0) {
      const { file, first, count } = this.#segments[0];
      if (first + count > this.#position) {
        return;
      }
      if (this.#writing?.file === file) {
        await this.#closeWriting();
      }
      await fs.rm(file, { force: true });
      this.#segments.shift();
    }
  }

  async #lastSegment() {
    const last = this.#segments.at(-1);
    const end = last ? last.first + last.count : 0;
    if (last && last.bytes < SEGMENT_BYTES && end >= this.#position) {
      return last;
    }
    // Never a number below the position, whatever the disk has lost: it would be skipped.
    const first = Math.max(end, this.#position);
    const file = join(this.#folder, `${String(first).padStart(16, "0")}.events`);
    await fs.writeFile(file, "", { mode: 0o600 });
    await forceFolder(this.#folder);
    this.#segments.push({ file, first, count: 0, bytes: 0 });
    return this.#segments.at(-1);
  }

  async #writingTo({ file }) {
    if (this.#writing?.file !== file) {
      await this.#closeWriting();
      this.#writing = { file, handle: await fs.open(file, "r+") };
    }
    return this.#writing.handle;
  }

  async #closeWriting() {
    await this.#writing?.handle.close();
    this.#writing = undefined;
  }
}

/** Makes the name of a new file last; Windows has no such thing. */
async function forceFolder(folder) {
  if (process.platform !== "win32") {
    const handle = await fs.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  }
}

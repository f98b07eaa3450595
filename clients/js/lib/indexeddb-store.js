import { QueueFullError } from "./errors.js";
import { upTo } from "./memory-store.js";

const EVENTS = "events";

/**
 * The queue of a browser, shared by all tabs of the origin; one tab at a time sends (Web Locks, where the
 * browser has them; without, two may send the same event, which is harmless). An event is on the disk when
 * append() resolves. The browser may still clear it: under storage pressure unless navigator.storage.persist()
 * was granted, and whenever the person clears the site's data.
 */
export class IndexedDbStore {
  #database;

  constructor({ name = "interlude", maxEvents = 50_000 } = {}) {
    this.name = name;
    this.maxEvents = maxEvents;
    this.#database = open(`interlude-queue-${name}`);
    // Told to whoever uses the store.
    this.#database.catch(() => {});
  }

  async append(json) {
    let full = false;
    await this.#within("readwrite", (events) => {
      span(events, (size) => {
        full = size >= this.maxEvents;
        if (!full) {
          events.add({ json });
        }
      });
    });
    if (full) {
      throw new QueueFullError(`${this.maxEvents} events`);
    }
  }

  async oldest(mostEvents, mostBytes) {
    let found = [];
    await this.#within("readonly", (events) => {
      events.getAll(null, mostEvents).onsuccess = ({ target }) => {
        found = target.result;
      };
    });
    return upTo(found, mostEvents, mostBytes);
  }

  async remove(removed) {
    await this.#within("readwrite", (events) => {
      for (const { key } of removed) {
        events.delete(key);
      }
    });
  }

  async size() {
    let count = 0;
    await this.#within("readonly", (events) => {
      events.count().onsuccess = ({ target }) => {
        count = target.result;
      };
    });
    return count;
  }

  exclusively(work, signal) {
    const locks = globalThis.navigator?.locks;
    return locks ? locks.request(`interlude-sending-${this.name}`, { signal }, work) : work();
  }

  async close() {
    (await this.#database).close();
  }

  async #within(mode, work) {
    const database = await this.#database;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(EVENTS, mode, { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(EVENTS));
    });
  }
}

/** Keys grow by one and go from the front, so first and last tell the size without counting. */
function span(events, tell) {
  events.openKeyCursor().onsuccess = ({ target: { result: first } }) => {
    if (!first) {
      tell(0);
      return;
    }
    events.openKeyCursor(null, "prev").onsuccess = ({ target: { result: last } }) => {
      tell(last.key - first.key + 1);
    };
  };
}

function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(EVENTS, { keyPath: "key", autoIncrement: true });
    request.onsuccess = () => {
      // Another tab with a newer kit may change the form; it must not wait for us.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

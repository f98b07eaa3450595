import { QueueFullError } from "./errors.js";

/** Keeps events in memory only: what waits is lost when the page or process ends. */
export class MemoryStore {
  #events = [];
  #nextKey = 0;

  constructor({ maxEvents = 10_000 } = {}) {
    this.maxEvents = maxEvents;
  }

  async append(json) {
    if (this.#events.length >= this.maxEvents) {
      throw new QueueFullError(`${this.maxEvents} events`);
    }
    this.#events.push({ key: this.#nextKey++, json });
  }

  async oldest(mostEvents, mostBytes) {
    return upTo(this.#events, mostEvents, mostBytes);
  }

  async remove(events) {
    const keys = new Set(events.map((event) => event.key));
    this.#events = this.#events.filter((event) => !keys.has(event.key));
  }

  async size() {
    return this.#events.length;
  }

  exclusively(work) {
    return work();
  }

  async close() {}
}

/** The first of these events, as many as fit, and at least one. */
export function upTo(events, mostEvents, mostBytes) {
  const taken = [];
  let bytes = 0;
  for (const event of events) {
    bytes += new TextEncoder().encode(event.json).length;
    if (taken.length === mostEvents || (bytes > mostBytes && taken.length > 0)) {
      break;
    }
    taken.push(event);
  }
  return taken;
}

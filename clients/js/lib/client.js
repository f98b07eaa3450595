import { Delivery } from "./delivery.js";
import { cloudEvent } from "./events.js";
import { Backoff } from "./retry.js";
import * as rules from "./rules.js";
import { Sender } from "./sender.js";
import { ServiceCall } from "./service-call.js";
import { uuid7Source } from "./uuid7.js";

/**
 * Reports events to activity-service: report() puts an event into a store and resolves once it is there;
 * what waits is sent by itself, oldest first, and again until the service has acknowledged it: at least
 * once, with the same id. See types.d.ts for every option.
 */
export class InterludeClient {
  #source;
  #store;
  #sender;
  #now;
  #newId;
  #closed;

  constructor({
    service,
    source,
    token,
    store,
    onAccepted = () => {},
    onRejected = () => {},
    onPostponed = () => {},
    lingerMs = 2_000,
    firstRetryMs = 1_000,
    longestRetryMs = 300_000,
    timeoutMs = 30_000,
    fetch = globalThis.fetch.bind(globalThis),
    now = Date.now,
  }) {
    rules.require(/^https?:\/\/[^/]+/.test(String(service)), "service", "is an address such as https://activity.example", service);
    rules.require(typeof token === "function", "token", "is a function that gives an access token", token);
    rules.require(typeof store?.append === "function", "store", "is a store such as IndexedDbStore or FileStore", store);
    this.#source = rules.source(source);
    this.#store = store;
    this.#now = now;
    this.#newId = uuid7Source(now);
    const call = new ServiceCall({ service, token, fetch, now, timeoutMs });
    const told = {
      accepted: guarded(onAccepted),
      rejected: guarded(onRejected),
      postponed: guarded(onPostponed),
    };
    const backoff = new Backoff(firstRetryMs, longestRetryMs);
    const delivery = new Delivery({ store, call, backoff, told });
    this.#sender = new Sender({ store, delivery, lingerMs });
    // What an earlier run has left.
    this.#sender.wake();
  }

  /**
   * Queues an event about a person and resolves to its id, made here and kept however often it is sent.
   * Rejects with an InvalidEventError when the service would surely not take it, and a QueueFullError.
   */
  async report(person, what, { at } = {}) {
    if (this.#closed) {
      throw new Error("The client is closed.");
    }
    const id = this.#newId();
    const event = cloudEvent({ id, source: this.#source, person, at, now: this.#now(), what });
    await this.#store.append(JSON.stringify(event));
    this.#sender.wake();
    return id;
  }

  /** How many events wait to be sent. */
  pending() {
    return this.#store.size();
  }

  /** Sends at once what waits, and resolves to whether nothing waits any more. */
  flush({ withinMs = 30_000 } = {}) {
    return this.#sender.flush(withinMs);
  }

  /** Tries for a limited time to send what waits, and lets go of the store. */
  close({ withinMs = 5_000 } = {}) {
    this.#closed ??= (async () => {
      try {
        await this.#sender.flush(withinMs);
      } finally {
        await this.#sender.stop();
        await this.#store.close();
      }
    })();
    return this.#closed;
  }
}

/** The app's own faults must not stop the queue. */
function guarded(tell) {
  return (news) => {
    try {
      tell(news);
    } catch (failure) {
      (globalThis.reportError ?? console.error)(failure);
    }
  };
}

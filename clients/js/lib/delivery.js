import { BatchSize } from "./retry.js";

const MOST_EVENTS = 500;

/** 1 MiB after unzipping, less the brackets and a comma for each event. */
const MOST_BYTES = 1_048_576 - MOST_EVENTS - 1;

/** Sends the oldest events of a store and takes away those whose fate is known. */
export class Delivery {
  #size = new BatchSize(MOST_EVENTS);

  constructor({ store, call, backoff, told }) {
    this.store = store;
    this.call = call;
    this.backoff = backoff;
    this.told = told;
  }

  /** Sends one batch; undefined when nothing waits, else how long to wait before the next. */
  async sendBatch(signal) {
    const batch = await this.store.oldest(this.#size.next(), MOST_BYTES);
    if (batch.length === 0) {
      return undefined;
    }
    const answer = await this.call.send(batch.map((event) => event.json), signal);
    if (answer.kind === "not-now") {
      return this.#postpone(answer);
    }
    this.backoff.reset();
    if (answer.kind === "judged") {
      await this.#settle(batch, answer.rejected);
    } else if (batch.length === 1) {
      await this.#removeCulprit(batch[0], answer);
    } else if (answer.kind === "too-large") {
      this.#size.tooLarge(batch.length);
    } else {
      this.#size.refused(batch.length);
    }
    return { waitMs: 0, asked: false };
  }

  /** The store failed, or what was not foreseen. */
  failed(failure) {
    return this.#postpone({ code: "store", detail: String(failure) });
  }

  async #settle(batch, rejected) {
    for (const { index, code, detail, pointer } of rejected) {
      this.#reject(batch[index], { code, detail, pointer });
    }
    await this.store.remove(batch);
    this.#size.taken(batch.length);
    if (batch.length > rejected.length) {
      this.told.accepted(batch.length - rejected.length);
    }
  }

  async #removeCulprit(event, { kind, code, detail }) {
    this.#reject(event, { code: kind === "too-large" ? "too-large" : code, detail });
    await this.store.remove([event]);
    this.#size.culpritRemoved();
  }

  #reject({ json }, why) {
    const event = JSON.parse(json);
    this.told.rejected({ id: event.id, ...why, event });
  }

  #postpone({ code, detail, askedMs }) {
    const retryInMs = this.backoff.afterFailure(askedMs);
    this.told.postponed({ code, detail, retryInMs });
    return { waitMs: retryInMs, asked: askedMs !== undefined };
  }
}

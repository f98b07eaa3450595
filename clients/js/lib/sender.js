/** Sends while anything waits. Its timers do not keep Node alive; a flush or close that runs does. */
export class Sender {
  #running;
  #wanted = false;
  #hurried = false;
  #endPause;
  #closing = new AbortController();

  constructor({ store, delivery, lingerMs }) {
    this.store = store;
    this.delivery = delivery;
    this.lingerMs = lingerMs;
  }

  /** There may be something to send. */
  wake() {
    if (this.#closing.signal.aborted) {
      return;
    }
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#wanted) {
        this.wake();
      }
    });
  }

  /** Sends at once; true when nothing waits any more. */
  async flush(withinMs) {
    const deadline = Date.now() + withinMs;
    this.#hurried = true;
    this.#endPause?.();
    try {
      for (;;) {
        if ((await this.store.size()) === 0) {
          return true;
        }
        const left = deadline - Date.now();
        if (left <= 0 || this.#closing.signal.aborted) {
          return false;
        }
        this.wake();
        await orAtMost(this.#running, left);
      }
    } finally {
      this.#hurried = false;
    }
  }

  /** Cuts off what runs; its events stay in the store. */
  async stop() {
    this.#closing.abort(new Error("the client is closed"));
    this.#endPause?.();
    await this.#running;
  }

  async #run() {
    const { signal } = this.#closing;
    await this.#pause(this.lingerMs, { untilHurried: true });
    while (this.#wanted && !signal.aborted) {
      this.#wanted = false;
      try {
        await this.store.exclusively(() => this.#sendAll(signal), signal);
      } catch (failure) {
        if (!signal.aborted) {
          this.#wanted = true;
          const { waitMs } = this.delivery.failed(failure);
          await this.#pause(waitMs, {});
        }
      }
    }
  }

  async #sendAll(signal) {
    while (!signal.aborted) {
      const pause = await this.delivery.sendBatch(signal);
      if (pause === undefined) {
        return;
      }
      // A pause that the service asked for is kept; another one ends when somebody is in a hurry,
      // but not again and again.
      await this.#pause(pause.waitMs, { untilHurried: !pause.asked && !this.#hurried });
    }
  }

  #pause(ms, { untilHurried }) {
    if (ms <= 0 || this.#closing.signal.aborted || (untilHurried && this.#hurried)) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#endPause = undefined;
        resolve();
      };
      const timer = setTimeout(end, ms);
      timer.unref?.();
      this.#endPause = () => {
        if (untilHurried || this.#closing.signal.aborted) {
          end();
        }
      };
    });
  }
}

function orAtMost(promise, ms) {
  let timer;
  const time = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([promise, time]).finally(() => clearTimeout(timer));
}

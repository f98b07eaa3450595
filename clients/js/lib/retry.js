/** A longer wait is a mistake, and would silence a device for days. */
const LONGEST_ASKED = 3_600_000;

/** Exponential with full jitter, so that many clients do not come back at once. */
export class Backoff {
  #failures = 0;

  constructor(firstMs, longestMs, random = Math.random) {
    this.firstMs = firstMs;
    this.longestMs = longestMs;
    this.random = random;
  }

  /** What the service asked for is waited for in full; the jitter comes on top. */
  afterFailure(askedMs) {
    const ceiling = Math.min(this.longestMs, this.firstMs * 2 ** Math.min(this.#failures++, 30));
    return (askedMs ?? 0) + Math.floor(this.random() * ceiling);
  }

  reset() {
    this.#failures = 0;
  }
}

/**
 * The header of that name (RFC 9110, 10.2.3), seconds or a date, in milliseconds from now; undefined
 * when there is none or it is not understood. A date counts by the answer's own Date where it can be read.
 */
export function retryAfterMs(retryAfter, date, now) {
  if (retryAfter === null || retryAfter === undefined) {
    return undefined;
  }
  const text = retryAfter.trim();
  let wait;
  if (/^\d{1,9}$/.test(text)) {
    wait = Number(text) * 1_000;
  } else if (/^[A-Z][a-z]{2}, .* GMT$/.test(text)) {
    const sent = Date.parse(date ?? "");
    wait = Date.parse(text) - (Number.isNaN(sent) ? now : sent);
  }
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_ASKED) : undefined;
}

/**
 * How many of the oldest events are sent at once. A batch that is refused as a whole is bisected until
 * the one event that is to blame stands alone; one that is too large is halved, and stays so.
 */
export class BatchSize {
  #fitting;
  #suspects = 0;

  constructor(most) {
    this.most = most;
    this.#fitting = most;
  }

  next() {
    return this.#suspects === 0
      ? this.#fitting
      : Math.min(this.#fitting, Math.max(1, Math.floor(this.#suspects / 2)));
  }

  taken(events) {
    this.#suspects = Math.max(0, this.#suspects - events);
  }

  refused(events) {
    this.#suspects = events;
  }

  tooLarge(events) {
    this.#fitting = Math.max(1, Math.floor(events / 2));
  }

  culpritRemoved() {
    this.#suspects = 0;
    if (this.#fitting === 1) {
      this.#fitting = this.most;
    }
  }
}

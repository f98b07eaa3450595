import { readAnswer } from "./answers.js";
import { written } from "./rules.js";

/** One request with a batch; a refused token is renewed once. */
export class ServiceCall {
  #token;

  constructor({ service, token, fetch, now, timeoutMs }) {
    this.url = `${String(service).replace(/\/+$/, "")}/v1/events`;
    this.tokenSource = token;
    this.fetch = fetch;
    this.now = now;
    this.timeoutMs = timeoutMs;
  }

  /** Throws only when `signal` is aborted. */
  async send(batch, signal) {
    try {
      const first = await this.#tokenFor(undefined);
      const body = await zipped(`[${batch.join(",")}]`);
      let answer = await this.#post(body, first, batch.length, signal);
      if (answer.unauthorized) {
        answer = await this.#post(body, await this.#tokenFor(first), batch.length, signal);
      }
      if (answer.unauthorized) {
        this.#token = undefined;
      }
      return answer;
    } catch (failure) {
      signal.throwIfAborted();
      const code = failure instanceof TokenFailure ? "no-token" : "no-answer";
      return { kind: "not-now", code, detail: String(failure.cause ?? failure) };
    }
  }

  async #tokenFor(refused) {
    try {
      if (this.#token === undefined || refused !== undefined) {
        this.#token = await this.tokenSource(refused);
      }
      return this.#token;
    } catch (failure) {
      this.#token = undefined;
      throw new TokenFailure("no token", { cause: failure });
    }
  }

  async #post({ bytes, encoding }, token, sent, signal) {
    const cut = new AbortController();
    const end = () => cut.abort(signal.reason ?? new Error("no answer in time"));
    const timer = setTimeout(end, this.timeoutMs);
    signal.addEventListener("abort", end);
    try {
      signal.throwIfAborted();
      const response = await this.fetch(this.url, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${token}`,
          "Content-Type": "application/cloudevents-batch+json",
          Accept: "application/json, application/problem+json",
          "Sent-At": written(Math.floor(this.now() / 1000) * 1000),
          ...encoding,
        },
        body: bytes,
        cache: "no-store",
        credentials: "omit",
        redirect: "manual",
        referrerPolicy: "no-referrer",
        signal: cut.signal,
      });
      const answer = await readAnswer(response, sent, this.now());
      return { ...answer, unauthorized: response.status === 401 };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    }
  }
}

class TokenFailure extends Error {}

/** Browsers before 2023 cannot zip: they send plainly. */
async function zipped(text) {
  const plain = new TextEncoder().encode(text);
  if (typeof CompressionStream === "undefined") {
    return { bytes: plain, encoding: {} };
  }
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { bytes, encoding: { "Content-Encoding": "gzip" } };
}

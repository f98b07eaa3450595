/** Asks the service. Sessions are cookies, so there is no token to keep. */

/** An answer that is an error, as problem details tell it; errors are {pointer, detail}. */
export class Problem extends Error {
  constructor(status, code, detail, errors = []) {
    super(detail || code || `HTTP ${status}`);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Gives {body, etag}, or null when the thing has not changed since etag. */
export async function get(path, { etag, signal } = {}) {
  const headers = { Accept: "application/json" };
  if (etag) {
    headers["If-None-Match"] = etag;
  }
  const answer = await fetch(path, { headers, signal, credentials: "same-origin", cache: "no-store" });
  if (answer.status === 304) {
    return null;
  }
  if (!answer.ok) {
    throw await problem(answer);
  }
  return { body: await answer.json(), etag: answer.headers.get("ETag") };
}

/** Changes something, and gives what the answer holds; null when it is empty. */
export async function send(method, path, body) {
  const headers = { Accept: "application/json", "X-XSRF-TOKEN": csrfToken() };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  const answer = await fetch(path, {
    method, headers, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw await problem(answer);
  }
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

/** Whether the service knows this method at this address. */
export async function offers(method, path) {
  const answer = await fetch(path, { method: "OPTIONS", credentials: "same-origin" });
  return answer.ok && (answer.headers.get("Allow") ?? "").split(",").some((one) => one.trim() === method);
}

async function problem(answer) {
  try {
    const body = await answer.json();
    return new Problem(answer.status, body.code, body.detail, body.errors);
  } catch {
    return new Problem(answer.status, null, null);
  }
}

/** The value that proves a request to be this page's own. */
export function csrfToken() {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

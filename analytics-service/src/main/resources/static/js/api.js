/** Asks the service. Sessions are cookies, so there is no token to keep. */

/** An answer that is an error, as problem details tell it. */
export class Problem extends Error {
  constructor(status, code, detail) {
    super(detail || code || `HTTP ${status}`);
    this.status = status;
    this.code = code;
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

async function problem(answer) {
  try {
    const body = await answer.json();
    return new Problem(answer.status, body.code, body.detail);
  } catch {
    return new Problem(answer.status, null, null);
  }
}

/** The value that proves a request to be this page's own. */
export function csrfToken() {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

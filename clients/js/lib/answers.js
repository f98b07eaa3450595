import { retryAfterMs } from "./retry.js";

/**
 * Reads an answer. Only what is surely the service's own word costs an event: a proxy or a hotel's
 * login page may answer 200 or 400 to anything, and that is tried again.
 *
 * kinds: judged {rejected}, unreadable {code, detail}, too-large {detail}, not-now {code, detail, askedMs}
 */
export async function readAnswer(response, sent, now) {
  const body = await json(response);
  const code = typeof body.code === "string" ? body.code : "";
  const detail = typeof body.detail === "string" ? body.detail : `The answer was ${response.status}.`;
  if (response.status === 202 && accountsForAll(body, sent)) {
    return { kind: "judged", rejected: body.rejected };
  }
  if (response.status === 400 && code !== "") {
    return { kind: "unreadable", code, detail };
  }
  if (response.status === 413 && (sent > 1 || code !== "")) {
    return { kind: "too-large", detail };
  }
  const askedMs = retryAfterMs(response.headers.get("Retry-After"), response.headers.get("Date"), now);
  return { kind: "not-now", code: code || `http-${response.status}`, detail, askedMs };
}

function accountsForAll(body, sent) {
  return (
    Array.isArray(body.rejected) &&
    body.rejected.every(({ index }) => Number.isInteger(index) && index >= 0 && index < sent) &&
    body.accepted + body.rejected.length === sent
  );
}

async function json(response) {
  const text = await response.text();
  try {
    return Object(JSON.parse(text));
  } catch {
    // Not JSON, so not the service's: the status alone counts.
    return {};
  }
}

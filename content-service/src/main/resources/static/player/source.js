/** Fetches the routine: publicly where the tenant allows it, else with a token handed over. */
import { currentCredentials, onCredentials } from "./embedder.js";

const query = new URLSearchParams(location.search);

export const routineId = decodeURIComponent(location.pathname.split("/").filter(Boolean).at(-1));
export const tenant = query.get("tenant");
export const locale = query.get("locale");

/** {outcome, routine, language, reason}; outcome: found, unknown, retired, closed, offline, broken. */
export async function fetchRoutine() {
  const credentials = currentCredentials();
  if (!credentials && !tenant) {
    return { outcome: "closed" };
  }
  const path = credentials ? "/v1/routines/" : `/v1/public/${encodeURIComponent(tenant)}/routines/`;
  const headers = { Accept: "application/json" };
  if (locale) {
    headers["Accept-Language"] = locale;
  }
  if (credentials) {
    headers.Authorization = `Bearer ${credentials.token}`;
  }
  try {
    const answer = await fetch(path + encodeURIComponent(routineId), { headers, credentials: "omit", cache: "no-cache" });
    return await understood(answer, credentials);
  } catch {
    return { outcome: "offline" };
  }
}

async function understood(answer, credentials) {
  if (answer.ok) {
    const language = answer.headers.get("Content-Language") ?? document.documentElement.lang;
    return { outcome: "found", routine: await answer.json(), language };
  }
  const problem = await answer.json().catch(() => ({}));
  switch (answer.status) {
    case 401:
    case 403:
      return { outcome: "closed" };
    case 404:
      return { outcome: problem.code === "not-public" && !credentials ? "closed" : "unknown" };
    case 410:
      return { outcome: "retired", reason: problem.reason ?? null };
    default:
      return { outcome: answer.status === 400 ? "unknown" : "broken" };
  }
}

/** Where another routine is played, in the same way as this one. */
export function addressOf(otherId) {
  return `/play/${encodeURIComponent(otherId)}${location.search}`;
}

export { onCredentials };

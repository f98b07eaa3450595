/** Answers of the API, kept for a minute, so that going from page to page asks for nothing twice. */
import { get } from "/interlude/api.js";
import { range } from "./periods.js";

const KEPT_MILLISECONDS = 60_000;

const kept = new Map();

let asked = new Set();

/** From here on the fingerprint is that of what is asked anew. */
export function newTurn() {
  asked = new Set();
}

/** Of everything that the page shown was made of. */
export async function fingerprint() {
  const answers = await Promise.allSettled([...asked].map((path) => kept.get(path)?.body));
  return JSON.stringify(answers.map(({ value }) => value ?? null));
}

export function ask(path) {
  asked.add(path);
  const known = kept.get(path);
  if (known && Date.now() - known.at < KEPT_MILLISECONDS) {
    return known.body;
  }
  const body = get(path).then((answer) => answer.body);
  kept.set(path, { at: Date.now(), body });
  body.catch(() => kept.delete(path));
  return body;
}

/** Forgets the answers of addresses that begin so; all of them without a word. */
export function forget(beginning = "") {
  for (const path of kept.keys()) {
    if (path.startsWith(beginning)) {
      kept.delete(path);
    }
  }
}

/** What a page can do without: {body} or {problem}. */
export async function attempt(path) {
  try {
    return { body: await ask(path) };
  } catch (problem) {
    if (problem.status === 401 || problem.code === "agreement-missing") {
      throw problem;
    }
    return { problem };
  }
}

/** The address of an answer about the unit and range of the filters. */
export function path(resource, filters, more = {}) {
  const { from, to } = range(filters);
  const unit = filters.by === "company" ? {} : { unit: filters.unit };
  return `/v1/${resource}?${new URLSearchParams({ by: filters.by, ...unit, period: filters.period, from, to, ...more })}`;
}

/** The same as a file, of one figure only where it is named. */
export function csv(address, figure) {
  const named = figure ? `&figure=${figure}` : "";
  return `${address}${address.includes("?") ? "&" : "?"}format=csv${named}`;
}

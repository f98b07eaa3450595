/** The breaks of the last days, a row for each day and kind, with what became of them. */
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { card, table } from "../parts.js";
import { t } from "./texts.js";

const KINDS = ["micro", "movement", "rest"];
const OUTCOMES = ["completed", "partial", "late", "skipped", "missed", "undelivered", "withdrawn", "pending"];

export function breaksCard() {
  const body = el("div", {});
  const node = card({ question: t.breaksQuestion, lead: t.breaksLead, body, wide: true });

  function update(dates, byDate) {
    const rows = dates.toReversed().flatMap((date) => rowsOf(date, byDate.get(date)));
    body.replaceChildren(rows.length === 0
      ? el("p", {}, t.breaksNone)
      : el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t.breaksTable },
          table(t.breaksTable, [t.date, t.breaksKind, ...OUTCOMES.map((name) => t.outcome[name])], rows)));
  }
  return { node, update };
}

function rowsOf(date, day) {
  if (!day) {
    return [];
  }
  const rows = KINDS.filter((kind) => day.breaksByKind[kind]).map((kind) =>
    [format.day(date), t.kind[kind], ...OUTCOMES.map((name) => count(day.breaksByKind[kind][name]))]);
  const own = day.spontaneousBreaks + day.naturalBreaks;
  return own === 0 ? rows : [...rows, [format.day(date), t.kind.own, count(own), ...Array(OUTCOMES.length - 1).fill("–")]];
}

function count(number) {
  return number === 0 ? "–" : format.whole(number);
}

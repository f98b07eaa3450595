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
    body.replaceChildren(rows.length === 0 ? el("p", {}, t.breaksNone) : listed(rows));
  }
  return { node, update };
}

function listed(rows) {
  const all = table(t.breaksTable, [t.date, t.breaksKind, t.breaksOutcome], rows);
  all.classList.add("words");
  all.caption.classList.add("hidden-visually");
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t.breaksTable }, all);
}

function rowsOf(date, day) {
  if (!day) {
    return [];
  }
  const rows = KINDS.filter((kind) => day.breaksByKind[kind]).map((kind) => [t.kind[kind], outcomes(day.breaksByKind[kind])]);
  const own = day.spontaneousBreaks + day.naturalBreaks;
  return [...rows, ...(own === 0 ? [] : [[t.kind.own, format.whole(own)]])].map((row) => [format.day(date), ...row]);
}

/** "3 completed · 1 missed", in the order in which outcomes are told everywhere. */
function outcomes(counts) {
  return OUTCOMES.filter((name) => counts[name] > 0)
    .map((name) => `${format.whole(counts[name])}\u00a0${t.outcomeOf[name]}`)
    .join(" · ");
}

/** This week beside the four weeks before: two rows of numbers, and no grade. */
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { card, table } from "../parts.js";
import { t } from "./texts.js";

/** Smaller than this, of what is rounded to a tenth, is called the same. */
const SMALL = 0.15;

export function pastCard() {
  const rows = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t.pastQuestion });
  const node = card({ question: t.pastQuestion, lead: t.pastLead, body: rows });

  function update({ thisWeek, before }) {
    rows.replaceChildren(table(t.pastQuestion, [t.pastAverage, t.pastWeek, t.pastBefore, t.pastChange], [
      [t.pastSitting, ...cells("sittingHoursPer8h", "sittingDays", (hours) => t.pastHours(format.tenth(hours)), thisWeek, before)],
      [t.pastBreaks, ...cells("breaksPerWorkday", "breakDays", format.tenth, thisWeek, before)],
    ]));
  }
  return { node, update };
}

function cells(value, days, number, ...spans) {
  const told = spans.map((span) =>
    span[value] === null ? t.pastNothing : `${number(span[value])} (${t.pastDays(span[days])})`);
  return [...told, difference(spans[0][value], spans[1][value], number)];
}

function difference(now, before, number) {
  if (now === null || before === null) {
    return "–";
  }
  const step = now - before;
  if (Math.abs(step) < SMALL) {
    return t.pastSame;
  }
  return step > 0 ? t.pastMore(number(step)) : t.pastLess(number(-step));
}

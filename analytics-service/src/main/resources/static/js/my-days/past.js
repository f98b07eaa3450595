/** This week beside the four weeks before: two averages, and no grade. */
import { el, say } from "/interlude/dom.js";
import * as format from "../format.js";
import { card } from "../parts.js";
import { t } from "./texts.js";

/** Smaller than this, of what is rounded to a tenth, is called the same. */
const SMALL = 0.15;

const AVERAGES = [
  { name: t.pastSitting, value: "sittingHoursPer8h", days: "sittingDays", number: (hours) => t.pastHours(format.tenth(hours)) },
  { name: t.pastBreaks, value: "breaksPerWorkday", days: "breakDays", number: format.tenth },
];

export function pastCard() {
  const blocks = AVERAGES.map((average) => ({ average, now: el("dd", {}), before: el("dd", {}), step: el("dd", {}) }));
  const node = card({
    question: t.pastQuestion, lead: t.pastLead,
    body: el("div", { class: "past" }, blocks.map(({ average, now, before, step }) =>
      el("div", {},
        el("h3", { class: "past__name" }, average.name),
        el("dl", { class: "outcomes" },
          el("div", {}, el("dt", {}, t.pastWeek), now),
          el("div", {}, el("dt", {}, t.pastBefore), before),
          el("div", {}, el("dt", {}, t.pastChange), step))))),
  });

  function update({ thisWeek, before }) {
    for (const block of blocks) {
      say(block.now, told(thisWeek, block.average));
      say(block.before, told(before, block.average));
      say(block.step, difference(thisWeek, before, block.average));
    }
  }
  return { node, update };
}

function told(span, { value, days, number }) {
  return span[value] === null ? t.pastNothing : `${number(span[value])} (${t.pastDays(span[days])})`;
}

function difference(thisWeek, before, { value, number }) {
  if (thisWeek[value] === null || before[value] === null) {
    return "–";
  }
  const step = thisWeek[value] - before[value];
  if (Math.abs(step) < SMALL) {
    return t.pastSame;
  }
  return step > 0 ? t.pastMore(number(step)) : t.pastLess(number(-step));
}

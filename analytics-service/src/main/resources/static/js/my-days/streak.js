/** Workdays in a row with a break: a number, and what today does to it. */
import { el, say } from "/interlude/dom.js";
import * as format from "../format.js";
import { card } from "../parts.js";
import { t } from "./texts.js";

export function streakCard() {
  const big = el("p", { class: "big" });
  const note = el("p", {});
  const node = card({ question: t.streakQuestion, lead: t.streakLead, body: el("div", { class: "card__body" }, big, note) });

  function update({ workdays, since, longest, today }) {
    const number = format.whole(workdays);
    if (big.dataset.shown !== number) {
      big.dataset.shown = number;
      big.replaceChildren(number, el("small", {}, t.streakDays(workdays)));
    }
    say(note, [
      workdays === 0 ? t.streakNone : t.streakSince(format.longDay(since)),
      workdays === 0 ? null : { counted: t.streakCounted, open: t.streakOpen, free: t.streakFree }[today],
      longest > workdays ? t.streakLongest(format.whole(longest)) : null,
    ].filter(Boolean).join(" "));
  }
  return { node, update };
}

/** Today's breaks and what became of them. */
import { el, say } from "/interlude/dom.js";
import { card } from "./parts.js";
import { t } from "./texts.js";
import { clock } from "./zone.js";

const SIGNS = {
  open: "●", snoozed: "◔", completed: "✓", partial: "◐", late: "✓", skipped: "→", withdrawn: "–", missed: "○", undelivered: "○",
};

export function todayCard() {
  const count = el("p", { class: "big" });
  const list = el("ul", { class: "breaks" });
  const none = el("p", { class: "card__lead", hidden: true }, t.noBreaksYet);
  const part = card(t.todayTitle, count, none, list);
  let shown = "";

  function update(breaks) {
    const answer = JSON.stringify(breaks);
    if (shown === answer) {
      return;
    }
    shown = answer;
    none.hidden = breaks.length > 0;
    count.hidden = list.hidden = breaks.length === 0;
    say(count, t.completedOf(breaks.filter((one) => one.state === "completed").length, breaks.length));
    list.replaceChildren(...breaks.toReversed().map(row));
  }

  return { node: part.node, update };
}

function row(one) {
  const reason = one.state === "withdrawn" && one.reason ? t.reason[one.reason] ?? one.reason : null;
  return el("li", { class: `break break--${one.state}` },
    el("span", { class: "break__time" }, clock(one.dueAt)),
    el("span", { class: "break__kind" }, t.kind(one.kind)),
    el("span", { class: "break__state" },
      el("span", { "aria-hidden": "true" }, `${SIGNS[one.state] ?? "·"} `),
      t.outcome[one.state] ?? one.state,
      reason ? el("small", {}, ` ${reason}`) : null));
}

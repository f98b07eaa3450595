/** Takes a day back: everything known of it goes, for good. */
import { send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { card, confirm, run, tell } from "./parts.js";
import { t } from "./texts.js";
import { dateOf, day, plusDays } from "./zone.js";

const DAYS_HELD = 400;

export function daysCard(analytics) {
  const today = dateOf(new Date());
  const asked = askedFor(today);
  const date = el("input", {
    class: "field", type: "date", id: "day", required: true, max: today, min: plusDays(today, -DAYS_HELD), value: asked ?? today,
    autofocus: asked !== null,
  });
  const form = el("form", { class: "row", novalidate: true, onsubmit: (event) => takeBack(event) },
    el("label", { for: "day" }, t.dayLabel), date,
    el("button", { class: "button", type: "submit" }, t.dayTakeBack));
  const part = card(t.daysTitle, el("p", { class: "card__lead" }, t.daysLead), form,
    analytics ? el("p", {}, el("a", { href: `${analytics}/my-days` }, t.daysSeen)) : null);

  async function takeBack(event) {
    event.preventDefault();
    const latest = dateOf(new Date());
    const fits = date.value !== "" && date.value <= latest && date.value >= plusDays(latest, -DAYS_HELD);
    date.setAttribute("aria-invalid", String(!fits));
    if (!fits) {
      tell(part, t.dayWrong, true);
      date.focus();
      return;
    }
    const name = day(date.value);
    const sure = await confirm({ title: t.dayTitle(name), lead: t.dayLead, goes: t.dayGoes, stays: t.dayStays, yes: t.dayYes });
    if (sure) {
      await run(part, () => send("DELETE", `/v1/me/days/${date.value}`), t.dayGone(name));
    }
  }

  return { node: part.node };
}

/** The date in the address, by which a page about the days leads here; null for any other. */
function askedFor(today) {
  const asked = new URLSearchParams(location.search).get("day");
  return asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked <= today && asked >= plusDays(today, -DAYS_HELD) ? asked : null;
}

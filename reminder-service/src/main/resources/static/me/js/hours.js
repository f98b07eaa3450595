/** When the person works, as the directory says; nobody changes it here. */
import { el } from "/interlude/dom.js";
import { card } from "./parts.js";
import { t } from "./texts.js";
import { clock, dateOf, DAYS, shortDay, weekday, zoneName } from "./zone.js";

const DATES_SHOWN = 6;
const NOON = "12:00";

export function hoursCard(profile) {
  const now = el("span", {});
  const week = el("table", { class: "week" },
    el("caption", { class: "hidden-visually" }, t.hoursTitle),
    el("tbody", {}, DAYS.map((day, index) => {
      const ranges = rangesOf(profile.workingHours, day);
      return el("tr", { class: ranges.length === 0 ? "is-free" : null },
        el("th", { scope: "row" }, weekday(index)),
        el("td", {}, ranges.length === 0 ? t.free : ranges.map(({ from, to }) => `${from}–${to}`).join(", ")));
    })));
  const off = profile.nonWorkingDates.filter((date) => date >= dateOf(new Date())).sort().slice(0, DATES_SHOWN);
  const part = card(t.hoursTitle,
    el("p", { class: "card__lead" }, t.hoursLead),
    week,
    off.length === 0 ? null : el("p", {}, t.off(off.map(shortDay).join(" · "))),
    el("p", { class: "card__meta" }, el("span", {}, t.zone(zoneName())), now));
  const tick = () => (now.textContent = t.there(clock(new Date())));
  tick();
  return { node: part.node, tick };
}

function rangesOf(hours, day) {
  return hours
    .filter((range) => range.days.includes(day))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** Where the first range of a day in several ranges ends, else noon. */
export function lunchOf(hours, date) {
  const day = DAYS[(new Date(date).getUTCDay() + 6) % 7];
  const ranges = hours === null ? [] : rangesOf(hours, day);
  return ranges.length > 1 ? ranges[0].to : NOON;
}

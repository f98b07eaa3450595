/** One's own days as a file, and the way to take a day back. */
import { el, say } from "/interlude/dom.js";
import * as format from "../format.js";
import { card } from "../parts.js";
import { plusDays } from "./person-day.js";
import { t } from "./texts.js";

const DAYS_KEPT = 400;
const FORGET_MILLISECONDS = 60_000;
const FORMS = [
  { type: "text/csv", ending: "csv", name: t.dataCsv },
  { type: "application/json", ending: "json", name: t.dataJson },
];

/** Takes the address of the person's page of reminder-service; null where it is not known. */
export function ownDataCard(reminders) {
  const said = el("p", { class: "card__lead", role: "status" });
  const days = el("select", { class: "button", id: "back-day", onchange: aim });
  const go = el("a", { class: "button" }, t.backGo);
  const shown = { today: null };
  const node = card({
    question: t.dataQuestion, lead: t.dataLead,
    body: el("div", { class: "card__body" },
      el("div", { class: "own__buttons" }, FORMS.map((form) =>
        el("button", { class: "button", type: "button", onclick: () => download(form) }, form.name))),
      said,
      reminders ? el("p", { class: "card__lead" }, t.backLead) : null,
      reminders ? el("div", { class: "picker picker--wraps" }, el("label", { for: "back-day" }, t.backDay), days, go) : null),
  });

  function update(today, byDate) {
    shown.today = today;
    const chosen = days.value;
    const dates = [...byDate.values()].filter((day) => !day.cleared).map((day) => day.date).reverse();
    days.replaceChildren(...dates.map((date) => el("option", { value: date }, format.longDay(date))));
    days.value = dates.includes(chosen) ? chosen : dates[0] ?? "";
    aim();
  }

  function aim() {
    if (reminders) {
      go.setAttribute("href", `${reminders}?day=${days.value}`);
      go.hidden = days.value === "";
    }
  }

  /** By a request of its own, since a link cannot say which form it would rather have. */
  async function download({ type, ending }) {
    const range = `from=${plusDays(shown.today, 1 - DAYS_KEPT)}&to=${shown.today}`;
    try {
      const answer = await fetch(`/v1/me/days?${range}`, { headers: { Accept: type }, credentials: "same-origin" });
      if (!answer.ok) {
        throw new Error(`HTTP ${answer.status}`);
      }
      const address = URL.createObjectURL(await answer.blob());
      el("a", { href: address, download: `my-days-${shown.today}.${ending}` }).click();
      setTimeout(() => URL.revokeObjectURL(address), FORGET_MILLISECONDS);
      say(said, "");
    } catch {
      say(said, t.dataFailed);
    }
  }
  return { node, update };
}

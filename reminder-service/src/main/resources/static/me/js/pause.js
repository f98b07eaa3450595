/** Being left in peace: for half an hour, until lunch, until tomorrow, until a time. */
import { send } from "/interlude/api.js";
import { el, say } from "/interlude/dom.js";
import { actions, button, card, run, tell } from "./parts.js";
import { t } from "./texts.js";
import { lunchOf } from "./hours.js";
import { clock, dateOf, fullMoment, instantOf, moment, plusDays, timeOf } from "./zone.js";

const PATH = "/v1/me/pause";
const LONGEST_DAYS = 30;

export function pauseCard(changed) {
  const lead = el("p", { class: "card__lead" });
  const end = button(t.pauseEnd, () => resume(), "button--primary");
  const half = button(t.pauseHalf, () => pause(new Date(Date.now() + 30 * 60_000)));
  const lunch = button("", () => pause(lunchAt()));
  const tomorrow = button(t.pauseTomorrow, () => pause(instantOf(plusDays(dateOf(new Date()), 1), "00:00")));
  const time = el("input", { class: "field", type: "datetime-local", id: "pause-until", required: true });
  const chosen = el("form", { class: "row", novalidate: true, onsubmit: (event) => choose(event) },
    el("label", { for: "pause-until" }, t.pauseUntil), time,
    el("button", { class: "button", type: "submit" }, t.pauseChosen));
  const part = card(t.pauseTitle, lead, actions(end, half, lunch, tomorrow), chosen);
  let hours = null;
  let until = null;

  function update(next, profile) {
    hours = profile?.workingHours ?? null;
    until = next.pausedUntil ?? null;
    tick();
  }

  function tick() {
    const paused = until !== null && Date.parse(until) > Date.now();
    say(lead, paused ? t.pausedUntil(moment(until)) : t.pauseLead);
    part.node.classList.toggle("card--paused", paused);
    end.hidden = !paused;
    const noon = lunchAt();
    lunch.hidden = noon <= Date.now();
    say(lunch, t.pauseLunch(clock(noon)));
    time.min = local(new Date());
    time.max = local(new Date(Date.now() + LONGEST_DAYS * 86_400_000));
  }

  function lunchAt() {
    const today = dateOf(new Date());
    return instantOf(today, lunchOf(hours, today));
  }

  function choose(event) {
    event.preventDefault();
    const at = time.value ? instantOf(...time.value.split("T")) : null;
    const fits = at !== null && at > Date.now() && at <= Date.now() + LONGEST_DAYS * 86_400_000;
    time.setAttribute("aria-invalid", String(!fits));
    if (fits) {
      pause(at);
    } else {
      tell(part, t.pauseWrong, true);
      time.focus();
    }
  }

  async function pause(at) {
    if (await run(part, () => send("PUT", PATH, { until: at.toISOString() }), t.pauseDone(fullMoment(at)))) {
      await changed();
    }
  }

  async function resume() {
    if (await run(part, () => send("DELETE", PATH), t.pauseEnded)) {
      await changed();
      part.heading.focus();
    }
  }

  return { node: part.node, update, tick };
}

const local = (instant) => `${dateOf(instant)}T${timeOf(instant)}`;

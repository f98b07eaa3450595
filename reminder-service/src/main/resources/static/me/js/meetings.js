/** The person's own calendar, whose meetings no break comes into. */
import { send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, button, card, run, tell } from "./parts.js";
import { t } from "./texts.js";
import { fullMoment } from "./zone.js";

export const MEETINGS = "/v1/me/free-busy";

export function meetingsCard(first, changed) {
  const known = el("p", {});
  const address = el("input", { class: "field field--wide", type: "url", id: "free-busy", inputmode: "url", autocomplete: "off", placeholder: "https://…/calendar.ics" });
  const remove = button(t.meetingsForget, () => forget());
  const form = el("form", { class: "form", novalidate: true, onsubmit: (event) => store(event) },
    el("label", { for: "free-busy" }, t.meetingsAddress), address,
    actions(el("button", { class: "button", type: "submit" }, t.save), remove));
  const part = card(t.meetingsTitle, el("p", { class: "card__lead" }, t.meetingsLead), known, form);

  function update(calendar) {
    remove.hidden = calendar === null;
    known.textContent = calendar === null ? t.meetingsNone : stateOf(calendar);
    address.value = calendar?.url ?? "";
  }

  async function store(event) {
    event.preventDefault();
    const fits = /^(https|webcal):\/\/\S+$/.test(address.value.trim());
    address.setAttribute("aria-invalid", String(!fits));
    if (!fits) {
      tell(part, t.meetingsWrong, true);
      address.focus();
      return;
    }
    let calendar = null;
    if (await run(part, async () => (calendar = await send("PUT", MEETINGS, { url: address.value.trim() })), t.meetingsSaved)) {
      update(calendar);
      await changed();
    }
  }

  async function forget() {
    if (await run(part, () => send("DELETE", MEETINGS), t.meetingsForgotten)) {
      update(null);
      address.focus();
      await changed();
    }
  }

  update(first);
  return { node: part.node };
}

function stateOf({ state, checkedAt, meetings }) {
  const words = t.meetingsState[state] ?? (state.startsWith("status-") ? t.meetingsRefused(state.slice("status-".length)) : state);
  return state === "ok" ? t.meetingsKnown(meetings, fullMoment(checkedAt)) : words;
}

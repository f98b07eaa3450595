/** The secret link by which a calendar shows the breaks of the next days. */
import { get, send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, button, card, confirm, run, tell } from "./parts.js";
import { t } from "./texts.js";
import { fullMoment } from "./zone.js";

const PATH = "/v1/me/calendar-link";

/** The link as it is known; null when there is none. */
export async function calendarLink() {
  try {
    return (await get(PATH)).body;
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

export function calendarCard(first) {
  const lead = el("p", { class: "card__lead" }, t.calendarLead);
  const known = el("p", {});
  const address = el("input", { class: "field field--wide", type: "text", readonly: true, "aria-label": t.calendarAddress, onfocus: () => address.select() });
  const shown = el("div", { class: "form" }, el("p", {}, t.calendarOnce), address, actions(button(t.copy, () => copy(), "button--primary")));
  const make = button(t.calendarMake, () => create());
  const replace = button(t.calendarReplace, () => ask(t.calendarReplaceTitle, t.calendarReplaceLead, t.calendarReplace, create));
  const revoke = button(t.calendarRevoke, () => ask(t.calendarRevokeTitle, t.calendarRevokeLead, t.calendarRevoke, remove));
  const only = el("input", { type: "checkbox", onchange: () => choose() });
  const choice = el("label", { class: "choice" }, only, el("span", {}, t.calendarOnly, el("small", {}, t.calendarOnlyLead)));
  const part = card(t.calendarTitle, lead, known, shown, actions(make, replace, revoke), choice);

  function update(link) {
    known.textContent = link === null ? t.calendarNone : t.calendarKnown(fullMoment(link.createdAt), link.lastReadAt ? fullMoment(link.lastReadAt) : null);
    shown.hidden = !link?.url;
    address.value = link?.url ?? "";
    make.hidden = link !== null;
    replace.hidden = revoke.hidden = choice.hidden = link === null;
    only.checked = link?.onlyChannel ?? false;
  }

  async function create() {
    let link = null;
    if (await run(part, async () => (link = await send("POST", PATH)), t.calendarMade)) {
      update({ ...link, onlyChannel: only.checked });
      address.focus();
    }
  }

  async function remove() {
    if (await run(part, () => send("DELETE", PATH), t.calendarRevoked)) {
      update(null);
      make.focus();
    }
  }

  /** What could not be kept is shown as it is. */
  async function choose() {
    const wished = only.checked;
    if (!(await run(part, () => send("PUT", PATH, { onlyChannel: wished }), wished ? t.calendarOnlyOn : t.calendarOnlyOff))) {
      only.checked = !wished;
    }
  }

  async function ask(title, lead, yes, act) {
    if (await confirm({ title, lead, yes })) {
      await act();
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(address.value);
      tell(part, t.copied);
    } catch {
      address.select();
      tell(part, t.copyByHand);
    }
  }

  update(first);
  return { node: part.node };
}

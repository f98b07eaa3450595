/** A card, what an action in it said, and a question before what cannot be undone. */
import { Problem } from "/interlude/api.js";
import { el, say } from "/interlude/dom.js";
import { t } from "./texts.js";

let cards = 0;

/** A card with a heading; said is where its actions answer. */
export function card(title, ...children) {
  const id = `card-${++cards}`;
  const heading = el("h3", { id, tabindex: "-1" }, title);
  const said = el("p", { class: "said", role: "status" });
  const node = el("section", { class: "card", "aria-labelledby": id }, heading, ...children, said);
  return { node, heading, said };
}

export function button(words, act, kind = "") {
  return el("button", { class: `button ${kind}`, type: "button", onclick: act }, words);
}

export function actions(...buttons) {
  return el("div", { class: "actions" }, buttons);
}

/** Runs an action once at a time, and tells in its card what came of it; gives whether it went well. */
export async function run(part, action, done) {
  if (part.node.getAttribute("aria-busy") === "true") {
    return false;
  }
  part.node.setAttribute("aria-busy", "true");
  tell(part, "");
  try {
    await action();
    tell(part, done ?? "");
    return true;
  } catch (problem) {
    tell(part, reason(problem), true);
    return false;
  } finally {
    part.node.removeAttribute("aria-busy");
  }
}

export function tell(part, words, wrong = false) {
  part.said.classList.toggle("said--wrong", wrong);
  say(part.said, words);
}

/** What went wrong, in the service's words where it has some. */
export function reason(problem) {
  if (!(problem instanceof Problem)) {
    return t.errorLead;
  }
  if (problem.status === 401) {
    return t.sessionOver;
  }
  const fields = problem.errors.map((error) => error.detail).filter(Boolean);
  return fields.length > 0 ? t.refused(fields.join("; ")) : problem.message;
}

/** Asks before something that cannot be undone; assent is a box to tick first. */
export function confirm({ title, lead, goes = [], stays = [], assent, yes }) {
  const { promise, resolve } = Promise.withResolvers();
  const box = assent ? el("input", { type: "checkbox", onchange: () => (go.disabled = !box.checked) }) : null;
  const go = button(yes, () => dialog.close("yes"), "button--danger");
  go.disabled = Boolean(assent);
  const stay = button(t.cancel, () => dialog.close("no"));
  stay.autofocus = true;
  const dialog = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title", onclose: () => end() },
    el("h2", { id: "dialog-title" }, title),
    el("p", {}, lead),
    list(t.goes, goes),
    list(t.stays, stays),
    box ? el("label", { class: "choice" }, box, el("span", {}, assent)) : null,
    el("div", { class: "actions" }, go, stay));
  function end() {
    dialog.remove();
    resolve(dialog.returnValue === "yes");
  }
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}

function list(title, lines) {
  return lines.length === 0
    ? null
    : el("div", {}, el("h3", {}, title), el("ul", { class: "lines" }, lines.map((line) => el("li", {}, line))));
}

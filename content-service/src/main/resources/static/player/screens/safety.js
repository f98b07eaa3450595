/** What has to be known before and while exercising: red flags, cautions, stop rules, other ways. */
import { button, el, listed } from "../dom.js";
import { addressOf } from "../source.js";
import { t } from "../texts.js";

const ORDER = ["emergency", "urgent", "book-a-doctor"];

/** Signs that need a doctor, the most pressing first. */
export function redFlags(routine, level = "h2", title = t.redFlagsTitle) {
  const flags = [...routine.redFlags].sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency));
  if (!flags.length) {
    return null;
  }
  return el(
    "section",
    { class: "card card--flags" },
    el(level, {}, title),
    el("p", { class: "lead" }, t.redFlagsLead),
    flags.map(({ urgency, advice, signs }) =>
      el(
        "div",
        { class: `flag flag--${urgency}` },
        el("p", { class: "flag__urgency" }, t.urgency[urgency]),
        el("ul", {}, signs.map((sign) => el("li", {}, sign))),
        el("p", { class: "flag__advice" }, advice),
      ),
    ),
    el("p", { class: "small" }, t.redFlagsPrivate),
  );
}

/** The same once the exercises are begun or left. */
export const redFlagsLater = (routine, level) => redFlags(routine, level, t.redFlagsLaterTitle);

export function cautions(routine, level = "h2") {
  if (!routine.cautions.length) {
    return null;
  }
  return el(
    "section",
    { class: "card" },
    el(level, {}, t.cautionsTitle),
    el(
      "ul",
      { class: "cautions" },
      routine.cautions.map(({ severity, condition, advice }) =>
        el(
          "li",
          {},
          el("span", { class: `tag tag--${severity}` }, t.severity[severity]),
          el("p", {}, condition),
          el("p", { class: "muted" }, advice),
        ),
      ),
    ),
  );
}

export function stopRules(routine, level = "h2") {
  return el("section", { class: "card card--stop" }, listed(t.stopRulesTitle, routine.stopRules, level));
}

/** A link to the same, seated, where that is a routine of its own. */
export function seatedInstead(routine, look) {
  const seated = routine.alternatives.find(({ need, routineId }) => need === "seated" && routineId);
  return seated ? el("a", { class: `button ${look}`, href: addressOf(seated.routineId) }, t.need.seated) : null;
}

/** Other ways for other needs: steps, another routine, or why there is none. */
export function alternatives(routine, level = "h2") {
  if (!routine.alternatives.length) {
    return null;
  }
  const below = `h${Number(level[1]) + 1}`;
  return el(
    "section",
    { class: "card card--ways" },
    el(level, {}, t.alternativesTitle),
    el("div", { class: "alternatives" }, routine.alternatives.map(({ need, routineId, steps, reasonForNone }) =>
      el(
        "div",
        { class: "alternative" },
        el(below, {}, t.need[need]),
        routineId ? el("p", {}, el("a", { href: addressOf(routineId) }, t.alternativeRoutine)) : null,
        steps?.length ? el("ol", {}, steps.map((step) => el("li", {}, step.text, breathing(step)))) : null,
        reasonForNone ? el("p", {}, reasonForNone) : null,
      ),
    )),
  );
}

export const breathing = (step) => (step.breathing ? el("span", { class: "breathing" }, step.breathing) : null);

/** A window over the page; `onclose` runs whichever way it is left. */
export function dialog(title, onclose, ...content) {
  const heading = el("h2", { id: "dialog-title", tabindex: -1, autofocus: true }, title);
  content.flatMap((part) => [...part.querySelectorAll("h3")]).find((same) => same.textContent === title)?.remove();
  const node = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title" }, heading, content, button(t.close, () => node.close(), { class: "button" }));
  node.addEventListener("close", () => {
    node.remove();
    onclose();
  });
  document.getElementById("main").append(node);
  node.showModal();
  node.scrollTop = 0;
  return node;
}

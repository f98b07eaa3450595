/** Clear pages for when there is nothing to play. */
import { button, el, show } from "../dom.js";
import { t } from "../texts.js";
import { redFlagsLater } from "./safety.js";

const PAGES = {
  unknown: () => [t.unknownTitle, t.unknownLead],
  closed: () => [t.closedTitle, t.closedLead],
  offline: () => [t.offlineTitle, t.offlineLead],
  broken: () => [t.brokenTitle, t.brokenLead],
  retired: (reason) => [t.retiredTitle, t.retiredLead, reason ? t.retiredReason(reason) : null],
};

export function notice({ outcome, reason }, onRetry) {
  const [title, ...paragraphs] = PAGES[outcome](reason);
  const again = outcome === "offline" || outcome === "broken";
  document.title = title;
  show(
    el(
      "article",
      { class: "message" },
      el("h1", {}, title),
      paragraphs.filter(Boolean).map((words) => el("p", { class: "lead" }, words)),
      again ? button(t.tryAgain, onRetry, { class: "button button--main" }) : null,
    ),
  );
}

/** After leaving without having started, perhaps for a sign: nobody is told, but what to do is at hand. */
export function left(routine, onBack) {
  show(
    el(
      "article",
      { class: "message" },
      el("h1", {}, t.leftTitle),
      el("p", { class: "lead" }, t.leftLead),
      el("p", { class: "muted" }, routine.title),
      el("div", { class: "actions" }, button(t.backToRoutine, onBack, { class: "button" })),
      routine.redFlags.length ? el("div", { class: "after-stop" }, el("p", {}, t.leftFlags), redFlagsLater(routine)) : null,
    ),
  );
}

export function waitForToken() {
  show(el("article", { class: "message" }, el("h1", {}, t.loading), el("p", { class: "lead" }, t.waitingLead)));
}

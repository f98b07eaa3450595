/** What is shown instead of figures: no agreement, not for this reader, an error. */
import { el } from "/interlude/dom.js";
import { failed, state } from "../page.js";
import { t } from "./texts.js";

export const isFor = (viewer) => viewer.roles.includes("health-team") || viewer.roles.includes("tenant-admin");

export function notForYou(viewer) {
  state(t.notForYouTitle, viewer.person ? t.notForYouLead : t.notForStaffLead, toMyDays(viewer));
}

/** Says what is wrong, and what can be done; who looks may not be known either. */
export async function explain(problem, viewer, again) {
  const who = await viewer.catch(() => null);
  if (who && !isFor(who)) {
    notForYou(who);
  } else if (problem.code === "agreement-missing") {
    state(t.noAgreementTitle, t.noAgreementLead,
      el("ol", {}, t.noAgreementSteps.map((step) => el("li", {}, step))),
      el("p", { class: "card__lead" }, t.noAgreementPersonal),
      who ? toMyDays(who) : null);
  } else {
    failed(t.errorTitle, problem, again);
  }
}

/** A part that could not be loaded, while the rest of the page stands. */
export function partFailed(problem) {
  return el("p", { class: "card__lead", role: "status" }, t.partFailed(problem.status && problem.status < 500 ? problem.message : t.errorLead));
}

/** A page without anything to show says why. */
export function emptyPage(title, lead, ...more) {
  return el("section", { class: "card state" }, el("h1", { tabindex: "-1" }, title), el("p", { class: "card__lead" }, lead), ...more);
}

/** The way to the viewer's own days; staff without a person id has none. */
function toMyDays(viewer) {
  return viewer.person
    ? el("div", { class: "state__actions" }, el("a", { href: "/my-days" }, t.toMyDays))
    : null;
}

/** Everything held about the person: seen, taken along, and erased. */
import { get, send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, button, card, confirm, run } from "./parts.js";
import { state } from "./frame.js";
import { t } from "./texts.js";
import { dateOf, dayOf, fullMoment, plusDays } from "./zone.js";

const RAW_FACTS_DAYS = 30;
const LOOK_MILLISECONDS = 3_000;
const EXPORTED_DAYS = 399;
const ERASURE = "/v1/me/erasure";

/** What became of an erasure that was asked for lately; null when there was none. */
export async function erasure() {
  try {
    return (await get(ERASURE)).body;
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

export function exportCard(links, ownExport) {
  const today = dateOf(new Date());
  const days = `/v1/me/days?from=${plusDays(today, -EXPORTED_DAYS)}&to=${today}`;
  const part = card(t.exportTitle,
    el("p", { class: "card__lead" }, t.exportLead),
    el("ul", { class: "lines" },
      ownExport ? el("li", {}, el("a", { href: "/v1/me/export", download: "reminders.json" }, t.exportHere)) : null,
      links.analytics ? el("li", {}, el("a", { href: links.analytics + days }, t.exportDays)) : null,
      links.activity ? el("li", {}, t.exportActivities, " ", el("code", {}, `${links.activity}/v1/me/activities/export`)) : null));
  return { node: part.node };
}

export function eraseCard() {
  const part = card(t.eraseTitle,
    el("p", { class: "card__lead" }, t.eraseLead),
    actions(button(t.eraseAsk, () => ask(), "button--danger")));

  async function ask() {
    const sure = await confirm({
      title: t.eraseSure, lead: t.eraseSureLead, goes: t.eraseGoes,
      stays: t.eraseStays(dayOf(Date.now() + RAW_FACTS_DAYS * 86_400_000)),
      assent: t.eraseAssent, yes: t.eraseYes,
    });
    let answer = null;
    if (sure && (await run(part, async () => (answer = await send("DELETE", "/v1/me"))))) {
      erased(answer);
    }
  }

  return { node: part.node };
}

/** After an erasure the page has nothing left to show but how far it is. */
export function erased(answer) {
  const progress = el("ul", { class: "lines" });
  state(t.erasedTitle, t.erasedLead(fullMoment(answer.requestedAt), dayOf(answer.rawFactsExpireBy)),
    el("div", { role: "status" }, progress));
  document.getElementById("main").focus();
  if (!draw(progress, answer)) {
    follow(progress);
  }
}

/** Gives whether all services are done. */
function draw(progress, { services = {} }) {
  const lines = Object.entries(services).map(([name, how]) => `${name}: ${t.erasedState[how.state] ?? how.state}`);
  if (progress.dataset.shown !== lines.join()) {
    progress.dataset.shown = lines.join();
    progress.replaceChildren(...lines.map((line) => el("li", {}, line)));
  }
  return Object.values(services).every((how) => how.state === "done");
}

/** Looks again until all are done; an erased person's login may be over before that. */
function follow(progress) {
  setTimeout(async () => {
    try {
      if (draw(progress, (await get(ERASURE)).body)) {
        return;
      }
    } catch (problem) {
      if (problem.status === 401) {
        progress.after(el("p", {}, t.erasedLogin, " ", el("a", { href: "/me" }, t.logInAgain)));
      }
      if (problem.status < 500) {
        return;
      }
    }
    follow(progress);
  }, LOOK_MILLISECONDS);
}

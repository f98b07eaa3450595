/** The company's closed days: sitting, breaks due and completed, compliance. */
import { get } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { failed, frame, loading, show, state } from "../page.js";
import { t } from "../texts.js";
import { breaksCard, complianceCard, sittingCard } from "./cards.js";
import { closedDays, next, tells } from "./days.js";
import { tiles } from "./tiles.js";

const WEEKS = [2, 4, 13];
const REFRESH_MILLISECONDS = 60_000;

let weeks = chosenWeeks();
let shown = null;
let ownDays = null;

async function start() {
  loading();
  try {
    const viewer = await frame(t.dashboardTitle, t.footerDashboard);
    if (!viewer.roles.includes("health-team") && !viewer.roles.includes("tenant-admin")) {
      notForYou(viewer);
      return;
    }
    ownDays = toMyDays(viewer);
    await refresh();
    setInterval(refreshQuietly, REFRESH_MILLISECONDS);
  } catch (problem) {
    failed(t.errorTitle, problem, () => location.reload());
  }
}

async function refresh({ quietly = false } = {}) {
  const to = new Date().toISOString().slice(0, 10);
  const from = next(to, 1 - 7 * weeks);
  try {
    // A day further than today: the company's zone may be ahead of this browser's.
    const { body } = await get(`/v1/figures?by=company&period=day&from=${from}&to=${next(to)}`);
    draw(body, from);
  } catch (problem) {
    if (quietly && problem.status !== 401 && problem.code !== "agreement-missing") {
      return;
    }
    shown = null;
    if (problem.code === "agreement-missing") {
      noAgreement();
    } else {
      failed(t.errorTitle, problem, retry);
    }
  }
}

function retry() {
  loading();
  return refresh();
}

/** A page left open keeps up with new days; a failure in between leaves it as it is. */
async function refreshQuietly() {
  if (!document.hidden) {
    await refresh({ quietly: true });
  }
}

function draw(answer, from) {
  const fingerprint = JSON.stringify([weeks, answer.updated, answer.periods]);
  if (fingerprint === shown) {
    return;
  }
  shown = fingerprint;
  const days = closedDays(answer);
  const latest = days.findLast(tells);
  if (!latest) {
    state(t.noDataTitle, t.noDataLead);
    return;
  }
  const meta = [
    t.days(days.filter((day) => day.state).length),
    t.metricVersion(answer.metricVersion),
    t.updated(format.moment(answer.updated)),
  ];
  const tablesOpen = [...document.querySelectorAll("details")].map((one) => one.open);
  show(
    head(from, days.at(-1).start),
    el("div", { class: "tiles-head" },
      el("h2", {}, t.latestDay(format.longDay(latest.start))), el("span", {}, people(latest))),
    tiles(latest),
    el("div", { class: "charts" }, sittingCard(days, meta), complianceCard(days, meta), breaksCard(days, meta)));
  document.querySelectorAll("details").forEach((one, i) => (one.open = tablesOpen[i] ?? false));
}

function people(day) {
  const figure = day.figures.people;
  return figure?.value === undefined ? t.peopleHidden : t.people(format.whole(figure.value));
}

function head(from, to) {
  return el("div", { class: "head" },
    el("div", {},
      el("h1", {}, t.dashboardTitle),
      el("p", { class: "lead" }, t.dashboardLead(format.axisDay(from), format.axisDay(to)))),
    el("fieldset", { class: "controls" },
      el("legend", { class: "hidden-visually" }, t.period),
      WEEKS.map((count) =>
        el("label", { class: "controls__choice" },
          el("input", { type: "radio", name: "weeks", value: count, checked: count === weeks, onchange: () => choose(count) }),
          el("span", {}, t.weeks(count))))));
}

async function choose(count) {
  weeks = count;
  history.replaceState(null, "", `?weeks=${count}`);
  await refresh();
  document.querySelector(`input[name=weeks][value="${count}"]`)?.focus();
}

function chosenWeeks() {
  const asked = Number(new URLSearchParams(location.search).get("weeks"));
  return WEEKS.includes(asked) ? asked : WEEKS[1];
}

function noAgreement() {
  state(t.noAgreementTitle, t.noAgreementLead,
    el("ol", {}, t.noAgreementSteps.map((step) => el("li", {}, step))),
    el("p", { class: "card__lead" }, t.noAgreementPersonal),
    ownDays);
}

function notForYou(viewer) {
  state(t.notForYouTitle, viewer.person ? t.notForYouLead : t.notForStaffLead, toMyDays(viewer));
}

/** The way to the viewer's own days; staff without a person id has none. */
function toMyDays(viewer) {
  return viewer.person
    ? el("div", { class: "state__actions" }, el("a", { href: "/my-days" }, t.toMyDays))
    : null;
}

start();

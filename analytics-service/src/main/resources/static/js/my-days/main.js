/** A person's own days, looked at twice a second while the page is in sight. */
import { get, Problem } from "/interlude/api.js";
import { el, say } from "/interlude/dom.js";
import * as format from "../format.js";
import { failed, frame, loading, show, state } from "../page.js";
import { historyCard, hoursCard } from "./history.js";
import { breaksCard } from "./breaks.js";
import { ownDataCard } from "./own-data.js";
import { pastCard } from "./past.js";
import { dateIn, datesBetween, plusDays } from "./person-day.js";
import { streakCard } from "./streak.js";
import { t } from "./texts.js";
import { timelineCard } from "./timeline.js";
import { outcomesCard, todayCard } from "./today.js";

const LOOK_MILLISECONDS = 500;
const DAYS = 14;

const known = { etag: null, range: null, days: [], summary: null, reminders: null };
let view = null;

async function start() {
  loading();
  try {
    const viewer = await frame(t.myDaysTitle, t.footerMyDays);
    if (!viewer.person) {
      noPerson(viewer);
      return;
    }
    known.reminders = viewer.reminders ?? null;
    await look();
    document.addEventListener("visibilitychange", () => document.hidden || look());
  } catch (problem) {
    failed(t.myErrorTitle, problem, () => location.reload());
  }
}

/** Asks, draws what has changed, and comes again soon. */
async function look() {
  clearTimeout(look.again);
  try {
    await fetchDays();
    draw(true);
  } catch (problem) {
    if (!goesOnAfter(problem)) {
      return;
    }
  }
  if (!document.hidden) {
    clearTimeout(look.again);
    look.again = setTimeout(look, LOOK_MILLISECONDS);
  }
}

/** Shows what is wrong; gives whether it may pass by itself. */
function goesOnAfter(problem) {
  if (problem.code === "not-enrolled") {
    once("not-enrolled", () => state(t.notEnrolledTitle, t.notEnrolledLead));
    return true;
  }
  if (problem instanceof Problem && problem.status < 500) {
    failed(t.myErrorTitle, problem, () => location.reload());
    return false;
  }
  if (known.range === null) {
    once("failed", () => failed(t.myErrorTitle, problem, look));
  } else {
    draw(false);
  }
  return true;
}

/** Without days the page is in one of a few states, each drawn once. */
function once(name, drawing) {
  if (view !== name) {
    view = name;
    drawing();
  }
}

/** Asks for a day more on both sides: the person's zone may be ahead of the browser's or behind. */
async function fetchDays() {
  const here = dateIn(undefined, new Date());
  const range = `from=${plusDays(here, -DAYS)}&to=${plusDays(here, 1)}`;
  const answer = await get(`/v1/me/days?${range}`, { etag: known.range === range ? known.etag : null });
  if (answer) {
    const summary = await get("/v1/me/summary");
    Object.assign(known, { etag: answer.etag, days: answer.body.days, range, summary: summary.body, changed: true });
  }
}

function draw(connected) {
  if (known.days.length === 0) {
    once("empty", () => state(t.myEmptyTitle, t.myEmptyLead));
    return;
  }
  if (view === null || typeof view === "string") {
    view = build();
  }
  const now = new Date();
  const today = dateIn(known.days.at(-1)?.assignment?.zone, now);
  const byDate = new Map(known.days.map((day) => [day.date, day]));
  say(view.live, connected ? t.live(format.clock(now)) : t.offline);
  view.status.classList.toggle("live--off", !connected);
  view.today.update(byDate.get(today), today, now);
  view.outcomes.update(byDate.get(today));
  if (known.changed) {
    known.changed = false;
    view.hours.update(byDate.get(today));
    view.timeline.update(byDate);
    const dates = datesBetween(plusDays(today, 1 - DAYS), today);
    view.history.update(dates, byDate);
    view.breaks.update(dates, byDate);
    view.streak.update(known.summary.streak);
    view.past.update(known.summary);
    view.data.update(today, byDate);
  }
}

function build() {
  const live = el("span", {});
  const status = el("p", { class: "live" }, el("span", { class: "live__dot", "aria-hidden": "true" }), live);
  const parts = {
    live, status, today: todayCard(), outcomes: outcomesCard(), hours: hoursCard(), timeline: timelineCard(), history: historyCard(),
    streak: streakCard(), past: pastCard(), breaks: breaksCard(), data: ownDataCard(known.reminders),
  };
  show(
    el("div", { class: "head" },
      el("div", {}, el("h1", {}, t.myDaysTitle), el("p", { class: "lead" }, t.myDaysLead)), status),
    el("div", { class: "today" },
      el("div", { class: "today__main" }, parts.today.node, parts.hours.node), parts.outcomes.node),
    el("div", { class: "own" }, parts.streak.node, parts.past.node),
    parts.timeline.node,
    parts.history.node,
    parts.breaks.node,
    parts.data.node);
  known.changed = true;
  return parts;
}

function noPerson(viewer) {
  const team = viewer.roles.includes("health-team") || viewer.roles.includes("tenant-admin");
  state(t.noPersonTitle, t.noPersonLead,
    team ? el("div", { class: "state__actions" }, el("a", { href: "/" }, t.toDashboard)) : null);
}

start();

/** A person's own page: their breaks now, their settings, their data. */
import { get, offers } from "/interlude/api.js";
import { el, say } from "/interlude/dom.js";
import { failed, frame, loading, show, state } from "./frame.js";
import { calendarCard, calendarLink } from "./calendar.js";
import { daysCard } from "./days.js";
import { hoursCard } from "./hours.js";
import { kindsCard } from "./kinds.js";
import { MEETINGS, meetingsCard } from "./meetings.js";
import { listen } from "./news.js";
import { nextCard } from "./next.js";
import { erased, eraseCard, erasure, exportCard } from "./own-data.js";
import { pauseCard } from "./pause.js";
import { pushCard, pushKey } from "./push.js";
import { quietCard } from "./quiet.js";
import { sharingCard } from "./sharing.js";
import { t } from "./texts.js";
import { todayCard } from "./today.js";
import { togetherCard } from "./together.js";
import { clock, dateOf, instantOf, plusDays, setZone } from "./zone.js";

const TICK_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 60_000;
const ENROLLED_MILLISECONDS = 10_000;

async function start() {
  loading();
  try {
    const viewer = await frame();
    if (viewer.person) {
      await begin(viewer);
    } else {
      state(t.noPersonTitle, t.noPersonLead);
    }
  } catch (problem) {
    failed(problem);
  }
}

/** Shows the parts, or waits until the directory holds the person. */
async function begin(viewer) {
  let next = null;
  try {
    next = (await get("/v1/me/breaks/next")).body;
  } catch (problem) {
    if (problem.code !== "not-enrolled") {
      throw problem;
    }
    const gone = await erasure();
    if (gone) {
      erased(gone);
      return;
    }
    state(t.notEnrolledTitle, t.notEnrolledLead);
    setTimeout(() => begin(viewer).catch(failed), ENROLLED_MILLISECONDS);
    return;
  }
  const profile = await known("/v1/me");
  if (profile) {
    setZone(profile.zone);
  }
  const parts = await build(viewer, profile);
  parts.reload(next);
}

async function build(viewer, profile) {
  const live = el("span", {});
  const status = el("p", { class: "live" }, el("span", { class: "live__dot", "aria-hidden": "true" }), live);
  const told = el("p", { class: "hidden-visually", role: "status" });
  const next = nextCard();
  const today = todayCard();
  const pause = pauseCard(() => reload());
  const hours = profile ? hoursCard(profile) : null;
  const [policy, link, days, erasing, together, meetings, push] = await Promise.all([
    known("/v1/me/policy"),
    offers("POST", "/v1/me/calendar-link").then((offered) => (offered ? calendarLink() : undefined)),
    offers("DELETE", `/v1/me/days/${dateOf(new Date())}`),
    offers("DELETE", "/v1/me"),
    known("/v1/me/team-breaks"),
    offers("PUT", MEETINGS).then((offered) => (offered ? known(MEETINGS) : undefined)),
    pushKey().then((key) => (key ? pushCard(key) : null)),
  ]);
  const settings = [
    policy ? kindsCard(policy, () => reload()) : null,
    hours,
    together?.length > 0 ? togetherCard(together, () => reload()) : null,
    policy ? quietCard(policy, () => reload()) : null,
    meetings === undefined ? null : meetingsCard(meetings, () => reload()),
    push,
    profile?.sharing ? sharingCard(profile) : null,
    link === undefined ? null : calendarCard(link),
  ];
  const own = [
    days ? daysCard(viewer.links.analytics) : null,
    profile || viewer.links.analytics || viewer.links.activity ? exportCard(viewer.links, profile !== null) : null,
    erasing ? eraseCard() : null,
  ];
  show(
    el("div", { class: "head" }, el("div", {}, el("h1", {}, t.title), el("p", { class: "lead" }, t.lead)), status),
    el("h2", { class: "hidden-visually" }, t.nowTitle),
    el("div", { class: "now" }, el("div", { class: "now__main" }, next.node, pause.node), today.node),
    ...section(t.settingsTitle, settings),
    ...section(t.dataTitle, own),
    told);

  let looked = 0;
  async function reload(fresh) {
    looked = Date.now();
    const date = dateOf(new Date());
    const from = instantOf(date, "00:00").toISOString();
    const to = instantOf(plusDays(date, 1), "00:00").toISOString();
    const [answer, breaks] = await Promise.all([
      fresh ?? get("/v1/me/breaks/next").then(({ body }) => body),
      get(`/v1/me/breaks?from=${from}&to=${to}`).then(({ body }) => body),
    ]);
    next.update(answer);
    pause.update(answer, profile);
    today.update(breaks);
  }

  /** Gives the status of the answer; 0 when there was none. */
  async function look(fresh) {
    try {
      await reload(fresh);
      return 200;
    } catch (problem) {
      return problem.status ?? 0;
    }
  }

  function connection(name) {
    say(live, name === "live" ? t.live : t.connection[name]);
    status.classList.toggle("live--off", name !== "live");
  }

  const stream = listen({
    ask: look,
    state: connection,
    heard: (type, event) => {
      say(told, t.heard[type]?.(t.kind(event.data.kind ?? event.data.breakId.split("-")[0]), clock(new Date())) ?? "");
      look();
    },
  });

  setInterval(() => {
    for (const part of [next, pause, hours]) {
      part?.tick();
    }
    if (!document.hidden && Date.now() - looked >= LOOK_MILLISECONDS) {
      look();
    }
  }, TICK_MILLISECONDS);

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stream.close();
    } else {
      stream.open();
      look();
    }
  });

  return { reload: look };
}

function section(title, parts) {
  const there = parts.filter(Boolean);
  return there.length === 0
    ? []
    : [el("h2", { class: "section" }, title), el("div", { class: "tiles" }, there.map((part) => part.node))];
}

/** What the address gives; null when this service has nothing there. */
async function known(path) {
  try {
    return (await get(path)).body;
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

start();

/** The dashboard of the occupational-health team: one page for each question, all in one document. */
import { byId } from "/interlude/dom.js";
import { load as loadCharts } from "../chart.js";
import { frame, loading } from "../page.js";
import { fingerprint, forget, newTurn } from "./answers.js";
import { writeFilters } from "./filters.js";
import { mark, subNavigation } from "./nav.js";
import { followPrinting } from "./printing.js";
import { onChoice, route } from "./router.js";
import { explain, isFor, notForYou } from "./states.js";
import { t } from "./texts.js";
import { alertsView } from "./views/alerts.js";
import { breaksView } from "./views/breaks.js";
import { dataView } from "./views/data.js";
import { overview } from "./views/overview.js";
import { reportView } from "./views/report.js";
import { routinesView } from "./views/routines.js";
import { sittingView } from "./views/sitting.js";
import { unitsView } from "./views/units.js";

const VIEWS = {
  "/": overview, "/sitting": sittingView, "/breaks": breaksView, "/units": unitsView,
  "/routines": routinesView, "/alerts": alertsView, "/data": dataView, "/report": reportView,
};
const REFRESH_MILLISECONDS = 60_000;
const PATIENCE_MILLISECONDS = 150;

let turn = 0;
let current = null;
let shown = null;
let viewer = null;

function start() {
  loading();
  viewer = frame(t.dashboardTitle, t.footerDashboard);
  subNavigation();
  followPrinting();
  onChoice((path, filters) => show(path, filters, { moved: false }));
  route(Object.keys(VIEWS), show);
  setInterval(refresh, REFRESH_MILLISECONDS);
}

async function show(path, filters, { moved = false, quietly = false } = {}) {
  const mine = ++turn;
  current = { path, filters };
  const waiting = quietly ? null : setTimeout(() => mine === turn && byId("main").setAttribute("aria-busy", "true"), PATIENCE_MILLISECONDS);
  mark(path, writeFilters(filters));
  document.title = `${t.view[path]} · ${t.brand}`;
  newTurn();
  try {
    // Asked for together: the answer to someone without the role is a refusal, and says nothing.
    const [nodes, who] = await Promise.all([VIEWS[path]({ filters, viewer }), viewer]);
    if (mine === turn) {
      isFor(who) ? await draw(nodes, { moved, quietly }) : notForYou(who);
    }
  } catch (problem) {
    if (mine === turn && (!quietly || problem.status === 401)) {
      shown = null;
      await explain(problem, viewer, again);
    }
  } finally {
    clearTimeout(waiting);
  }
}

async function draw(nodes, { moved, quietly }) {
  const now = await fingerprint();
  if (quietly && now === shown) {
    return;
  }
  shown = now;
  const main = byId("main");
  const focused = document.activeElement?.id;
  const open = moved ? [] : [...main.querySelectorAll("details")].map((one) => one.open);
  main.replaceChildren(...nodes.filter(Boolean));
  main.setAttribute("aria-busy", "false");
  main.querySelectorAll("details").forEach((one, i) => (one.open = open[i] ?? one.open));
  whenIdle(loadCharts);
  if (moved) {
    window.scrollTo(0, 0);
    main.querySelector("h1")?.focus();
  } else if (focused) {
    byId(focused)?.focus();
  }
}

/** The first page may have no chart; the next one should not wait for the library. */
function whenIdle(task) {
  (window.requestIdleCallback ?? setTimeout)(() => task());
}

function again() {
  loading();
  forget();
  return show(current.path, current.filters);
}

/** A page left open keeps up with what is published; not while someone is writing. */
async function refresh() {
  if (!document.hidden && !byId("main").querySelector("form.writing:focus-within")) {
    forget();
    await show(current.path, current.filters, { quietly: true });
  }
}

start();

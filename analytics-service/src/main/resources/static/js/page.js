/** What every page has: header, who is logged in, logout, footer, and the states of a page. */
import { csrfToken, get } from "/interlude/api.js";
import { byId, el } from "/interlude/dom.js";
import { choose, language, LANGUAGES, t } from "./texts.js";

const PAGES = [
  { id: "dashboard", href: "/", name: t.navDashboard },
  { id: "my-days", href: "/my-days", name: t.navMyDays },
];

/** Draws header and footer and gives the viewer: {name, tenant, person, roles}. */
export async function frame(title, footer) {
  const name = outline(title, footer);
  const { body } = await get("/v1/viewer");
  name.textContent = `${body.name} · ${body.tenant}`;
  if (body.person && body.reminders) {
    document.querySelector(".nav").append(el("a", { href: body.reminders }, t.navReminders));
  }
  return body;
}

/** Header and footer as far as they need no answer: whatever fails, there is a way to log out. */
function outline(title, footer) {
  document.title = `${title} · ${t.brand}`;
  document.body.prepend(el("a", { class: "skip", href: "#main" }, t.skip));
  byId("footer").append(el("div", { class: "footer__in" }, el("p", {}, footer)));
  const name = el("span", { class: "viewer__name" });
  byId("header").append(
    el("div", { class: "header__in" },
      el("a", { class: "brand", href: "/" }, el("img", { src: "/interlude/icon.svg", alt: "" }), el("span", {}, t.brand)),
      el("nav", { class: "nav", "aria-label": t.nav }, PAGES.map(link)),
      el("div", { class: "viewer" }, name, languages(), logOut())));
  return name;
}

function link(page) {
  const current = document.body.dataset.page === page.id;
  return el("a", { href: page.href, "aria-current": current ? "page" : null }, page.name);
}

function languages() {
  return el("select", { class: "language", "aria-label": t.language, onchange: (event) => choose(event.target.value) },
    Object.entries(LANGUAGES).map(([tag, words]) =>
      el("option", { value: tag, lang: tag, selected: tag === language }, words.languageName)));
}

/** A form, since the browser has to follow to the identity provider's own logout. */
function logOut() {
  const token = el("input", { type: "hidden", name: "_csrf" });
  return el("form", { method: "post", action: "/logout", onsubmit: () => (token.value = csrfToken()) },
    token,
    el("button", { class: "button", type: "submit" }, t.logOut));
}

/** Fills the page with something to wait at. */
export function loading() {
  const main = byId("main");
  main.setAttribute("aria-busy", "true");
  main.replaceChildren(
    el("p", { class: "hidden-visually", role: "status" }, t.loading),
    el("div", { class: "skeleton skeleton--title" }),
    el("div", { class: "skeleton" }),
    el("div", { class: "skeleton skeleton--tall" }));
}

export function show(...nodes) {
  const main = byId("main");
  main.setAttribute("aria-busy", "false");
  main.replaceChildren(...nodes.filter(Boolean));
}

/** A page that has nothing to show says so, why, and what to do. */
export function state(title, lead, ...more) {
  show(el("section", { class: "card state" }, el("h1", {}, title), el("p", { class: "card__lead" }, lead), ...more));
}

export function failed(title, problem, retry) {
  const again = problem.status === 401
    ? el("button", { class: "button button--primary", onclick: () => location.reload() }, t.logInAgain)
    : el("button", { class: "button button--primary", onclick: retry }, t.retry);
  state(title, problem.status && problem.status < 500 ? problem.message : t.errorLead, el("div", { class: "state__actions" }, again));
  byId("main").firstElementChild.setAttribute("role", "alert");
}

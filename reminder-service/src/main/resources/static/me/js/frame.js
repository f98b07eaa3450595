/** Header, footer, and what the page shows instead of its parts. */
import { csrfToken, get } from "/interlude/api.js";
import { byId, el } from "/interlude/dom.js";
import { choose, language, LANGUAGES, t } from "./texts.js";

/** Draws header and footer and gives the viewer: {name, tenant, person, roles, links}. */
export async function frame() {
  const { name, nav } = outline();
  const { body } = await get("/v1/viewer");
  name.textContent = `${body.name} · ${body.tenant}`;
  if (body.links.analytics) {
    nav.append(el("a", { href: `${body.links.analytics}/my-days` }, t.navMyDays));
  }
  return body;
}

/** As far as it needs no answer: whatever fails, there is a way to log out. */
function outline() {
  document.title = `${t.title} · ${t.brand}`;
  document.body.prepend(el("a", { class: "skip", href: "#main" }, t.skip));
  byId("footer").append(el("div", { class: "footer__in" }, el("p", {}, t.footer)));
  const name = el("span", { class: "viewer__name" });
  const nav = el("nav", { class: "nav", "aria-label": t.nav }, el("a", { href: "/me", "aria-current": "page" }, t.title));
  byId("header").append(
    el("div", { class: "header__in" },
      el("a", { class: "brand", href: "/me" }, el("img", { src: "/interlude/icon.svg", alt: "" }), el("span", {}, t.brand)),
      nav,
      el("div", { class: "viewer" }, name, languages(), logOut())));
  return { name, nav };
}

function languages() {
  return el("select", { class: "field field--small", "aria-label": t.language, onchange: (event) => choose(event.target.value) },
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

export function loading() {
  const main = byId("main");
  main.setAttribute("aria-busy", "true");
  main.replaceChildren(
    el("p", { class: "hidden-visually", role: "status" }, t.loading),
    el("div", { class: "skeleton skeleton--title" }),
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

export function failed(problem) {
  const words = problem.status === 401 ? t.logInAgain : t.retry;
  state(t.errorTitle, problem.status ? problem.message : t.errorLead,
    el("div", { class: "state__actions" }, el("button", { class: "button button--primary", type: "button", onclick: () => location.reload() }, words)));
  byId("main").firstElementChild.setAttribute("role", "alert");
}

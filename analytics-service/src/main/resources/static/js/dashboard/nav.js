/** The second row of the header: one page for each question. */
import { byId, el } from "/interlude/dom.js";
import { t } from "./texts.js";

const ADDRESSES = ["/", "/sitting", "/breaks", "/units", "/routines", "/alerts", "/data", "/report"];

export function subNavigation() {
  byId("header").append(
    el("div", { class: "views" },
      el("nav", { class: "views__in", "aria-label": t.views },
        ADDRESSES.map((address) => el("a", { href: address, "data-view": address }, t.view[address])))));
}

/** Marks where the reader is, and lets all links keep what was chosen. */
export function mark(current, query) {
  for (const link of document.querySelectorAll("[data-view]")) {
    link.setAttribute("href", link.dataset.view + query);
    if (link.dataset.view === current) {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest", inline: "center" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

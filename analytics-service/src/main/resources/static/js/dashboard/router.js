/** Pages within one document: each has an address of its own, and none is loaded twice. */
import { readFilters, writeFilters } from "./filters.js";

/** Calls show(path, filters) for the address as it is and as it becomes. */
export function route(paths, show) {
  const here = () => show(pathOf(location), readFilters(location.search), { moved: false });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const plain = link.origin === location.origin && !link.hasAttribute("download") && !link.target && !link.hash;
    if (plain && paths.includes(link.pathname)) {
      event.preventDefault();
      history.pushState(null, "", link.href);
      show(pathOf(location), readFilters(location.search), { moved: true });
    }
  });
  window.addEventListener("popstate", () => show(pathOf(location), readFilters(location.search), { moved: true }));
  return here();
}

/** Another choice on the same page: the address says it, and the way back leads to the former one. */
export function choose(filters) {
  history.pushState(null, "", location.pathname + writeFilters(filters));
  renew();
}

/** The same page once more, since something was changed. */
export function renew() {
  window.dispatchEvent(new CustomEvent("chosen"));
}

/** Calls back after each choice. */
export function onChoice(listener) {
  window.addEventListener("chosen", () => listener(pathOf(location), readFilters(location.search)));
}

function pathOf({ pathname }) {
  return pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
}

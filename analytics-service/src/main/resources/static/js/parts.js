/** Cards, legends and tables: the parts that charts stand in. */
import { el } from "/interlude/dom.js";
import { t } from "./texts.js";

let cards = 0;

/** A question, its chart, and the table behind it. */
export function card({ question, lead, legend, body, meta, table, wide }) {
  const id = `card-${++cards}`;
  return el("section", { class: wide ? "card card--wide" : "card", "aria-labelledby": id },
    el("div", { class: "card__head" },
      el("h2", { id }, question),
      lead ? el("p", { class: "card__lead" }, lead) : null),
    legend ? el("ul", { class: "legend" }, legend.map(swatch)) : null,
    body,
    table ? behind(table, id) : null,
    meta ? el("p", { class: "card__meta" }, meta.map((text) => el("span", {}, text))) : null);
}

function swatch([kind, name]) {
  return el("li", {}, el("span", { class: `swatch swatch--${kind}`, "aria-hidden": "true" }), name);
}

function behind(content, questionId) {
  return el("details", { class: "behind" },
    el("summary", {}, t.table),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": questionId }, content));
}

/** Rows are lists of texts; the first cell heads its row. */
export function table(caption, columns, rows) {
  return el("table", {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, columns.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cell)))));
}

function cell(text, index) {
  if (index === 0) {
    return el("th", { scope: "row" }, text);
  }
  const kind = text === t.hidden ? "is-hidden" : text === t.noData ? "is-empty" : null;
  return el("td", { class: kind }, text);
}

/** Cards, legends and tables: the parts that charts stand in. */
import { el } from "/interlude/dom.js";
import { t } from "./texts.js";

let cards = 0;

/** A question, its chart, what is to be said about it, the table behind it, and where to take it. */
export function card({ question, lead, legend, body, more, meta, table, tools, links, wide }) {
  const id = `card-${++cards}`;
  return el("section", { class: wide ? "card card--wide" : "card", "aria-labelledby": id },
    el("div", { class: "card__head" },
      tools ? el("div", { class: "card__title" }, el("h2", { id }, question), tools) : el("h2", { id }, question),
      lead ? el("p", { class: "card__lead" }, lead) : null),
    legend ? el("ul", { class: "legend" }, legend.map(swatch)) : null,
    body,
    more ?? null,
    table ? behind(table, id) : null,
    links ?? null,
    meta ? el("p", { class: "card__meta" }, meta.map((text) => el("span", {}, text))) : null);
}

function swatch([kind, name]) {
  return el("li", {}, el("span", { class: `swatch swatch--${kind}`, "aria-hidden": "true" }), name);
}

function behind(content, questionId) {
  return el("details", { class: "behind" },
    el("summary", {}, t.table),
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": questionId }, content));
}

/** Rows are lists of texts; the first cell heads its row. A column of words is {text: its name}, others are numbers. */
export function table(caption, columns, rows) {
  return el("table", {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col", class: column.text ? "is-text" : null }, column.text ?? column)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((text, i) => cell(text, i, columns[i]))))));
}

function cell(text, index, column) {
  if (index === 0) {
    return el("th", { scope: "row" }, text);
  }
  const kind = [text === t.hidden ? "is-hidden" : text === t.noData ? "is-empty" : null, column.text ? "is-text" : null];
  return el("td", { class: kind.filter(Boolean).join(" ") || null }, text);
}

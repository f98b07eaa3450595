/** What can be chosen: unit, weeks or months, range, the period shown. Every choice stands in the address. */
import { el } from "/interlude/dom.js";
import { RANGES } from "./filters.js";
import { name as periodName, range } from "./periods.js";
import { choose } from "./router.js";
import { t } from "./texts.js";
import { unitName } from "./units.js";

/** parts are some of "unit", "period", "range", "start"; periods those that can be shown. */
export function controls(filters, { parts, units, periods = [] }) {
  const make = { unit: () => unitChoice(filters, units), period: () => periodChoice(filters), range: () => rangeChoice(filters), start: () => startChoice(filters, periods) };
  return el("form", { class: "choices", "aria-label": t.choices, onsubmit: (event) => event.preventDefault() },
    parts.map((part) => make[part]()));
}

/** A labelled select; options are [value, text], or [group, options] with an array. */
export function select(id, label, options, selected, onchange) {
  return el("p", { class: "choice" },
    el("label", { for: id }, label),
    el("select", { id, class: "field", onchange: (event) => onchange(event.target.value) },
      options.map(([value, text]) =>
        Array.isArray(text)
          ? el("optgroup", { label: value }, text.map((one) => option(one, selected)))
          : option([value, text], selected))));
}

function option([value, text], selected) {
  return el("option", { value, selected: value === selected }, text);
}

function unitChoice(filters, { departments, sites }) {
  const named = (by, units) => units.map((unit) => [`${by}:${unit}`, unitName(unit)]);
  const current = filters.by === "company" ? "company:" : `${filters.by}:${filters.unit}`;
  return select("unit", t.unit,
    [
      ["company:", t.company],
      ...(departments.length ? [[t.departments, named("department", departments)]] : []),
      ...(sites.length ? [[t.sites, named("site", sites)]] : []),
    ],
    current,
    (value) => {
      const [by, ...unit] = value.split(":");
      choose({ ...filters, by, unit: unit.join(":") });
    });
}

function periodChoice(filters) {
  return segments("period", t.steps, [["week", t.byWeek], ["month", t.byMonth]], filters.period,
    (period) => choose({ ...filters, period, start: null }));
}

function rangeChoice(filters) {
  const own = filters.from !== null;
  const { from, to } = range(filters);
  const day = (id, label, value) =>
    el("p", { class: "choice" }, el("label", { for: id }, label), el("input", { id, class: "field", type: "date", value, required: true }));
  const dates = own
    ? [
        day("from", t.fromDate, filters.from), day("to", t.toDate, filters.to),
        el("button", { type: "button", class: "button", onclick: () => ownDates(filters) }, t.showDates),
      ]
    : [];
  return el("div", { class: "choice-group" },
    select("range", t.range, [...RANGES.map((weeks) => [String(weeks), t.lastWeeks(weeks)]), ["own", t.ownDates]],
      own ? "own" : String(filters.weeks),
      (value) => choose(value === "own" ? { ...filters, from, to } : { ...filters, from: null, to: null, weeks: Number(value) })),
    ...dates);
}

function ownDates(filters) {
  const [from, to] = ["from", "to"].map((id) => document.getElementById(id));
  to.setCustomValidity(from.value && to.value && from.value > to.value ? t.datesTurned : "");
  if (from.reportValidity() && to.reportValidity()) {
    choose({ ...filters, from: from.value, to: to.value });
  }
}

function startChoice(filters, periods) {
  const starts = periods.filter((period) => !period.missing).map((period) => period.start).reverse();
  const latest = starts[0] ?? "";
  return select("start", filters.period === "month" ? t.monthShown : t.weekShown,
    starts.map((start) => [start, periodName(filters.period, start)]),
    starts.includes(filters.start) ? filters.start : latest,
    (start) => choose({ ...filters, start: start === latest ? null : start }));
}

/** Two or three choices side by side. */
export function segments(name, label, options, selected, onchange) {
  return el("fieldset", { class: "controls" },
    el("legend", { class: "hidden-visually" }, label),
    options.map(([value, text]) =>
      el("label", { class: "controls__choice" },
        el("input", { type: "radio", name, id: `${name}-${value}`, value, checked: value === selected, onchange: () => onchange(value) }),
        el("span", {}, text))));
}

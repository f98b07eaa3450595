/** What most pages begin with: the periods of the unit, the units there are, and the notes. */
import { el } from "/interlude/dom.js";
import { ask, attempt, path } from "./answers.js";
import { controls } from "./controls.js";
import { metaOf } from "./question.js";
import { numbered } from "./notes.js";
import { chosen, closed, range } from "./periods.js";

const NO_UNITS = { departments: [], sites: [] };

/** Gives answer, periods (closed ones), one (the period shown), units, notes, and how charts say what they rest on. */
export async function look(filters) {
  const data = path("figures", filters);
  const [answer, units, annotations] = await Promise.all([ask(data), unitsThereAre(), attempt(notesPath(filters))]);
  const periods = closed(answer);
  const one = chosen(periods, filters.start);
  return {
    filters, data, answer, periods, one, units,
    kind: answer.period,
    before: periods[periods.indexOf(one) - 1],
    annotations,
    notes: numbered(annotations.body?.annotations ?? [], periods, answer.period, filters),
    metaOver: () => metaOf({ filters, answer, period: periods.at(-1), from: periods[0] }),
    metaOne: () => metaOf({ filters, answer, period: one }),
  };
}

/** Notes of the days that charts show, the last period's to its end. */
function notesPath(filters) {
  const { from, to } = range(filters);
  return `/v1/annotations?${new URLSearchParams({ from, to })}`;
}

export async function unitsThereAre() {
  return (await attempt("/v1/units")).body ?? NO_UNITS;
}

/** Title and lead of a page, and its choices. */
export function head(title, lead, filters, choices) {
  return el("div", { class: "page-head" },
    el("div", {}, el("h1", { tabindex: "-1" }, title), el("p", { class: "lead" }, lead)),
    choices ? controls(filters, choices) : null);
}

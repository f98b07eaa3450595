/** The figures of one period in numbers: each with its interval, the period before, and its recent course. */
import { el } from "/interlude/dom.js";
import { form, told, write, writeInterval } from "./figures.js";
import { writeFilters } from "./filters.js";
import { sparkline } from "./sparkline.js";
import { t } from "./texts.js";

/** A tile for each name; periods end with the one shown. */
export function tiles(names, { one, before, periods, filters, kind }) {
  const course = periods.slice(0, periods.indexOf(one) + 1).slice(-13);
  return el("div", { class: "tiles" },
    names.map((name) => tile(name, one.figures[name], before?.figures[name], course.map((period) => period.figures[name]), filters, kind)));
}

function tile(name, figure, former, course, filters, kind) {
  const shown = told(figure);
  const range = writeInterval(name, figure);
  return el("section", { class: "card tile" },
    el("h2", { class: "tile__name" }, el("a", { href: form(name).page + writeFilters(filters) }, t.figure[name])),
    el("div", { class: "tile__row" },
      el("p", { class: shown ? "tile__value" : "tile__value tile__value--quiet" }, write(name, figure)),
      sparkline(course, name)),
    el("p", { class: "tile__note" }, figure?.suppressed ? t.hiddenWhy[figure.suppressed] : t.meaning[name]),
    el("dl", { class: "tile__facts" },
      range ? fact(t.interval, range) : null,
      fact(t.periodBefore[kind], write(name, former)),
      difference(figure, former)));
}

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

/** Whether the two ranges have anything in common; nothing is said where there are no two ranges. */
function difference(figure, former) {
  if (figure?.low === undefined || former?.low === undefined) {
    return null;
  }
  const overlap = figure.low <= former.high && former.low <= figure.high;
  return fact(t.difference, overlap ? t.mayBeChance : t.moreThanChance);
}

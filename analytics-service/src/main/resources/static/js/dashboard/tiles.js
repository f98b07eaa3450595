/** The latest closed day in four numbers. */
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { t } from "../texts.js";

export function tiles(day) {
  const { sittingHoursPer8h, compliance, breakCoverage } = day.figures;
  const { due, completed } = day.funnel;
  return el("section", { class: "tiles", "aria-label": t.latestDay(format.longDay(day.start)) },
    tile(t.tileSitting, sittingHoursPer8h, format.tenth, { unit: t.unitHours }),
    tile(t.tileBreaks, completed, format.whole, { note: due?.value === undefined ? null : t.ofDue(format.whole(due.value)) }),
    tile(t.tileCompliance, compliance, format.percent, { note: t.complianceNote }),
    tile(t.tileCoverage, breakCoverage, format.percent, { note: t.coverageNote }));
}

function tile(name, figure, number, { unit, note } = {}) {
  const told = figure && !figure.suppressed;
  const range = format.interval(figure, number);
  return el("div", { class: "card tile" },
    el("h3", { class: "tile__name" }, name),
    el("p", { class: told ? "tile__value" : "tile__value tile__value--quiet" },
      format.figure(figure, number),
      told && unit ? el("span", { class: "tile__unit" }, unit) : null),
    told && note ? el("p", { class: "tile__note" }, note) : null,
    range ? el("p", { class: "tile__note" }, t.likely(range)) : null,
    figure?.suppressed ? el("p", { class: "tile__note" }, t.hiddenBecause[figure.suppressed]) : null);
}

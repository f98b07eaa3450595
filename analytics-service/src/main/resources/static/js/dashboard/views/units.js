/** Departments and sites against the company, within the limits of chance; hidden ones with the reason. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { ask } from "../answers.js";
import { segments, select } from "../controls.js";
import { funnelPlot } from "../charts/funnel-plot.js";
import { form, height, told, write, writeInterval } from "../figures.js";
import { writeFilters } from "../filters.js";
import { name as periodName } from "../periods.js";
import { question } from "../question.js";
import { choose } from "../router.js";
import { head, look } from "../seen.js";
import { t } from "../texts.js";
import { unitName } from "../units.js";
import { openDays } from "./open-days.js";

export const COMPARED = ["compliance", "breakCoverage", "sittingHoursPer8h", "prolongedShare", "deliveryRate", "dataCoverage"];

export async function unitsView({ filters }) {
  const company = { ...filters, by: "company", unit: "" };
  const seen = await look(company);
  if (!seen.one) {
    return openDays(seen);
  }
  const figure = COMPARED.includes(filters.figure) ? filters.figure : COMPARED[0];
  const { data, answer } = await compare(seen, filters.kind, figure);
  return [
    unitsHead(company, filters.kind, figure, seen),
    plot(seen, answer, data, filters.kind, figure),
    hiddenUnits(answer),
  ];
}

/** The comparison of one figure in the period shown: {data: its address, answer}. */
export async function compare({ one, kind }, by, figure) {
  const data = `/v1/comparison?${new URLSearchParams({ figure, by, period: kind, start: one.start })}`;
  const answer = await ask(data);
  return { data, answer: { ...answer, points: answer.points.map(withPeople) } };
}

/** The number of people as a figure like all others: where the point is hidden, so is it. */
function withPeople(point) {
  const told = point.people === null || point.people === undefined ? null : { value: point.people };
  return { ...point, people: told ?? (point.suppressed ? { suppressed: point.suppressed } : null) };
}

function unitsHead(filters, kind, figure, seen) {
  const page = head(t.unitsTitle, t.unitsLead, filters, { parts: ["period", "start"], ...seen });
  page.lastElementChild.prepend(
    segments("kind", t.unitKinds, [["department", t.departments], ["site", t.sites]], kind, (chosen) => choose({ ...filters, kind: chosen, figure })),
    select("figure", t.figureColumn, COMPARED.map((name) => [name, t.figure[name]]), figure, (name) => choose({ ...filters, kind, figure: name })));
  return page;
}

export function plot(seen, answer, data, by, figure) {
  const drawn = answer.points.filter((point) => told(point) && told(point.people));
  const unplaced = answer.points.filter((point) => told(point) && !told(point.people));
  const rows = [...answer.points].sort((a, b) => a.unit.localeCompare(b.unit));
  return question({
    title: t.unitsQuestion[by](t.figure[figure]), lead: t.funnelPlotLead, data, wide: true, height: "chart--tall",
    meta: [periodName(seen.kind, seen.one.start), ...seen.metaOne().slice(2)],
    legend: [["inside", t.position.inside], ["outside-95", t.position["outside-95"]], ["outside-998", t.position["outside-99.8"]], ["limit-95", t.limit95], ["limit-998", t.limit998]],
    options: drawn.length > 0 ? funnelPlot({ figure, company: answer.company, points: drawn, limits: answer.limits ?? [] }) : null,
    more: drawn.length === 0
      ? el("p", { class: "card__lead" }, t.noUnitShown)
      : unplaced.length > 0 ? el("p", { class: "card__lead" }, t.notDrawn(unplaced.map((point) => unitName(point.unit)).join(", "))) : null,
    columns: [t.unit, t.peopleColumn, t.figure[figure], t.interval, { text: t.positionColumn }],
    rows: rows.map((point) => [
      told(point) ? el("a", { href: pageOf(figure, by, point.unit, seen.filters) }, unitName(point.unit)) : unitName(point.unit), format.figure(point.people, format.whole), write(figure, point), writeInterval(figure, point) || "–",
      point.suppressed ? t.hiddenWhy[point.suppressed] : (t.position[point.position] ?? "–"),
    ]),
  });
}

/** The page of the figure, for that unit alone. */
const pageOf = (figure, by, unit, filters) => form(figure).page + writeFilters({ ...filters, by, unit, figure: null });

/** Hidden units are named with the reason, so that nobody takes them for forgotten. */
export function hiddenUnits({ points }) {
  const reasons = [...new Set(points.map((point) => point.suppressed).filter(Boolean))];
  const without = points.filter((point) => height(point) === null && !point.suppressed);
  if (reasons.length === 0 && without.length === 0) {
    return null;
  }
  const named = (title, why, units) =>
    el("div", {}, el("h3", {}, title), el("p", { class: "card__lead" }, why), el("p", { class: "unit-names" }, units.map((point) => el("span", {}, unitName(point.unit)))));
  return el("section", { class: "card" },
    el("h2", {}, t.hiddenUnitsTitle),
    reasons.map((reason) => named(t.hiddenShort[reason], t.hiddenLong[reason], points.filter((point) => point.suppressed === reason))),
    without.length > 0 ? named(t.noData, t.noDataUnits, without) : null);
}

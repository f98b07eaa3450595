/** One week on paper, for the safety committee: figures, course, units, notes, and how to read them. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { attempt } from "../answers.js";
import { people, write, writeInterval } from "../figures.js";
import { table } from "../../parts.js";
import { name as periodName } from "../periods.js";
import { head, look } from "../seen.js";
import { t } from "../texts.js";
import { unitName } from "../units.js";
import { openDays } from "./open-days.js";
import { overTimeCard } from "./sitting.js";
import { compare } from "./units.js";

const FIGURES = ["sittingHoursPer8h", "prolongedShare", "sittingBreaksPerSittingHour", "compliance", "breakCoverage", "deliveryRate", "dataCoverage", "inferredShare"];

export async function reportView({ filters, viewer }) {
  const company = { ...filters, by: "company", unit: "", period: "week" };
  const [seen, alerts, who] = await Promise.all([look(company), attempt("/v1/alerts"), viewer]);
  if (!seen.one) {
    return openDays(seen);
  }
  const page = head(t.reportTitle, t.reportLead, company, { parts: ["start"], ...seen });
  page.lastElementChild.append(
    el("button", { type: "button", class: "button button--primary", onclick: () => window.print() }, t.print),
    el("a", { class: "button", href: `/v1/report.zip?week=${seen.one.start}`, download: "" }, t.zip));
  return [page, await sheet(seen, alerts, who)];
}

async function sheet(seen, alerts, who) {
  const { one, before, kind } = seen;
  const tables = await Promise.all(["department", "site"].map(async (by) => units(by, (await compare(seen, by, "compliance")).answer)));
  return el("article", { class: "sheet" },
    el("header", { class: "sheet__head" },
      el("h2", { class: "sheet__title" }, t.reportOf(periodName(kind, one.start))),
      el("p", {}, [who.tenant, people(one), t.metricVersion(seen.answer.metricVersion), t.updated(format.moment(one.updated ?? seen.answer.updated)), t.state[one.state]].filter(Boolean).join(" · "))),
    scroll(t.numbersTitle,
      [t.figureColumn, t.thisPeriod.week, t.interval, t.periodBefore.week, t.interval],
      FIGURES.map((figure) => [
        t.figure[figure],
        ...[one, before].flatMap((period) => [write(figure, period?.figures[figure]), writeInterval(figure, period?.figures[figure]) || "–"]),
      ])),
    el("div", { class: "sheet__charts" },
      overTimeCard(seen, "sittingHoursPer8h", t.sittingQuestion, "", who.sittingTarget ? { value: who.sittingTarget, name: t.targetName(t.hoursOf(format.short(who.sittingTarget))) } : undefined),
      overTimeCard(seen, "compliance", t.complianceQuestion, "")),
    ...tables,
    part(t.alertsQuestion, alertList(alerts)),
    part(t.howToRead, el("ul", {}, t.readingHints.map((hint) => el("li", {}, hint)))));
}

function alertList({ body }) {
  const all = body?.alerts ?? [];
  return all.length === 0
    ? el("p", {}, t.noAlerts)
    : el("ul", {}, all.map((alert) => el("li", {}, `${unitName(alert.unit)}: ${t.ruleTitle(alert.rule, t.figure[alert.figure] ?? alert.figure)}, ${t.since(periodName(alert.period, alert.since))}.`)));
}

/** Wide tables move sideways on small screens; paper has room. */
const scroll = (title, columns, rows) =>
  el("div", { class: "scroll scroll--all", tabindex: "0", role: "group", "aria-label": title }, table(title, columns, rows));

const part = (title, ...content) => el("section", { class: "sheet__part" }, el("h3", {}, title), ...content);

/** In the order of their names: this is no league. */
function units(by, { points }) {
  if (points.length === 0) {
    return null;
  }
  const rows = [...points].sort((a, b) => a.unit.localeCompare(b.unit));
  return part(by === "site" ? t.sites : t.departments,
    scroll(t.unitsQuestion[by](t.figure.compliance),
      [t.unit, t.peopleColumn, t.figure.compliance, t.interval, { text: t.positionColumn }],
      rows.map((point) => [
        unitName(point.unit), format.figure(point.people, format.whole), write("compliance", point), writeInterval("compliance", point) || "–",
        point.suppressed ? t.hiddenShort[point.suppressed] : (t.position[point.position] ?? "–"),
      ])));
}

/** The latest closed week against the one before, and what deserves a look. */
import { el } from "/interlude/dom.js";
import { alertSummary } from "../alerts.js";
import { attempt, csv } from "../answers.js";
import { people, write, writeInterval } from "../figures.js";
import { notesCard } from "../notes-form.js";
import { card, table } from "../../parts.js";
import { name as periodName, span } from "../periods.js";
import { head, look } from "../seen.js";
import { t } from "../texts.js";
import { tiles } from "../tiles.js";
import { unitOf } from "../units.js";
import { openDays } from "./open-days.js";

const FIGURES = ["sittingHoursPer8h", "prolongedShare", "compliance", "breakCoverage", "deliveryRate", "dataCoverage"];
const MORE = ["sittingBreaksPerSittingHour", "responseMedianMinutes", "inferredShare"];

export async function overview({ filters, viewer }) {
  const [seen, alerts] = await Promise.all([look(filters), attempt("/v1/alerts")]);
  if (!seen.one) {
    return openDays(seen);
  }
  const { one, before, kind, annotations } = seen;
  const lead = `${[unitOf(filters), people(one)].filter(Boolean).join(", ")}. ${before ? t.against(span(kind, before.start)) : t.firstPeriod}`;
  return [
    head(t.overviewTitle(periodName(kind, one.start)), lead, filters, { parts: ["unit", "period", "start"], ...seen }),
    tiles(FIGURES, seen),
    el("div", { class: "charts" }, alertSummary(alerts, filters), notesCard(annotations, filters, await viewer)),
    numbers(seen),
  ];
}

/** All of it as a table. */
function numbers({ data, one, before, kind, metaOne }) {
  const cells = (figure, period) => [write(figure, period?.figures[figure]), writeInterval(figure, period?.figures[figure]) || "–"];
  const caption = [one, before].filter(Boolean).map((period) => periodName(kind, period.start)).join(" · ");
  return card({
    question: t.numbersTitle, lead: t.numbersLead, meta: metaOne(), wide: true,
    body: el("div", { class: "scroll scroll--all", tabindex: "0", role: "group", "aria-label": t.numbersTitle }, table(caption,
      [t.figureColumn, t.thisPeriod[kind], t.interval, t.periodBefore[kind], t.interval],
      [...FIGURES, ...MORE].map((figure) => [t.figure[figure], ...cells(figure, one), ...cells(figure, before)]))),
    tools: el("span", { class: "tools" }, el("a", { href: csv(data), download: "", "aria-label": `CSV: ${t.numbersTitle}` }, "CSV")),
  });
}

/** What deserves a look, in words: the rule, what it is about, since when, and what one could do. */
import { el } from "/interlude/dom.js";
import { card } from "../parts.js";
import { form, write, writeInterval } from "./figures.js";
import { readFilters, writeFilters } from "./filters.js";
import { name as periodName } from "./periods.js";
import { partFailed } from "./states.js";
import { t } from "./texts.js";
import { unitName } from "./units.js";

const IN_SHORT = 4;

/** The first few, for the overview. */
export function alertSummary({ body, problem }, filters) {
  const all = body?.alerts ?? [];
  return card({
    question: t.alertsQuestion,
    body: problem ? partFailed(problem) : all.length === 0 ? el("p", { class: "card__lead" }, t.noAlerts) : el("ul", { class: "alerts-short" }, all.slice(0, IN_SHORT).map(short)),
    links: el("p", { class: "tools" }, el("a", { href: `/alerts${writeFilters(filters)}` }, all.length > IN_SHORT ? t.allAlerts(all.length) : t.toAlerts)),
  });
}

function short(alert) {
  return el("li", {},
    el("a", { href: pageOf(alert) }, t.ruleTitle(alert.rule, t.figure[alert.figure] ?? alert.figure)),
    el("span", { class: "tile__note" }, `${unitName(alert.unit)} · ${since(alert)}`));
}

/** One alert as a card. */
export function alertCard(alert) {
  const range = writeInterval(alert.figure, alert.latest);
  return card({
    question: t.ruleTitle(alert.rule, t.figure[alert.figure] ?? alert.figure),
    lead: t.ruleMeaning[alert.rule] ?? alert.explanation,
    body: el("dl", { class: "facts" },
      fact(t.unit, unitName(alert.unit)),
      fact(t.sinceColumn, periodName(alert.period, alert.since)),
      alert.latest ? fact(t.latest, `${write(alert.figure, alert.latest)}${range ? ` (${range})` : ""}`) : null,
      fact(t.whatToDo, t.advice[alert.rule] ?? alert.advice)),
    links: el("p", { class: "tools" }, el("a", { href: pageOf(alert) }, t.lookCloser)),
  });
}

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

const since = (alert) => t.since(periodName(alert.period, alert.since));

/** The page that shows the figure of that unit; for units among others, the page that compares them. */
function pageOf({ rule, figure, by, unit, period }) {
  if (rule.startsWith("funnel-")) {
    return `/units${writeFilters({ ...readFilters(""), kind: by, period, figure })}`;
  }
  return form(figure).page + writeFilters({ ...readFilters(""), by, unit, period });
}

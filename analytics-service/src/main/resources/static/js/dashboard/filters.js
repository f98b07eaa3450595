/** What is looked at, as it stands in the address: unit, period, range, and the one period shown. */

export const RANGES = [13, 26, 52];

const UNIT_KINDS = ["company", "department", "site"];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the query of an address; what makes no sense is as if it were not there. */
export function readFilters(search) {
  const asked = new URLSearchParams(search);
  const by = oneOf(UNIT_KINDS, asked.get("by")) ?? "company";
  const unit = by === "company" ? "" : (asked.get("unit") ?? "");
  const from = date(asked.get("from"));
  const to = date(asked.get("to"));
  const own = from !== null && to !== null && from <= to;
  return {
    by: unit === "" ? "company" : by,
    unit,
    kind: by === "company" ? "department" : by,
    period: oneOf(["week", "month"], asked.get("period")) ?? "week",
    weeks: oneOf(RANGES, Number(asked.get("weeks"))) ?? 26,
    from: own ? from : null,
    to: own ? to : null,
    start: date(asked.get("start") ?? asked.get("week")),
    figure: asked.get("figure"),
  };
}

/** The query that means these filters; what is usual is left out. */
export function writeFilters({ by, unit, kind, period, weeks, from, to, start, figure }) {
  const said = new URLSearchParams();
  if (by !== "company") {
    said.set("by", by);
    said.set("unit", unit);
  } else if (kind !== "department") {
    said.set("by", kind);
  }
  if (period !== "week") {
    said.set("period", period);
  }
  if (from && to) {
    said.set("from", from);
    said.set("to", to);
  } else if (weeks !== 26) {
    said.set("weeks", weeks);
  }
  if (start) {
    said.set("start", start);
  }
  if (figure) {
    said.set("figure", figure);
  }
  const text = said.toString();
  return text ? `?${text}` : "";
}

/** Whether the filters name one department or site. */
export const ofOneUnit = (filters) => filters.by !== "company";

function oneOf(known, value) {
  return known.includes(value) ? value : null;
}

function date(text) {
  return text && DATE.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

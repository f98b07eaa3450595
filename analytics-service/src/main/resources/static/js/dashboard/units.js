/** Departments and sites by the names that the directory gives them. */
import { t } from "./texts.js";

/** "operations/logistics" reads "operations / logistics"; the company has no name of its own here. */
export const unitName = (unit) => (unit === "" ? t.company : unit.split("/").join(" / "));

export const unitOf = (filters) => unitName(filters.unit);

/** Whether a note stands for what is looked at: notes on the company stand everywhere. */
export function concerns(note, filters) {
  return !note.by || note.by === "company" || (note.by === filters.by && inside(filters.unit, note.unit));
}

/** A department is inside those whose path its own begins with. */
function inside(unit, outer) {
  return unit === outer || unit.startsWith(`${outer}/`);
}

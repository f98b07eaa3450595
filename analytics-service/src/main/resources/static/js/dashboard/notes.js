/** Notes and changes of policy: numbered lines in charts over time, and their list below. */
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { startOf } from "./periods.js";
import { t } from "./texts.js";
import { concerns } from "./units.js";

/** Those that concern the unit and lie in the periods, oldest first, with a number each. */
export function numbered(notes, periods, kind, filters) {
  const starts = new Set(periods.map((period) => period.start));
  return notes
    .filter((note) => concerns(note, filters) && starts.has(startOf(kind, note.date)))
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((note, i) => ({ ...note, number: i + 1 }));
}

/** [{start, numbers}]: notes of one period share a line. */
export function notesByPeriod(notes, periods, kind) {
  return periods
    .map(({ start }) => ({
      start,
      numbers: notes.filter((note) => startOf(kind, note.date) === start).map((note) => note.number),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

export const noteText = (note) => `${format.axisDay(note.date)}: ${note.text}`;

/** The words to the numbers in a chart. */
export function noteList(notes) {
  return notes.length === 0
    ? null
    : el("ol", { class: "noted", "aria-label": t.notesTitle },
        notes.map((note) =>
          el("li", {}, el("span", { class: "noted__number" }, String(note.number)),
            el("span", {}, noteText(note)))));
}

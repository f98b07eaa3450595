/** Notes and changes of policy: what is known, and a small form to add one. */
import { send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import * as format from "../format.js";
import { card } from "../parts.js";
import { forget } from "./answers.js";
import { ofOneUnit } from "./filters.js";
import { renew } from "./router.js";
import { isFor, partFailed } from "./states.js";
import { t } from "./texts.js";
import { concerns, unitName, unitOf } from "./units.js";

const LONGEST = 200;
const SHOWN = 6;

export function notesCard({ body, problem }, filters, viewer) {
  const notes = (body?.annotations ?? []).filter((note) => concerns(note, filters)).sort((a, b) => b.date.localeCompare(a.date));
  const said = el("p", { class: "said", role: "status" });
  return card({
    question: t.notesTitle, lead: t.notesLead,
    body: problem ? partFailed(problem) : list(notes.slice(0, SHOWN), said),
    more: isFor(viewer) && !problem ? [adding(filters, said), said] : null,
  });
}

function list(notes, said) {
  return notes.length === 0
    ? el("p", { class: "card__lead" }, t.noNotes)
    : el("ul", { class: "notes" }, notes.map((note) =>
        el("li", {},
          el("span", { class: "notes__when" }, format.fullDay(note.date)),
          el("span", {}, note.text),
          el("span", { class: "tile__note" }, [note.kind === "policy" ? t.policyChange : t.note, unitName(note.unit ?? ""), note.author].filter(Boolean).join(" · ")),
          note.kind === "policy" ? null : remove(note, said))));
}

function remove(note, said) {
  return el("button", {
    type: "button", class: "link", "aria-label": `${t.removeNote}: ${note.text}`,
    onclick: () => change(() => send("DELETE", `/v1/annotations/${note.id}`), said),
  }, t.removeNote);
}

function adding(filters, said) {
  const date = el("input", { id: "note-date", class: "field", type: "date", required: true, value: new Date().toISOString().slice(0, 10) });
  const text = el("input", { id: "note-text", class: "field", type: "text", required: true, maxlength: LONGEST, "aria-describedby": "note-hint" });
  const onlyHere = el("input", { id: "note-unit", type: "checkbox" });
  const add = (event) => {
    event.preventDefault();
    const about = onlyHere.checked ? { by: filters.by, unit: filters.unit } : { by: "company", unit: "" };
    change(() => send("POST", "/v1/annotations", { date: date.value, text: text.value, ...about }), said);
  };
  return el("details", { class: "behind" },
    el("summary", {}, t.addNote),
    el("form", { class: "writing", onsubmit: add },
      el("p", { class: "choice" }, el("label", { for: "note-date" }, t.date), date),
      el("p", { class: "choice choice--wide" }, el("label", { for: "note-text" }, t.noteText), text),
      ofOneUnit(filters) ? el("p", { class: "choice choice--check" }, onlyHere, el("label", { for: "note-unit" }, t.onlyFor(unitOf(filters)))) : null,
      el("p", { id: "note-hint", class: "tile__note" }, t.noteHint(LONGEST)),
      el("button", { id: "note-save", type: "submit", class: "button button--primary" }, t.saveNote)));
}

async function change(act, said) {
  try {
    await act();
    forget("/v1/annotations");
    renew();
  } catch (problem) {
    said.textContent = t.refused(problem.errors?.[0]?.detail ?? problem.message);
  }
}

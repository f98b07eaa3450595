/** A chart as the question it answers, with all that belongs beside it. */
import { el } from "/interlude/dom.js";
import { chart, redraw } from "../chart.js";
import { card, table } from "../parts.js";
import { csv } from "./answers.js";
import { told } from "./figures.js";
import { noteList, noteText } from "./notes.js";
import { download } from "./png.js";
import { onPrint } from "./printing.js";
import { t } from "./texts.js";

onPrint(redraw);

/**
 * options draw the chart; figures are those in it, whose reasons for being hidden are told; data is
 * the address of the same in the API, figure its name there where the address has others, too.
 */
export function question({ title, lead, legend, options, height = "", figures = [], notes = [], body, more, rows, columns, meta, data, figure, wide }) {
  const hidden = figures.length > 0 && !figures.some(told);
  const drawing = options && rows.length > 0 && !hidden ? chart(title, height) : null;
  const foot = [...notes.map((note) => `${note.number}  ${noteText(note)}`), ...reasons(figures), meta.join(" · ")];
  drawing?.show(options, `${title} ${t.chartHint}`);
  return card({
    question: title, lead, wide, meta,
    legend: hidden ? null : legend?.filter(([kind]) => kind !== "hidden" || figures.some((one) => one?.suppressed)),
    body: body ?? drawing?.node ?? el("p", { class: "blank" }, rows.length > 0 && figures.some((one) => one?.suppressed) ? t.allHidden : t.nothingHere),
    more: [noteList(notes), whyHidden(figures), more ?? null],
    table: rows.length > 0 ? table(title, columns, rows) : null,
    tools: el("span", { class: "tools" },
      data ? el("a", { href: csv(data, figure), download: "", "aria-label": `CSV: ${title}` }, "CSV") : null,
      drawing
        ? el("button", { type: "button", class: "link", "aria-label": `PNG: ${title}`, onclick: () => download(drawing, title, foot) }, "PNG")
        : null),
  });
}

function whyHidden(figures) {
  const lines = reasons(figures);
  return lines.length === 0 ? null : el("ul", { class: "why" }, lines.map((line) => el("li", {}, line)));
}

/** One line for each reason: how many are hidden for it. */
function reasons(figures) {
  const counts = new Map();
  for (const reason of figures.map((one) => one?.suppressed).filter(Boolean)) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => t.hiddenCount(count, figures.length, t.hiddenWhy[reason]));
}

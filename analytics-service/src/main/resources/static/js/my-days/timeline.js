/** One day to the second: a band of what was recorded, and the table behind it with the evidence. */
import { get } from "/interlude/api.js";
import { el, say, svg } from "/interlude/dom.js";
import * as format from "../format.js";
import { card, table } from "../parts.js";
import { t } from "../texts.js";

const STATES = ["sitting", "upright", "away", "unrecorded"];
const HOUR = 3_600_000;
const MOST_LABELS = 9;
const WIDTH = 1000;

export function timelineCard() {
  const days = el("select", { class: "button", id: "timeline-day", onchange: load });
  const band = svg("svg", { class: "split split--tall", viewBox: `0 0 ${WIDTH} 20`, preserveAspectRatio: "none", role: "img" });
  const clock = el("div", { class: "clock", "aria-hidden": "true" });
  const note = el("p", { class: "card__lead", role: "status" });
  const rows = el("div", {});
  const node = card({
    question: t.timelineQuestion, lead: t.timelineLead, wide: true, table: rows,
    legend: STATES.map((name) => [name, t[name]]),
    body: el("div", { class: "card__body" },
      el("div", { class: "picker" }, el("label", { for: "timeline-day" }, t.date), days), el("div", {}, band, clock), note),
  });
  const shown = { date: null, etag: null };

  /** Offers the days that there are, newest first, and looks at the chosen one again. */
  function update(byDate) {
    const dates = [...byDate.keys()].reverse();
    if (dates.join() !== [...days.options].map((option) => option.value).join()) {
      const newest = days.selectedIndex <= 0;
      const chosen = days.value;
      days.replaceChildren(...dates.map((date) => el("option", { value: date }, format.longDay(date))));
      days.value = newest || !byDate.has(chosen) ? dates[0] : chosen;
    }
    load();
  }

  async function load() {
    const date = days.value;
    try {
      const answer = await get(`/v1/me/days/${date}/timeline`, { etag: shown.date === date ? shown.etag : null });
      if (answer && date === days.value) {
        Object.assign(shown, { date, etag: answer.etag });
        draw(answer.body);
      }
    } catch (problem) {
      // The next change asks again; what another day looked like would be wrong here.
      if (shown.date !== date && date === days.value) {
        Object.assign(shown, { date: null, etag: null });
        draw({ date, segments: [], note: problem.status === 404 ? t.timelineUnknown : t.errorLead });
      }
    }
  }

  function draw(day) {
    const segments = day.segments;
    const nothing = day.cleared ? t.timelineCleared : t.timelineEmpty;
    say(note, segments.length > 0 ? "" : day.note ?? nothing);
    band.setAttribute("aria-label", t.timelineOf(format.longDay(day.date)));
    const ticks = segments.length > 0 ? hours(segments) : [];
    clock.replaceChildren(...ticks.map((tick) => el("span", {}, tick.label)));
    const first = ticks[0]?.at;
    const scale = WIDTH / (ticks.at(-1)?.at - first);
    band.replaceChildren(...segments.map((segment) => {
      const x = (Date.parse(segment.from) - first) * scale;
      return svg("rect", { class: `split__${segment.state}`, x, y: 0, width: segment.seconds * 1000 * scale, height: 20 },
        svg("title", {}, told(segment)));
    }));
    rows.replaceChildren(table(t.timelineOf(format.longDay(day.date)),
      [t.fromTo, t.posture, t.evidenceColumn, t.length],
      segments.map((segment) => [span(segment), posture(segment), evidence(segment), format.duration(segment.seconds)])));
  }
  return { node, update };
}

/** Full hours around the segments, few enough to be read, evenly apart. */
function hours(segments) {
  const first = segments[0].from;
  const minutes = Number(first.slice(14, 16)) * 60_000 + Number(first.slice(17, 19)) * 1000;
  const start = Date.parse(first) - minutes;
  const all = Math.ceil((Date.parse(segments.at(-1).to) - start) / HOUR);
  const step = Math.ceil(all / (MOST_LABELS - 1));
  return Array.from({ length: Math.ceil(all / step) + 1 }, (_, i) => {
    const at = start + i * step * HOUR;
    return { at, label: labelAt(at, segments) };
  });
}

/** As the clock showed it there: the offset is that of the segment which had begun. */
function labelAt(at, segments) {
  const begun = segments.findLast((segment) => Date.parse(segment.from) <= at) ?? segments[0];
  const text = Date.parse(begun.to) <= at ? begun.to : begun.from;
  const offset = Date.parse(`${text.slice(0, 19)}Z`) - Date.parse(text);
  return new Date(at + offset).toISOString().slice(11, 16);
}

function span(segment) {
  return `${segment.from.slice(11, 19)}–${segment.to.slice(11, 19)}`;
}

function posture(segment) {
  return t.postures[segment.posture] ?? t[segment.state];
}

function evidence(segment) {
  return t.evidence[segment.evidence] ?? "–";
}

function told(segment) {
  return [span(segment), posture(segment), t.evidence[segment.evidence]].filter(Boolean).join(", ");
}

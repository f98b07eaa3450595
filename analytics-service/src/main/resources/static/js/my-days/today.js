/** Today in numbers: postures, outcomes of breaks, hours. The nodes stay; only their texts change. */
import { el, say, svg } from "/interlude/dom.js";
import * as format from "../format.js";
import { card } from "../parts.js";
import { t } from "../texts.js";
import { firstHour, resolvedBreaks, unrecordedSeconds } from "./person-day.js";

const POSTURES = ["sitting", "upright", "away", "unrecorded"];
const OUTCOMES = ["completed", "partial", "late", "skipped", "missed", "undelivered", "withdrawn", "pending"];
const WIDTH = 1000;

export function todayCard() {
  const numbers = Object.fromEntries(POSTURES.map((name) => [name, el("dd", {}, "–")]));
  const rects = Object.fromEntries(POSTURES.map((name) => [name, svg("rect", { class: `split__${name}`, y: 0, height: 20 })]));
  const facts = Object.fromEntries(["longestBout", "prolonged", "sittingBreaks", "active"].map((name) => [name, el("dd", {}, "–")]));
  const note = el("p", { class: "card__lead" });
  const heading = el("span", {});
  const split = svg("svg", { class: "split", viewBox: `0 0 ${WIDTH} 20`, preserveAspectRatio: "none", role: "img", "aria-label": t.todaySplit }, Object.values(rects));
  const node = card({
    question: heading,
    body: el("div", { class: "card__body" },
      split,
      el("dl", { class: "postures" }, POSTURES.map((name) =>
        el("div", { class: "posture" },
          el("dt", {}, el("span", { class: `swatch swatch--${name}`, "aria-hidden": "true" }), t[name]), numbers[name]))),
      note,
      el("dl", { class: "facts" }, Object.entries(facts).map(([name, value]) => el("div", {}, el("dt", {}, t[name]), value)))),
  });

  function update(day, date, now) {
    say(heading, t.todayQuestion(format.longDay(date)));
    const seconds = {
      sitting: day?.sittingSeconds ?? 0, upright: day?.uprightSeconds ?? 0, away: day?.awaySeconds ?? 0,
      unrecorded: day ? unrecordedSeconds(day, now) : 0,
    };
    say(note, day && day.recordedSeconds > 0 ? t.since(`${firstHour(day)}:00`) : t.nothingToday);
    const all = Math.max(1, Object.values(seconds).reduce((a, b) => a + b, 0));
    let x = 0;
    for (const name of POSTURES) {
      const width = (seconds[name] / all) * WIDTH;
      say(numbers[name], format.duration(seconds[name]));
      rects[name].setAttribute("x", x);
      rects[name].setAttribute("width", width);
      x += width;
    }
    say(facts.longestBout, format.duration(day?.longestBoutSeconds ?? 0));
    say(facts.prolonged, format.duration(day?.prolongedSittingSeconds ?? 0));
    say(facts.sittingBreaks, format.whole(day?.sittingBreaks ?? 0));
    say(facts.active, format.duration(day?.activeSeconds ?? 0));
  }
  return { node, update };
}

export function outcomesCard() {
  const big = el("p", { class: "big" });
  const rows = [...OUTCOMES, "natural", "spontaneous"].map((name) => {
    const value = el("dd", {}, "0");
    return { name, value, node: el("div", {}, el("dt", {}, t.outcome[name] ?? t[name]), value) };
  });
  const node = card({ question: t.breaksToday, body: el("div", {}, big, el("dl", { class: "outcomes" }, rows.map((row) => row.node))) });

  function update(day) {
    const breaks = day?.breaks ?? {};
    const counts = { ...breaks, natural: day?.naturalBreaks, spontaneous: day?.spontaneousBreaks };
    for (const row of rows) {
      const count = counts[row.name] ?? 0;
      say(row.value, format.whole(count));
      row.node.className = count === 0 ? "is-zero" : row.name === "completed" ? "outcomes__best" : "";
    }
    const resolved = resolvedBreaks(breaks);
    const completed = format.whole(breaks.completed ?? 0);
    if (big.dataset.shown !== `${completed}/${resolved}`) {
      big.dataset.shown = `${completed}/${resolved}`;
      big.replaceChildren(completed, el("small", {}, t.completedOf(format.whole(resolved))));
    }
  }
  return { node, update };
}

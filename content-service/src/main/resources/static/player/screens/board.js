/** What is seen while a routine plays: title, figure, counters, steps, what comes next. */
import { el, listed, say } from "../dom.js";
import { breathAt, startOf } from "../schedule.js";
import { breathCircle, restingPose, stage } from "../stage.js";
import { clock, t } from "../texts.js";
import { following } from "./captions.js";
import { countOf, firstSide, places, unitOf, upNext } from "./counters.js";
import { breathing } from "./safety.js";

export function board(routine, phases, whole) {
  const resting = restingPose(routine);
  const [scene, circle] = [stage(), breathCircle()];
  const where = el("p", { class: "where" });
  const name = el("h2", { class: "name" });
  const [big, unit, chips] = [el("span", { class: "count__number" }), el("span", { class: "count__unit" }), el("p", { class: "chips" })];
  const steps = el("div", { class: "steps" });
  const next = el("p", { class: "next" });
  const bar = el("progress", { class: "timeline", max: whole, value: 0, "aria-label": routine.title });
  const time = el("p", { class: "time" });
  let entered = -1;
  /** The exercise that one gets ready for, while one does. */
  let ready = null;

  const nodes = [
    el("header", { class: "playing__head" }, el("h1", { class: "playing__title" }, routine.title), where, time, bar),
    el(
      "div",
      { class: "playing" },
      el("div", { class: "playing__stage" }, scene.node, circle.node),
      el("section", { class: "playing__panel" }, name, el("p", { class: "count" }, big, unit), chips, steps, next),
    ),
  ];

  function enter({ index, phase }) {
    entered = index;
    const coming = following(phases, index);
    ready = phase.kind === "change" ? coming : null;
    say(where, places(routine, ready ?? phase));
    say(name, (ready ?? phase).exercise?.name ?? (phase.kind === "change" ? t.done : t[phase.kind]));
    say(next, coming ? upNext(coming) : t.last);
    next.hidden = coming !== null && (ready !== null || phase.kind === "rest");
    circle.node.classList.toggle("breath--shown", phase.kind === "breathe");
    steps.replaceChildren(...stepList(routine, phase, coming));
    if (ready) {
      scene.show(ready.exercise.poses, firstSide(ready), ready.exercise.name);
    } else if (!phase.exercise) {
      scene.show(resting, null, t[phase.kind]);
    }
  }

  function draw(place, moves, state) {
    const { phase, within, left } = place;
    if (place.index !== entered) {
      enter(place);
    }
    bar.value = Math.min(whole, startOf(phases, place.index) + within);
    say(time, t.timeline(clock(bar.value), clock(whole)));
    const breath = phase.kind === "breathe" ? breathAt(phase.breath, within) : null;
    if (breath) {
      circle.draw(breath.size);
    }
    if (moves) {
      scene.show(phase.exercise.poses, moves.side ?? null, phase.exercise.name);
    }
    scene.draw(moves?.share ?? (breath?.size ?? 0) / 2);
    say(big, breath ? t.breath[breath.part] : countOf(phase, moves, left));
    say(unit, breath ? t.breathOf(breath.number, phase.breath.cycles) : (ready ? t.change : unitOf(phase, moves)));
    const due = ready ?? phase;
    say(chips, [t.side[moves?.side ?? firstSide(due)], t.direction[due.direction], state.playing || state.ended ? null : t.paused].filter(Boolean).join(" · "));
    [...steps.querySelectorAll("li[data-step]")].forEach((item) => {
      const current = Number(item.dataset.step) === (ready ? 0 : moves?.step);
      item.toggleAttribute("aria-current", current);
      if (current) {
        item.setAttribute("aria-current", "step");
      }
    });
  }

  return { nodes, draw, turn: scene.turn, views: scene.views };
}

function stepList(routine, phase, coming) {
  if (phase.kind === "settle" || phase.kind === "breathe") {
    return listed(t.steps, routine.preparation.steps.map((step) => [step.text, breathing(step)]), "h3", "ol");
  }
  const exercise = phase.exercise ?? coming?.exercise;
  if (!exercise) {
    return [];
  }
  const items = exercise.steps.map((step, i) => el("li", { "data-step": i }, step.text, breathing(step)));
  return [
    phase.kind === "rest" ? el("h3", {}, upNext(coming)) : el("h3", { class: "steps__how" }, t.steps),
    el("ol", {}, items),
    exercise.commonMistakes.length
      ? el("details", {}, el("summary", {}, t.mistakesTitle), el("ul", {}, exercise.commonMistakes.map((m) => el("li", {}, m))))
      : "",
  ];
}

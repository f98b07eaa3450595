/** What is seen while a routine plays: title, figure, counters, steps, what comes next. */
import { el, listed, say } from "../dom.js";
import { breathAt, startOf } from "../schedule.js";
import { breathCircle, restingPose, stage } from "../stage.js";
import { clock, t } from "../texts.js";
import { following } from "./captions.js";
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
    say(where, places(routine, phase));
    say(name, phase.exercise?.name ?? (coming || phase.kind === "settle" || phase.kind === "breathe" ? t[phase.kind] : t.done));
    say(next, coming ? `${t.next}: ${coming.exercise.name}` : t.last);
    circle.node.classList.toggle("breath--shown", phase.kind === "breathe");
    const shown = phase.exercise ?? (phase.kind === "change" ? coming?.exercise : null);
    steps.replaceChildren(...stepList(routine, phase, coming));
    if (!shown) {
      scene.show(resting, null, t[phase.kind]);
    }
  }

  function draw(place, moves, state) {
    const { phase, within, left } = place;
    if (place.index !== entered) {
      enter(place);
    }
    figureOf(place, moves);
    bar.value = Math.min(whole, startOf(phases, place.index) + within);
    say(time, t.timeline(clock(bar.value), clock(whole)));
    const breath = phase.kind === "breathe" ? breathAt(phase.breath, within) : null;
    if (breath) {
      circle.draw(breath.size);
    }
    say(big, breath ? t.breath[breath.part] : (moves?.number ? t.of(moves.number, moves.count) : t.secondsLeft(Math.ceil(left))));
    say(unit, breath ? t.breathOf(breath.number, phase.breath.cycles) : unitOf(phase, moves, left));
    say(chips, [t.side[moves?.side], t.direction[phase.direction], state.playing || state.ended ? null : t.paused].filter(Boolean).join(" · "));
    [...steps.querySelectorAll("li[data-step]")].forEach((item) => {
      const current = Number(item.dataset.step) === moves?.step;
      item.toggleAttribute("aria-current", current);
      if (current) {
        item.setAttribute("aria-current", "step");
      }
    });
  }

  function figureOf({ index, phase, within }, moves) {
    if (moves) {
      const side = moves.side ?? null;
      scene.show(phase.exercise.poses, side, phase.exercise.name);
      scene.draw(moves.share);
      return;
    }
    const coming = phase.kind === "change" ? following(phases, index) : null;
    if (coming) {
      scene.show(coming.exercise.poses, coming.side ?? (coming.exercise.sides === "alternating" ? "left" : null), coming.exercise.name);
    }
    scene.draw(phase.kind === "breathe" ? breathAt(phase.breath, within).size / 2 : 0);
  }

  return { nodes, draw, turn: scene.turn, views: scene.views };
}

function places(routine, phase) {
  if (!phase.exercise) {
    return phase.round && routine.rounds > 1 ? t.roundOf(phase.round, routine.rounds) : "";
  }
  const exercise = t.exerciseOf(phase.index + 1, routine.items.length);
  return routine.rounds > 1 ? `${exercise} · ${t.roundOf(phase.round, routine.rounds)}` : exercise;
}

function unitOf(phase, moves, left) {
  if (!moves?.number) {
    return "";
  }
  return phase.rhythm.form === "hold" ? `${t.hold} · ${t.secondsLeft(Math.ceil(left % phase.rhythm.each || phase.rhythm.each))}` : t.repetition;
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
    el("h3", {}, t.steps),
    el("ol", {}, items),
    exercise.commonMistakes.length
      ? el("details", {}, el("summary", {}, t.mistakesTitle), el("ul", {}, exercise.commonMistakes.map((m) => el("li", {}, m))))
      : "",
  ];
}

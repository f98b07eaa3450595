/** Plays a routine: figure, counters, captions, and the controls that are always in reach. */
import { announce, show } from "../dom.js";
import { tell } from "../embedder.js";
import { playback } from "../playback.js";
import { movement, progress, schedule } from "../schedule.js";
import { sounds } from "../sound.js";
import { voice } from "../speech.js";
import { board } from "./board.js";
import { spoken } from "./captions.js";
import { controls } from "./controls.js";

/** Begins at once; `onOver` gets what became of it. */
export function play(routine, language, onOver) {
  const phases = schedule(routine);
  const startedAt = new Date();
  const skipped = new Set();
  const [sound, speech] = [sounds(), voice(language)];
  const seen = { index: -1, step: null, number: null };
  const run = playback(phases, tick, () => over(true));
  const view = board(routine, phases, run.whole);
  const bar = controls(routine, run, {
    sound,
    speech,
    turn: view.turn,
    skip: () => {
      skipped.add(run.place().index);
      run.forward();
    },
    stop: () => over(false),
  });
  const about = { routineId: routine.id, routineVersion: routine.version, plannedSeconds: run.whole };

  show(...view.nodes, bar.node);
  tell("started", { ...about, startedAt: startedAt.toISOString() });
  run.play();

  function tick(place) {
    const moves = place.phase.kind === "exercise" ? movement(place.phase, place.within) : null;
    view.draw(place, moves, run.state);
    bar.draw(run.state);
    if (place.index !== seen.index) {
      enter(place, moves);
    } else if (moves && moves.step !== seen.step) {
      caption(spoken.step(place.phase, moves));
    } else if (moves?.number && moves.number !== seen.number) {
      sound.play("movement");
    }
    Object.assign(seen, { index: place.index, step: moves?.step ?? null, number: moves?.number ?? null });
  }

  function enter({ index, phase }, moves) {
    sound.play("phase");
    caption(spoken.phase(routine, phases, index, moves));
    tell("step", {
      ...about,
      step: index + 1,
      steps: phases.length,
      kind: phase.kind,
      exercise: phase.exercise?.name ?? null,
      side: phase.side ?? null,
      direction: phase.direction ?? null,
      round: phase.round ?? null,
      elapsedSeconds: Math.round(run.state.elapsed),
    });
  }

  function caption(text) {
    announce(text);
    speech.say(text);
  }

  function over(finished) {
    const index = finished ? phases.length : run.place().index;
    run.stop();
    bar.close();
    speech.pause();
    if (finished) {
      sound.play("end");
    }
    const { done, total } = progress(phases, index);
    const missed = [...skipped].filter((i) => i < index && phases[i].kind === "exercise").length;
    const result = {
      finished,
      startedAt,
      endedAt: new Date(),
      ratio: run.state.played / run.whole,
      plannedSeconds: run.whole,
      stepsDone: done - missed,
      stepsTotal: total,
    };
    tell(finished ? "completed" : "stopped", {
      ...about,
      startedAt: startedAt.toISOString(),
      endedAt: result.endedAt.toISOString(),
      elapsedSeconds: Math.round(run.state.played),
      ratio: Math.round(result.ratio * 1000) / 1000,
      stepsDone: result.stepsDone,
      stepsTotal: total,
    });
    onOver(result);
  }
}

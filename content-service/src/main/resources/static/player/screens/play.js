/** Plays a routine: figure, counters, captions, and the controls that are always in reach. */
import { awake } from "../awake.js";
import { announce, show } from "../dom.js";
import { tell } from "../embedder.js";
import { playback } from "../playback.js";
import { breathAt, exercisePasses, movement, schedule } from "../schedule.js";
import { sounds } from "../sound.js";
import { voice } from "../speech.js";
import { t } from "../texts.js";
import { board } from "./board.js";
import { spoken } from "./captions.js";
import { controls } from "./controls.js";

/** Begins at once; `onOver` gets what became of it. */
export function play(routine, language, onOver) {
  const phases = schedule(routine);
  const startedAt = new Date();
  const [sound, speech, light] = [sounds(), voice(language), awake()];
  const seen = { index: -1, step: null, number: null, part: null, playing: false, caption: "" };
  const run = playback(phases, tick, () => over(true));
  const view = board(routine, phases, run.whole);
  const bar = controls(routine, run, { sound, speech: { watch: speech.watch, set: readAloud }, turn: view.turn, stop: () => over(false) });
  const about = { routineId: routine.id, routineVersion: routine.version, plannedSeconds: run.whole };

  show(...view.nodes, bar.node);
  tell("started", { ...about, startedAt: startedAt.toISOString() });
  document.addEventListener("visibilitychange", pauseUnseen);
  addEventListener("pagehide", leave);
  run.play();

  function tick(place) {
    const { index, phase, within } = place;
    const { playing } = run.state;
    const moves = phase.kind === "exercise" ? movement(phase, within) : null;
    const breath = phase.kind === "breathe" ? breathAt(phase.breath, within) : null;
    view.draw(place, moves, run.state);
    bar.draw(run.state);
    light.keep(playing);
    if (index !== seen.index) {
      sound.play(breath?.part ?? "phase");
      const words = spoken.phase(routine, phases, index, moves ?? breath);
      gotReady(index) ? goOn(words, spoken.begun(phase)) : caption(words);
      tellStep(index, phase);
    } else if (playing !== seen.playing) {
      playing ? caption(seen.caption) : hush();
    } else if (breath && breath.part !== seen.part) {
      sound.play(breath.part);
      caption(spoken.breath(breath));
    } else if (moves && moves.step !== seen.step) {
      caption(spoken.step(phase, moves));
    } else if (moves?.number && moves.number !== seen.number) {
      sound.play("movement");
    }
    Object.assign(seen, { index, playing, part: breath?.part, step: moves?.step, number: moves?.number });
  }

  function caption(text) {
    seen.caption = text;
    announce(text);
    if (run.state.playing) {
      speech.say(text);
    }
  }

  /** At once when it is turned on, not from the next step on. */
  function readAloud(on) {
    speech.set(on);
    if (run.state.playing) {
      speech.say(seen.caption);
    }
  }

  /** By the change that leads to it, played to its end: its name, side and first step were told. */
  function gotReady(index) {
    return phases[index].kind === "exercise" && index === seen.index + 1 && phases[seen.index]?.kind === "change" && !run.state.jumped;
  }

  /** Tells in few words what was told before, and lets the voice finish that. */
  function goOn(words, few) {
    seen.caption = words;
    announce(few);
    speech.add(few);
  }

  function hush() {
    speech.hush();
    announce(t.paused);
  }

  function tellStep(index, phase) {
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

  function pauseUnseen() {
    if (document.visibilityState === "hidden" && run.state.playing) {
      run.pause();
    }
  }

  /** By a link to another routine, or by closing the page. */
  function leave() {
    over(false);
  }

  function over(finished) {
    run.stop();
    bar.close();
    speech.close();
    light.keep(false);
    document.removeEventListener("visibilitychange", pauseUnseen);
    removeEventListener("pagehide", leave);
    if (finished) {
      sound.play("end");
    }
    const result = {
      finished,
      startedAt,
      endedAt: new Date(),
      ratio: run.state.played / run.whole,
      plannedSeconds: run.whole,
      stepsDone: exercisePasses(phases, run.state.done),
      stepsTotal: exercisePasses(phases),
    };
    tell(finished ? "completed" : "stopped", {
      ...about,
      startedAt: startedAt.toISOString(),
      endedAt: result.endedAt.toISOString(),
      elapsedSeconds: Math.round(run.state.played),
      ratio: Math.round(result.ratio * 1000) / 1000,
      stepsDone: result.stepsDone,
      stepsTotal: result.stepsTotal,
    });
    onOver(result);
  }
}

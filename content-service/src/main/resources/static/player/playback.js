/** Moves through the seconds of a routine: plays, pauses, jumps, ends. Knows no page. */
import { at, startOf, total } from "./schedule.js";

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** Later than this in a phase, "back" leads to its beginning, earlier to the phase before. */
const RESTART_AFTER = 3;
/** A page that slept does not play on what nobody saw. */
const LONGEST_TICK = 2;

/**
 * Its `state.done` holds the phases that were played to their end, however often one went back;
 * `state.jumped` tells whether one came to the place of now by going back or skipping.
 *
 * @param phases of schedule()
 * @param onTick called with the place of at() after every movement
 * @param onEnd called once when the last second has passed
 */
export function playback(phases, onTick, onEnd) {
  const whole = total(phases);
  const state = { elapsed: 0, playing: false, speed: 1, ended: false, played: 0, jumped: false, done: new Set() };
  let last = 0;
  let frame = 0;

  const place = () => at(phases, state.elapsed);

  function step(now) {
    const passed = Math.min(LONGEST_TICK, Math.max(0, (now - last) / 1000)) * state.speed;
    last = now;
    state.jumped = false;
    const before = place().index;
    state.elapsed = Math.min(whole, state.elapsed + passed);
    state.played = Math.min(whole, state.played + passed);
    const after = state.elapsed >= whole ? phases.length : place().index;
    for (let index = before; index < after; index += 1) {
      state.done.add(index);
    }
    onTick(place());
    if (state.elapsed >= whole) {
      finish();
    } else if (state.playing) {
      frame = requestAnimationFrame(step);
    }
  }

  function play() {
    if (!state.playing && !state.ended) {
      state.playing = true;
      last = performance.now();
      frame = requestAnimationFrame(step);
      onTick(place());
    }
  }

  function pause() {
    state.playing = false;
    cancelAnimationFrame(frame);
    onTick(place());
  }

  function finish() {
    if (!state.ended) {
      state.ended = true;
      state.playing = false;
      cancelAnimationFrame(frame);
      onEnd();
    }
  }

  function jump(seconds) {
    state.elapsed = Math.min(whole, Math.max(0, seconds));
    state.jumped = true;
    onTick(place());
  }

  return {
    state,
    whole,
    place,
    play,
    pause,
    toggle: () => (state.playing ? pause() : play()),
    back: () => {
      const { index, within } = place();
      jump(startOf(phases, within > RESTART_AFTER ? index : Math.max(0, index - 1)));
    },
    forward: () => {
      const { index } = place();
      if (index === phases.length - 1) {
        finish();
      } else {
        jump(startOf(phases, index + 1));
      }
    },
    speed: (value) => {
      state.speed = value;
    },
    /** Ends without having come to the end. */
    stop: () => {
      state.ended = true;
      state.playing = false;
      cancelAnimationFrame(frame);
    },
  };
}

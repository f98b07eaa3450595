/** The few words about where one is in a phase. */
import { t } from "../texts.js";

export const upNext = ({ exercise }) => `${t.next}: ${exercise.name}`;

/** Which side of the body begins, if one does. */
export const firstSide = ({ exercise, side }) => side ?? (exercise?.sides === "alternating" ? "left" : null);

export function places(routine, phase) {
  if (!phase.exercise) {
    return phase.round && routine.rounds > 1 ? t.roundOf(phase.round, routine.rounds) : "";
  }
  const exercise = t.exerciseOf(phase.index + 1, routine.items.length);
  return routine.rounds > 1 ? `${exercise} · ${t.roundOf(phase.round, routine.rounds)}` : exercise;
}

/** Repetitions are counted up; what is held, or lasts, is counted down. */
export function countOf({ rhythm }, moves, left) {
  if (rhythm?.form === "reps") {
    return t.of(moves.number, moves.count);
  }
  return t.secondsLeft(Math.ceil(rhythm?.form === "hold" ? left % rhythm.each || rhythm.each : left));
}

export function unitOf(phase, moves) {
  if (!moves?.number) {
    return "";
  }
  if (phase.rhythm.form !== "hold") {
    return t.repetition;
  }
  return moves.count > 1 ? `${t.hold} · ${t.of(moves.number, moves.count)}` : t.hold;
}

/** What is said about a phase, on the page, to screen readers and aloud: the same words. */
import { t } from "../texts.js";

const sentence = (...parts) => parts.filter(Boolean).join(". ").replaceAll("..", ".");

/** The exercise that comes after a phase, or null at the end. */
export function following(phases, index) {
  const { exercise: now, index: item, round } = phases[index];
  return phases.slice(index + 1).find((phase) => phase.exercise && (phase.index !== item || phase.round !== round || !now)) ?? null;
}

export const stepText = ({ text, breathing }) => sentence(text, breathing);

const toDo = ({ exercise, side, direction }, step) => [exercise.name, t.side[side], t.direction[direction], stepText(exercise.steps[step])];

export const spoken = {
  phase(routine, phases, index, moves) {
    const phase = phases[index];
    switch (phase.kind) {
      case "settle":
        return sentence(t.settle, ...routine.preparation.steps.map(phases[index + 1]?.kind === "breathe" ? ({ text }) => text : stepText));
      case "breathe":
        return sentence(t.breathe, ...(index ? [] : routine.preparation.steps.map(stepText)), t.breath[moves.part]);
      case "exercise":
        return sentence(...toDo(phase, moves.step));
      case "change": {
        const coming = following(phases, index);
        return coming ? sentence(t.change, ...toDo(coming, 0)) : sentence(t.done, t.last);
      }
      default: {
        const next = following(phases, index);
        return sentence(t[phase.kind], next ? `${t.next}: ${next.exercise.name}` : t.last);
      }
    }
  },
  /** When all that `phase` tells was told while getting ready for it. */
  begun: ({ exercise }) => `${t.now}: ${exercise.name}`,
  step: (phase, moves) => stepText(phase.exercise.steps[moves.step]),
  breath: ({ part }) => t.breath[part],
};

/** What is said about a phase, on the page, to screen readers and aloud: the same words. */
import { t } from "../texts.js";

const sentence = (...parts) => parts.filter(Boolean).join(". ").replaceAll("..", ".");

/** The exercise that comes after a phase, or null at the end. */
export function following(phases, index) {
  const { exercise: now, index: item, round } = phases[index];
  return phases.slice(index + 1).find((phase) => phase.exercise && (phase.index !== item || phase.round !== round || !now)) ?? null;
}

export const stepText = ({ text, breathing }) => sentence(text, breathing);

export const spoken = {
  phase(routine, phases, index, moves) {
    const phase = phases[index];
    switch (phase.kind) {
      case "settle":
        return sentence(t.settle, ...routine.preparation.steps.map(stepText));
      case "breathe":
        return sentence(t.breathe, ...(index ? [] : routine.preparation.steps.map(stepText)), t.breath[moves.part]);
      case "exercise":
        return sentence(phase.exercise.name, t.side[phase.side], t.direction[phase.direction], stepText(phase.exercise.steps[moves.step]));
      default: {
        const next = following(phases, index);
        return sentence(t[phase.kind], next ? `${t.next}: ${next.exercise.name}` : t.last);
      }
    }
  },
  step: (phase, moves) => stepText(phase.exercise.steps[moves.step]),
  breath: ({ part }) => t.breath[part],
};

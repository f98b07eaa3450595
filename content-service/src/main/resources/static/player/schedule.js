/**
 * A routine as a list of phases, one after the other, and what is due at each second of it.
 * The phases' seconds add up to the routine's planned length, every pause included.
 */

/** A movement by the clock tells no pace; this is one repetition then, unless the pose says. */
const SECONDS_OF_A_MOVEMENT = 4;
/** Time to read or hear a step; of repetitions, the last step then holds for those that are left. */
const SECONDS_OF_A_STEP = 6;
const SIDES = { "left-then-right": ["left", "right"] };
const DIRECTIONS = {
  both: ["clockwise", "counter-clockwise"],
  clockwise: ["clockwise"],
  "counter-clockwise": ["counter-clockwise"],
};

/** Phases of kind settle, breathe, exercise, rest and change; those of no length are left out. */
export function schedule(routine) {
  const { preparation, rounds } = routine;
  const { in: inhale, hold, out, cycles } = preparation.breathing;
  const phases = [
    { kind: "settle", seconds: preparation.settleSeconds },
    { kind: "breathe", seconds: (inhale + hold + out) * cycles, breath: preparation.breathing },
  ];
  for (let round = 1; round <= rounds; round += 1) {
    routine.items.forEach((item, index) => phases.push(...ofItem(item, index, round)));
  }
  return phases.filter((phase) => phase.seconds > 0);
}

function ofItem({ exercise, restSeconds, transitionSeconds }, index, round) {
  const passes = (SIDES[exercise.sides] ?? [null]).flatMap((side) =>
    (DIRECTIONS[exercise.direction] ?? [null]).map((direction) => ({ side, direction })),
  );
  const rhythm = rhythmOf(exercise);
  return [
    ...passes.map((pass, i) => ({
      kind: "exercise",
      seconds: rhythm.seconds,
      exercise,
      index,
      round,
      ...pass,
      rhythm,
      steps: stepsOfPass(exercise.steps.length, i, passes.length),
    })),
    { kind: "rest", seconds: restSeconds, index, round },
    { kind: "change", seconds: transitionSeconds, index, round },
  ];
}

/** How one pass is counted: {form, count, each, seconds}. */
export function rhythmOf({ dosage, poses }) {
  if (dosage.reps) {
    const { count, secondsEach } = dosage.reps;
    return { form: "reps", count, each: secondsEach, seconds: count * secondsEach };
  }
  if (dosage.hold) {
    const { seconds, count } = dosage.hold;
    return { form: "hold", count, each: seconds, seconds: count * seconds };
  }
  const { seconds } = dosage.duration;
  const each = poses.find((pose) => pose.seconds)?.seconds ?? SECONDS_OF_A_MOVEMENT;
  return { form: "duration", count: 1, each: Math.min(each, seconds), seconds };
}

/** Which of an exercise's steps belong to one of its passes; the first pass has the set-up too. */
function stepsOfPass(count, pass, passes) {
  if (passes === 1 || count < 2) {
    return { from: 0, to: count };
  }
  const share = (count - 1) / passes;
  const from = pass === 0 ? 0 : Math.min(count - 1, 1 + Math.round(pass * share));
  const to = pass === passes - 1 ? count : Math.max(from + 1, 1 + Math.round((pass + 1) * share));
  return { from, to };
}

export const total = (phases) => phases.reduce((sum, phase) => sum + phase.seconds, 0);

/** The second at which a phase begins. */
export const startOf = (phases, index) => total(phases.slice(0, index));

/** Where one is after so many seconds: {index, phase, within, left}; past the end, at the end. */
export function at(phases, seconds) {
  let begin = 0;
  for (const [index, phase] of phases.entries()) {
    if (seconds < begin + phase.seconds || index === phases.length - 1) {
      const within = Math.min(phase.seconds, Math.max(0, seconds - begin));
      return { index, phase, within, left: phase.seconds - within };
    }
    begin += phase.seconds;
  }
  throw new Error("a routine without phases");
}

/** The movement at a moment of an exercise: {number, count, share, side, step}. */
export function movement(phase, within) {
  const { each, count, form, seconds } = phase.rhythm;
  const last = Math.ceil(seconds / each) - 1;
  const done = Math.min(last, Math.floor(within / each));
  const share = Math.min(1, (within - done * each) / each);
  const alternating = phase.exercise.sides === "alternating";
  const { from, to } = phase.steps;
  const evenly = seconds / (to - from);
  return {
    number: form === "duration" ? null : done + 1,
    count,
    share: phase.direction === "counter-clockwise" ? 1 - share : share,
    side: alternating ? (done % 2 ? "right" : "left") : phase.side,
    step: Math.min(to - 1, from + Math.floor(within / (form === "reps" ? Math.min(SECONDS_OF_A_STEP, evenly) : evenly))),
  };
}

/** The breath at a moment: {part: in, hold or out, left, size 0 to 1, number}. */
export function breathAt({ in: inhale, hold, out, cycles }, within) {
  const whole = inhale + hold + out;
  const number = Math.min(cycles, Math.floor(within / whole) + 1);
  const at = Math.min(whole, within - (number - 1) * whole);
  if (at < inhale) {
    return { part: "in", left: inhale - at, size: at / inhale, number };
  }
  if (at < inhale + hold) {
    return { part: "hold", left: inhale + hold - at, size: 1, number };
  }
  return { part: "out", left: whole - at, size: (whole - at) / out, number };
}

/** How many passes of exercises there are, or how many of the phases of some places are such. */
export const exercisePasses = (phases, places = phases.keys()) => [...places].filter((index) => phases[index].kind === "exercise").length;

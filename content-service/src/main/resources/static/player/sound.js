/** Short soft tones, made here; silent until they are turned on. */

/** The breath rises, stays and falls, so that it can be followed with closed eyes. */
const TONES = {
  phase: [392, 523],
  movement: [330],
  in: [262, 330],
  hold: [330],
  out: [330, 262],
  end: [392, 494, 587],
};

export function sounds() {
  let on = false;
  let context = null;

  function play(kind) {
    if (!on) {
      return;
    }
    context ??= new AudioContext();
    TONES[kind].forEach((pitch, i) => tone(context, pitch, context.currentTime + i * 0.16));
  }

  return {
    play,
    set: (wanted) => {
      on = wanted;
      if (on) {
        context ??= new AudioContext();
        context.resume();
        play("movement");
      }
    },
  };
}

function tone(context, pitch, at) {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = "sine";
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.12, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.55);
}

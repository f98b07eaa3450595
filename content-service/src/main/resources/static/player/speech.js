/** Reads captions aloud with the browser's own voice; silent until it is turned on. */

export const canSpeak = "speechSynthesis" in window;

export function voice(language) {
  let on = false;

  function say(text) {
    if (!on || !text) {
      return;
    }
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    utterance.voice = speechSynthesis.getVoices().find(({ lang }) => lang.replace("_", "-").startsWith(language.split("-")[0])) ?? null;
    speechSynthesis.speak(utterance);
  }

  return {
    say,
    set: (wanted) => {
      on = wanted && canSpeak;
      if (canSpeak) {
        speechSynthesis.cancel();
      }
    },
    pause: () => canSpeak && speechSynthesis.cancel(),
  };
}

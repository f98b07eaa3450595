/**
 * Reads captions aloud, silent until it is turned on. Only with a voice of this device: others send
 * each sentence to whoever offers them.
 */

const engine = window.speechSynthesis;

const base = (tag) => tag.split(/[-_]/)[0].toLowerCase();

/** The voice of this device for a language, its own variety first; null if there is none. */
function localVoice(language) {
  const ours = (engine?.getVoices() ?? []).filter(({ lang, localService }) => localService && base(lang) === base(language));
  return ours.find(({ lang }) => lang.replace("_", "-") === language) ?? ours[0] ?? null;
}

export function voice(language) {
  let on = false;
  let listener = () => {};
  const known = () => listener(localVoice(language) !== null);
  engine?.addEventListener("voiceschanged", known);

  /** @param now whether it cuts what is being said */
  function say(text, now = true) {
    const own = on && text ? localVoice(language) : null;
    if (own) {
      if (now) {
        engine.cancel();
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.voice = own;
      engine.speak(utterance);
    }
  }

  return {
    say: (text) => say(text),
    /** Says it after what is being said. */
    add: (text) => say(text, false),
    /** Tells the listener whether there is such a voice, now and whenever that changes. */
    watch: (wanted) => {
      listener = wanted;
      known();
    },
    set: (wanted) => {
      on = wanted;
      engine?.cancel();
    },
    hush: () => on && engine.cancel(),
    close: () => {
      engine?.removeEventListener("voiceschanged", known);
      engine?.cancel();
    },
  };
}

package dev.interlude.content.player;

import java.util.List;
import java.util.Objects;

/** Stands in for loudspeaker, voices and lamp, which a browser without a window has not. */
final class Senses {

  private static final String STAND_INS =
      """
      window.heard = [];
      window.tones = [];
      window.locks = 0;
      window.voices = [%s];
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...when) {
        window.tones.push(this.frequency.value);
        start.apply(this, when);
      };
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      const engine = Object.assign(new EventTarget(), {
        getVoices: () => window.voices,
        speak: ({ text, voice }) => window.heard.push(`${voice?.name}: ${text}`),
        cancel: () => window.heard.push("silence"),
      });
      Object.defineProperty(window, "speechSynthesis", { value: engine });
      const lock = { release: async () => { window.locks -= 1; }, addEventListener: () => {} };
      Object.defineProperty(navigator, "wakeLock", {
        value: { request: async () => { window.locks += 1; return lock; } },
      });
      """;
  private static final String VOICE = "{ name: '%s', lang: '%s', localService: %s }";

  private final Visit visit;

  private Senses(Visit visit) {
    this.visit = visit;
  }

  /**
   * @param voices of {@link #local} and {@link #remote}
   */
  static Senses of(Visit visit, String... voices) {
    visit.context().addInitScript(STAND_INS.formatted(String.join(",", voices)));
    return new Senses(visit);
  }

  static String local(String name, String language) {
    return VOICE.formatted(name, language, true);
  }

  static String remote(String name, String language) {
    return VOICE.formatted(name, language, false);
  }

  /** What was said, by whom, and when it was cut. */
  List<String> heard() {
    return strings("window.heard");
  }

  /** How high the tones were, in the order in which they began. */
  List<String> tones() {
    return strings("window.tones");
  }

  boolean keepsTheScreenAwake() {
    return visit.number("window.locks") > 0;
  }

  void forget() {
    visit.page().evaluate("window.heard = []; window.tones = [];");
  }

  void install(String voice) {
    visit
        .page()
        .evaluate(
            "window.voices.push(%s); speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
                .formatted(voice));
  }

  /** As when another tab is opened over it ("hidden"), and back ("visible"). */
  void turnThePage(String visibility) {
    visit
        .page()
        .evaluate(
            "(v) => { Object.defineProperty(document, 'visibilityState', {value: v, configurable: true});"
                + " document.dispatchEvent(new Event('visibilitychange')); }",
            visibility);
  }

  private List<String> strings(String expression) {
    var found = (List<?>) Objects.requireNonNull(visit.page().evaluate(expression));
    return found.stream().map(Object::toString).toList();
  }
}

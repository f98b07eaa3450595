package dev.interlude.content.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page around the player's script, in the language of its reader, with its settings. */
@Component
class PlayerPage {

  /** Said by a page whose script does not run, so it must stand in the page itself. */
  private static final Map<String, String> WITHOUT_SCRIPT =
      Map.of(
          "en",
          "The guided break needs JavaScript. Please turn it on, or ask whoever runs your"
              + " break programme for the routine in writing.",
          "da",
          "Den guidede pause kræver JavaScript. Slå det til, eller bed dem, der står for jeres"
              + " pauseprogram, om øvelserne på skrift.",
          "de",
          "Die geführte Pause braucht JavaScript. Bitte schalte es ein, oder lass dir die Übungen"
              + " von denen, die euer Pausenprogramm betreuen, schriftlich geben.");

  private final String template = read();
  private final PlayerSettings settings;

  PlayerPage(PlayerSettings settings) {
    this.settings = settings;
  }

  /**
   * @param language en, da or de
   */
  String in(String language) {
    String reportTo = settings.reportTo();
    return template
        .replace("{{language}}", language)
        .replace("{{embedders}}", HtmlUtils.htmlEscape(String.join(" ", settings.embedders())))
        .replace("{{report-to}}", HtmlUtils.htmlEscape(reportTo == null ? "" : reportTo))
        .replace("{{without-script}}", WITHOUT_SCRIPT.getOrDefault(language, ""));
  }

  static Set<String> languages() {
    return WITHOUT_SCRIPT.keySet();
  }

  private static String read() {
    try {
      return new ClassPathResource("player/page.html").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

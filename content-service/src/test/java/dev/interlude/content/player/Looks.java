package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What every screen has to be: within the window, and without a finding of axe. */
final class Looks {

  private static final String AXE =
      "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
          + ".then(({violations}) => violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html)))";

  private Looks() {}

  /** Leaves a picture of that name, too. */
  static void check(Visit visit, String name) throws IOException {
    visit.picture(name);
    assertThat(visit.sidewaysScroll()).as("sideways scrolling of " + name).isZero();
    visit
        .page()
        .evaluate(new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8));
    visit.letTimeGo();
    assertThat((List<?>) visit.page().evaluate(AXE)).as("findings of axe on " + name).isEmpty();
    visit.stopTime();
  }
}

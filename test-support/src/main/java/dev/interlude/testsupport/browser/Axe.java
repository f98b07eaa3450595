package dev.interlude.testsupport.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The accessibility checker axe-core; {@code axe.min.js} is on the test's class path. */
public final class Axe {

  private static final String RUN =
      "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
          + ".then(({violations}) => violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html)))";

  private Axe() {}

  /** Puts the checker into the page, which may stop its time afterwards. */
  public static void load(Page page) throws IOException {
    page.evaluate(new ClassPathResource("axe.min.js").getContentAsString(UTF_8));
  }

  /** What it finds in a page that it was loaded into: rule and markup each. */
  public static List<?> findings(Page page) {
    return (List<?>) page.evaluate(RUN);
  }
}

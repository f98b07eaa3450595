package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.browser.Axe;
import java.io.IOException;

/** What every screen has to be: within the window, and without a finding of axe. */
final class Looks {

  private Looks() {}

  /** Leaves a picture of that name, too. */
  static void check(Visit visit, String name) throws IOException {
    visit.picture(name);
    assertThat(visit.sidewaysScroll()).as("sideways scrolling of " + name).isZero();
    Axe.load(visit.page());
    visit.letTimeGo();
    assertThat(Axe.findings(visit.page())).as("findings of axe on " + name).isEmpty();
    visit.stopTime();
  }
}

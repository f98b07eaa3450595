package dev.interlude.reminder.page;

import com.microsoft.playwright.Locator;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import dev.interlude.testsupport.browser.Window;
import java.util.List;

/** A window at the person's page, logged in. */
final class MyPage extends Window {

  MyPage(Chromium chromium, int port, View view) {
    super(chromium, port, view);
    at("/me");
  }

  /** The one part of that heading. */
  Locator part(String heading) {
    return card("h3", heading);
  }

  /** Without those of a part whose address this service does not have, which is asked for once. */
  @Override
  public List<String> complaints() {
    return super.complaints().stream().filter(each -> !each.contains("404")).toList();
  }
}

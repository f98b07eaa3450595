package dev.interlude.reminder.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only the push service is not real, as it is somebody else's: the browser is told of another. */
@ReminderIntegrationTest
class PushSwitchIT {

  private static final String T = "page-push";
  private static final String OTHER_SERVICE =
      """
      () => {
        PushManager.prototype.subscribe = async (options) => {
          window.asked = options;
          return { toJSON: () => ({ endpoint: "https://127.0.0.1/push/1", keys: {
            p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            auth: "BTBZMqHH6r4Tts7J_aSIgg" } }) };
        };
        Notification.requestPermission = async () => window.answer ?? "granted";
      }
      """;

  @Autowired private Company company;
  @LocalServerPort private int port;

  @Test
  void turnsMessagesOfThisBrowserOnAndOff() {
    company.setUp(T);
    company.enrol(T, "pia");
    TestLogin.nextUserIs(Tokens.person(T, "pia"));
    try (var chromium = new Chromium();
        var window = new MyPage(chromium, port, View.DESK)) {
      window.page().evaluate(OTHER_SERVICE);
      Locator part = window.part("Messages of this browser");
      window.page().evaluate("() => { window.answer = 'denied'; }");
      part.locator("button:has-text('Tell me here')").click();
      assertThat(part.locator(".said")).containsText("does not allow messages");
      assertThat(browsers()).isEmpty();

      window.page().evaluate("() => { window.answer = 'granted'; }");
      part.locator("button:has-text('Tell me here')").click();
      assertThat(part.locator(".said")).containsText("tells you from now on");
      assertThat(window.page().evaluate("() => window.asked.userVisibleOnly")).isEqualTo(true);
      assertThat(window.page().evaluate(WORKER)).isEqualTo("/me/push-worker.js?language=en");
      assertThat(browsers()).containsExactly("127.0.0.1");

      window.page().reload();
      part.locator("button:has-text('No longer here')").click();
      assertThat(part.locator(".said")).containsText("nothing more");
      assertThat(browsers()).isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static final String WORKER =
      """
      async () => {
        const { active, installing, waiting } = await navigator.serviceWorker.getRegistration("/me/");
        const url = new URL((active ?? waiting ?? installing).scriptURL);
        return url.pathname + url.search;
      }
      """;

  private List<String> browsers() {
    return company
        .send("GET", "/v1/me/push-subscriptions", Tokens.person(T, "pia"), null)
        .body()
        .findValuesAsString("service");
  }
}

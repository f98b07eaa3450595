package dev.interlude.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.localstack.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's own page of reminder-service, next to their days of analytics-service. */
@Order(2) // before the README's commands take a break for Rosa: none is due for an hour then
@ExtendWith(StackExtension.class)
class MyPageIT {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int DESKTOP = 1280;
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final int A_FEW_SECONDS = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestCompany company;

  MyPageIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void leadsToTheDaysAndBackWithOneLogin() {
    company.enrol("rosa", COPENHAGEN.getId());
    try (var browser = new Browser(DESKTOP, ColorScheme.LIGHT)) {
      browser.open(company.url(Part.REMINDER, "/me"), "rosa");
      Page page = browser.page();
      page.locator(".nav a:has-text('My days')").click();
      page.waitForURL(company.url(Part.ANALYTICS, "/my-days"));
      page.locator(".nav a:has-text('My reminders')").click();
      page.waitForURL(company.url(Part.REMINDER, "/me"));
      assertThat(page.locator("h1")).hasText("My reminders");
      browser.screenshot(PICTURES.resolve("me.png"));

      page.locator("button:has-text('Log out')").click();
      page.waitForURL(company.url(Part.IDENTITY, "/login"));
    }
  }

  @Test
  void showsABreakInTheSecondInWhichItIsDue() {
    company.enrol("rosa", COPENHAGEN.getId());
    var soon = new DueSoon(company);
    soon.enrol("rosa");
    try (var browser = new Browser(DESKTOP, ColorScheme.DARK)) {
      browser.open(company.url(Part.REMINDER, "/me"), "rosa");
      Locator next = part(browser, "Next break");
      assertThat(next).containsText("Movement break");
      soon.awaitTheSecond();
      assertThat(next)
          .containsText(
              "due now", new LocatorAssertions.ContainsTextOptions().setTimeout(A_FEW_SECONDS));
      assertThat(part(browser, "Today’s breaks")).containsText("Open");
    }
  }

  @Test
  void takesADayBackForAllServices() {
    company.enrol("rosa", COPENHAGEN.getId());
    LocalDate yesterday = LocalDate.ofInstant(company.now(), COPENHAGEN).minusDays(1);
    var noon =
        yesterday.atTime(12, 0).atZone(COPENHAGEN).toInstant().truncatedTo(ChronoUnit.SECONDS);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                company
                    .report(
                        List.of(
                            Events.posture(
                                "rosa",
                                "yesterday-1",
                                noon.minusSeconds(600),
                                noon,
                                "sitting",
                                "input-activity")))
                    .body()
                    .contains("\"accepted\":1"));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(isCleared(yesterday)).isFalse());
    try (var browser = new Browser(DESKTOP, ColorScheme.LIGHT)) {
      browser.open(company.url(Part.ANALYTICS, "/my-days"), "rosa");
      browser.page().locator("#back-day").selectOption(yesterday.toString());
      browser.page().locator("a:has-text('Take this day back')").click();
      browser.page().waitForURL(company.url(Part.REMINDER, "/me?day=" + yesterday));
      Locator part = part(browser, "Take back a day");
      assertThat(part.locator("input")).hasValue(yesterday.toString());
      part.locator("button").click();
      browser.page().locator("dialog button:has-text('Take it back')").click();
      assertThat(part.locator(".said")).containsText("is taken back");
      await().atMost(PATIENCE).until(() -> isCleared(yesterday));
      assertThat(browser.complaints())
          .as("of parts that this service does not have")
          .allMatch(complaint -> complaint.contains("404"));
    }
  }

  /** Fails until the day is known. */
  private boolean isCleared(LocalDate date) {
    return company.days("rosa", "?from=" + date + "&to=" + date).stream()
        .findFirst()
        .map(day -> day.path("cleared").asBoolean(false))
        .orElseThrow(() -> new AssertionError("the day is not known yet"));
  }

  private static Locator part(Browser browser, String heading) {
    Page page = browser.page();
    return page.locator(
        "section.card",
        new Page.LocatorOptions()
            .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(heading))));
  }
}

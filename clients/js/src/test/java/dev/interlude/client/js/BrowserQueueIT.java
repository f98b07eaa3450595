package dev.interlude.client.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.interlude.testsupport.browser.Chromium;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The queue in IndexedDB, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserQueueIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Chromium chromium;
  private BrowserContext context;
  private Site site;

  @BeforeAll
  void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openSite() {
    site = new Site();
    context = chromium.browser().newContext();
  }

  @AfterEach
  void closeSite() {
    context.close();
    site.close();
  }

  @Test
  void sendsAfterAReloadWhatWaited() {
    Page page = open();
    List<String> reported = report(page, 3);
    page.reload();
    awaitReady(page);
    reported.addAll(report(page, 2));
    assertThat(page.evaluate("client.pending()")).isEqualTo(5);

    site.comesBack();
    await().atMost(PATIENCE).until(() -> page.evaluate("client.pending()").equals(0));
    assertThat(site.ids()).isEqualTo(reported);
  }

  @Test
  void losesNothingThoughThePageIsReloadedWhileItReportsAndSends() {
    Page page = open();
    site.comesBack();
    var reported = new ArrayList<String>();
    for (int round = 0; round < 10; round++) {
      reported.addAll(report(page, 20));
      page.reload();
      awaitReady(page);
    }
    await().atMost(PATIENCE).until(() -> page.evaluate("client.pending()").equals(0));
    assertThat(site.ids()).containsAll(reported);
    assertThat(site.ids().stream().distinct()).isEqualTo(reported);
  }

  @Test
  void sendsFromOneTabAtATimeAndGoesOnWhenThatOneIsClosed() {
    Page first = open();
    Page second = open();
    List<String> reported = report(first, 5);
    reported.addAll(report(second, 5));
    first.close();
    reported.addAll(report(second, 1));

    site.comesBack();
    await().atMost(PATIENCE).until(() -> second.evaluate("client.pending()").equals(0));
    assertThat(site.ids()).as("each once").isEqualTo(reported);
  }

  @Test
  void refusesMoreThanItMayHold() {
    Page page = open();
    Object refusal =
        page.evaluate(
            """
            (async () => {
              const { IndexedDbStore } = await import("/lib/index.js");
              const store = new IndexedDbStore({ name: "small", maxEvents: 2 });
              await store.append("1");
              await store.append("2");
              const refusal = await store.append("3").catch((failure) => failure.name);
              await store.remove(await store.oldest(1, 100));
              await store.append("4");
              return [refusal, ...(await store.oldest(9, 100)).map(({ json }) => json)].join();
            })()
            """);
    assertThat(refusal).isEqualTo("QueueFullError,2,4");
  }

  private Page open() {
    Page page = context.newPage();
    page.navigate(site.url());
    awaitReady(page);
    return page;
  }

  private static void awaitReady(Page page) {
    page.waitForCondition(() -> page.title().equals("ready"));
  }

  private static List<String> report(Page page, int count) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      ids.add((String) page.evaluate("report()"));
    }
    return ids;
  }
}

package dev.interlude.content.player;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One browser window at the player, with a clock of its own and a memory of what it asked for. */
final class Visit implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int PATIENCE_MILLISECONDS = 20_000;

  private final BrowserContext context;
  private final Page page;
  private final String origin;
  private final List<String> console = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Visit(Chromium chromium, int port, Consumer<NewContextOptions> wishes) {
    var options = new NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB");
    wishes.accept(options);
    origin = "http://localhost:" + port;
    context = chromium.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    readAsAReaderOfTheTenant();
    page = context.newPage();
    page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    page.onPageError(error -> console.add("error: " + error));
    page.onRequest(request -> requests.add(request.url()));
  }

  void readAsAReaderOfTheTenant() {
    readAsAReaderOfTheTenant(UnaryOperator.identity());
  }

  /**
   * @param change what becomes of the routine on its way to the page
   */
  void readAsAReaderOfTheTenant(UnaryOperator<String> change) {
    context.route("**/v1/public/acme/routines/*", route -> asAReaderOfTheTenant(route, change));
  }

  /** The service's own answer; whether a tenant is public is the API's affair. */
  private void asAReaderOfTheTenant(Route route, UnaryOperator<String> change) {
    Map<String, String> headers = new LinkedHashMap<>(route.request().headers());
    headers.put("authorization", Tokens.person("acme", "p-001").bearer());
    String id = Path.of(URI.create(route.request().url()).getPath()).getFileName().toString();
    var options = new Route.FetchOptions().setUrl(origin + "/v1/routines/" + id);
    APIResponse answer = route.fetch(options.setHeaders(headers));
    String body = answer.ok() ? change.apply(answer.text()) : answer.text();
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
  }

  /** Lets the player run as in browsers that do not name the page around it. */
  void hideAncestors() {
    context.route(
        "**/player/embedder.js",
        route -> {
          APIResponse answer = route.fetch();
          String script = answer.text().replace("location.ancestorOrigins", "undefined");
          if (script.equals(answer.text())) {
            throw new IllegalStateException("nothing to hide");
          }
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(script));
        });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  String origin() {
    return origin;
  }

  /** Opens a routine and waits for its first screen. */
  Visit open(String routineAndQuery) {
    page.clock().install();
    page.navigate(origin + "/play/" + routineAndQuery);
    page.locator("main[aria-busy=false]").waitFor();
    stopTime();
    return this;
  }

  /** From now on time passes only by {@link #letPass}. */
  void stopTime() {
    Number now = (Number) Objects.requireNonNull(page.evaluate("Date.now()"));
    page.clock().pauseAt(now.longValue() + 500);
  }

  /** Lets time go by itself, for scripts that wait for it. */
  void letTimeGo() {
    page.clock().resume();
  }

  Visit start() {
    page.locator("#start").click();
    page.locator(".button--play").waitFor();
    return this;
  }

  /** Second by second, which the player takes for a slow screen. */
  Visit letPass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      page.clock().fastForward(1000);
    }
    return this;
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  /** All that the browser said, but for what a test expects of its own network. */
  List<String> console() {
    return console;
  }

  /** What was asked of anybody but this service. */
  List<String> requestsElsewhere() {
    return requests.stream().filter(url -> !url.startsWith(origin + "/")).toList();
  }

  int sidewaysScroll() {
    return number("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  int number(String expression) {
    return ((Number) Objects.requireNonNull(page.evaluate(expression))).intValue();
  }

  /** Leaves a picture for people to look at. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}

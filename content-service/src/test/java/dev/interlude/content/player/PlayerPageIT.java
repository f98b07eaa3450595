package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@InterludeIntegrationTest(service = "content")
class PlayerPageIT {

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void letsOnlyItselfAndItsSettingsIn() throws Exception {
    HttpResponse<String> page = get("/play/lower-back-relief", "en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                + "connect-src 'self' http://activity.test; "
                + "frame-ancestors 'self' http://intranet.test; form-action 'none'; "
                + "base-uri 'none'");
    assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(page.body())
        .contains("content=\"http://intranet.test\"")
        .contains("content=\"http://activity.test/v1/events\"")
        .doesNotContain("{{");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'da-DK, en;q=0.5', da",
    "?locale=de-AT, da, de",
    "?locale=fr, da, en",
    "'?locale=%22%3E%3Cscript%3E', da, en",
  })
  void isInTheLanguageThatWasAskedFor(String query, String wishes, String language)
      throws Exception {
    HttpResponse<String> page = get("/play/lower-back-relief" + query, wishes);

    assertThat(page.headers().firstValue("Content-Language")).contains(language);
    assertThat(page.body())
        .contains("<html lang=\"" + language + "\">")
        .doesNotContain("\"><script>");
  }

  @Test
  void asksForItsFilesAgainEachTimeAndGetsThemOnce() throws Exception {
    HttpResponse<String> script = get("/player/main.js", "en");
    String seen = script.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(script.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
    assertThat(script.headers().allValues("Cache-Control")).containsExactly("no-cache");
    HttpRequest again = request("/player/main.js", "en").header("If-Modified-Since", seen).build();
    assertThat(http.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
  }

  private HttpResponse<String> get(String path, String wishes)
      throws IOException, InterruptedException {
    return http.send(request(path, wishes).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String wishes) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", wishes);
  }
}

package dev.interlude.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@InterludeIntegrationTest(service = "analytics")
class PagesIT {

  private static final Tokens HENRIK = Tokens.staff("acme", "henrik", "health-team");

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/, data-page=\"dashboard\"",
    "/my-days, data-page=\"my-days\"",
    "/sitting, data-page=\"dashboard\"",
    "/js/dashboard/answers.js, /v1/",
    "/js/my-days/timeline.js, /timeline",
    "/interlude/base.css, --paper",
    "/interlude/icon.svg, svg",
    "/webjars/echarts/echarts.esm.min.js, Apache",
  })
  void servesEveryPartOfThePages(String path, String part) {
    var answer = http.get(path, HENRIK);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains(part);
  }

  @Test
  void hasNoInlineScriptOrStyleAndNoForeignAddress() {
    for (String page : new String[] {"/", "/my-days"}) {
      assertThat(http.get(page, HENRIK).text())
          .doesNotContain(" style=", "<style", "http:", "https:", "//cdn")
          .doesNotContainPattern("<script(?! type=\"module\" src=\"/js/)")
          .doesNotContainPattern(" on[a-z]+=");
    }
  }

  @Test
  void tellsThePageWhoIsLoggedIn() {
    var viewer = http.get("/v1/viewer", HENRIK).body();

    assertThat(viewer.at("/name").asString()).isEqualTo("henrik");
    assertThat(viewer.at("/tenant").asString()).isEqualTo("acme");
    assertThat(viewer.path("person").isMissingNode() || viewer.path("person").isNull()).isTrue();
    assertThat(viewer.at("/roles/0").asString()).isEqualTo("health-team");
    assertThat(http.get("/v1/viewer", null).status()).isEqualTo(401);
  }
}

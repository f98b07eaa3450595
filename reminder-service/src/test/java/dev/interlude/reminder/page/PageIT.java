package dev.interlude.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReminderIntegrationTest
class PageIT {

  private static final String T = "looking";

  @Autowired private Company company;
  @LocalServerPort private int port;

  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void logIn() {
    TestLogin.nextUserIs(Tokens.person(T, "rosa"));
    visitor = new Visitor(port);
    visitor.open("/me");
  }

  @ParameterizedTest
  @CsvSource({
    "/me, data-page=\"me\"",
    "/me/js/frame.js, /v1/viewer",
    "/me/js/texts/da.js, locale",
    "/interlude/base.css, --paper",
    "/interlude/icon.svg, svg",
  })
  void servesEveryPartOfThePage(String path, String part) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(part);
  }

  @Test
  void hasNoInlineScriptOrStyleAndNoForeignAddress() {
    var page = visitor.open("/me");
    assertThat(page.body())
        .doesNotContain(" style=", "<style", "http:", "https:", "//cdn")
        .doesNotContainPattern("<script(?! type=\"module\" src=\"/me/js/)")
        .doesNotContainPattern(" on[a-z]+=");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'", "script-src 'self';", "connect-src 'self';")
        .contains("form-action 'self' " + Tokens.issuer())
        .doesNotContain("unsafe");
  }

  @Test
  void tellsThePageWhoIsLoggedIn() {
    var viewer = visitor.get("/v1/viewer");
    assertThat(viewer.body()).contains("\"person\":\"rosa\"", "\"tenant\":\"" + T + "\"");
    assertThat(new Visitor(port).get("/v1/viewer").statusCode()).isEqualTo(401);
    assertThat(company.send("GET", "/v1/viewer", Tokens.tenantAdmin(T), null).body().has("person"))
        .isFalse();
  }
}

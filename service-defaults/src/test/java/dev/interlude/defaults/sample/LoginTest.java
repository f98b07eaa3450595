package dev.interlude.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import java.net.HttpCookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class LoginTest {
  private final JdbcClient sql;
  @LocalServerPort private int port;
  private Browser browser = new Browser(0);

  @Autowired
  LoginTest(JdbcClient sql) {
    this.sql = sql;
  }

  @BeforeEach
  void openBrowser() {
    TestLogin.nextUserIs(Tokens.person("acme", "p-007"));
    browser = new Browser(port);
  }

  @Test
  void sendsBrowsersToLoginAndBackToTheirPage() {
    var page = browser.open("/my-page");
    assertThat(page.uri().getPath()).isEqualTo("/my-page");
    assertThat(page.body()).contains("Hello p-007");
    assertThat(browser.cookie("INTERLUDE-sample"))
        .get()
        .matches(HttpCookie::isHttpOnly)
        .extracting(HttpCookie::getPath)
        .isEqualTo("/");
    assertThat(browser.fetch("/v1/me").body()).isEqualTo("p-007");
    assertThat(sessions()).isPositive();
  }

  @Test
  void answersCallsWithoutSessionByAProblem() {
    var answer = browser.fetch("/v1/me");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    assertThat(browser.cookie("INTERLUDE-sample")).isEmpty();
  }

  @Test
  void asksForTheCsrfTokenOfSessionsOnly() {
    browser.open("/my-page");
    var without = browser.post("/v1/me/pause");
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("\"code\":\"csrf\"");
    assertThat(browser.post("/v1/me/pause", "X-XSRF-TOKEN", csrf()).body())
        .isEqualTo("paused p-007");
    var bearer = Tokens.person("acme", "p-001").bearer();
    assertThat(new Browser(port).post("/v1/me/pause", "Authorization", bearer).body())
        .isEqualTo("paused p-001");
  }

  @Test
  void logsOutHereAndAtTheProvider() {
    browser.open("/my-page");
    var left = browser.post("/logout", "X-XSRF-TOKEN", csrf());
    assertThat(left.uri().toString()).startsWith(Tokens.issuer() + "/connect/logout?id_token_hint");
    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(browser.fetch("/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void showsAPageWithALogoutToWhoeverMayNotSeeIt() {
    TestLogin.nextUserIs(Tokens.operator());
    var refused = browser.open("/my-page");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type")).get().asString().contains("text/html");
    assertThat(refused.body()).contains("belongs to no company", "action=\"/logout\"");
    var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(refused.body());
    assertThat(field.find()).isTrue();
    var left = browser.submit("/logout", "_csrf=" + field.group(1));
    assertThat(left.uri().toString()).startsWith(Tokens.issuer() + "/connect/logout");
    assertThat(browser.fetch("/v1/me").body()).contains("\"code\":\"unauthenticated\"");
  }

  @Test
  void mapsRolesOfTheIdToken() {
    TestLogin.nextUserIs(Tokens.tenantAdmin("acme"));
    browser.open("/my-page");
    assertThat(browser.fetch("/v1/settings").body()).isEqualTo("settings");
    assertThat(browser.fetch("/v1/ops/state").statusCode()).isEqualTo(403);
    assertThat(browser.post("/v1/me/pause", "X-XSRF-TOKEN", csrf()).statusCode()).isEqualTo(403);
  }

  @Test
  void tellsBrowsersWhatPagesMayDo() {
    var headers = browser.open("/my-page").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("script-src 'self';", "connect-src 'self' https://intranet.example;")
        .contains("frame-ancestors 'self' https://intranet.example;")
        .contains("form-action 'self' " + Tokens.issuer())
        .doesNotContain("unsafe-inline");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
    var bearer = Tokens.person("acme", "p-001").bearer();
    var http = new Http(port);
    var allowed =
        http.get("/v1/me", "Authorization", bearer, "Origin", "https://intranet.example").headers();
    assertThat(allowed.firstValue("Access-Control-Allow-Origin"))
        .contains("https://intranet.example");
    assertThat(allowed.firstValue("Access-Control-Expose-Headers")).contains("Retry-After, Date");
    assertThat(
            http.get("/v1/me", "Authorization", bearer, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void keepsNoSessionForBearerTokens() {
    var before = sessions();
    new Http(port).get("/v1/me", "Authorization", Tokens.person("acme", "p-001").bearer());
    assertThat(sessions()).isEqualTo(before);
  }

  private String csrf() {
    return browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
  }

  private long sessions() {
    return sql.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
  }
}

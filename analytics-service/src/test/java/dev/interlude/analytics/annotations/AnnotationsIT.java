package dev.interlude.analytics.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.figures.serving.SomePublished;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class AnnotationsIT {

  private static final String PATH = "/v1/annotations";
  private static final String NOVEMBER = PATH + "?from=2026-11-01&to=2026-11-30";
  private static final String DESKS =
      """
      {"date": "2026-11-16", "text": "New desks, second floor", "by": "site", "unit": "aarhus"}""";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;
  @Autowired Annotations annotations;

  private Http http;
  private String tenant;
  private Tokens henrik;

  @BeforeEach
  void connect() {
    http = new Http(port);
    tenant = SomePublished.ofACompany(engine).tenant();
    henrik = Tokens.staff(tenant, "henrik", "health-team");
  }

  @Test
  void areNotedToldAndTakenBack() {
    var added = http.post(PATH, henrik, DESKS);
    assertThat(added.status()).isEqualTo(201);
    String id = added.body().at("/id").asString();

    var list = http.get(NOVEMBER, henrik);
    assertThat(list.body().at("/annotations/0").toString())
        .startsWith(
            """
            {"id":"%s","date":"2026-11-16","text":"New desks, second floor",\
            "by":"site","unit":"aarhus","kind":"note","author":"henrik","createdAt":"""
                .formatted(id));
    assertThat(http.get(NOVEMBER + "&format=csv", henrik).text())
        .endsWith(
            """
            date,kind,by,unit,text\r
            2026-11-16,note,site,aarhus,"New desks, second floor"\r
            """)
        .doesNotContain("henrik");
    assertThat(http.get(PATH + "?from=2026-12-01&to=2026-12-30", henrik).text())
        .isEqualTo("{\"annotations\":[]}");

    assertThat(http.delete(PATH + "/" + id, henrik).status()).isEqualTo(204);
    assertThat(http.delete(PATH + "/" + id, henrik).code()).isEqualTo("annotation-unknown");
    var unchanged = http.get(NOVEMBER, henrik, "If-None-Match", list.header("ETag"));
    assertThat(unchanged.text()).isEqualTo("{\"annotations\":[]}");
    assertThat(auditActions()).isEqualTo("annotation-added,figures-exported,annotation-deleted");
  }

  @Test
  void areThoseOfOneTenant() {
    String id = http.post(PATH, henrik, DESKS).body().at("/id").asString();
    var other = Tokens.tenantAdmin(SomePublished.ofACompany(engine).tenant());

    assertThat(http.get(NOVEMBER, other).body().at("/annotations").size()).isZero();
    assertThat(http.delete(PATH + "/" + id, other).status()).isEqualTo(404);
    assertThat(http.get(NOVEMBER, henrik).body().at("/annotations").size()).isEqualTo(1);
  }

  @Test
  void outliveTheirAuthorWithoutTheName() {
    http.post(PATH, Tokens.person(tenant, "p-7").role("health-team"), DESKS);

    annotations.forget(new PersonKey(tenant, "p-7"), 3);

    assertThat(http.get(NOVEMBER, henrik).text()).contains("New desks").doesNotContain("p-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"when?\"}",
        "{\"date\": \"2026-11-16\", \"text\": \" \"}",
        "{\"date\": \"2026-11-16\", \"text\": \"two\\nlines\"}",
        "{\"date\": \"2026-11-16\", \"text\": \"where?\", \"by\": \"site\"}",
        "{\"date\": \"2026-11-16\", \"text\": \"which?\", \"by\": \"room\", \"unit\": \"1\"}",
        "{\"date\": \"2026-11-16\", \"text\": \"whose?\", \"unit\": \"aarhus\"}",
        "{\"date\": \"2026-11-16\", \"text\": \"what?\", \"kind\": \"secret\"}",
      })
  void areRefusedWithTheFieldThatIsWrong(String body) {
    var answer = http.post(PATH, henrik, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid");
    assertThat(answer.body().at("/errors/0/pointer").asString()).startsWith("/");
  }

  private String auditActions() {
    return engine
        .sql("SELECT string_agg(action, ',' ORDER BY id) FROM audit_entry WHERE tenant = ?")
        .param(tenant)
        .query(String.class)
        .single();
  }
}

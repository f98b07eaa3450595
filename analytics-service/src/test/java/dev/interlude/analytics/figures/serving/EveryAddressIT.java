package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.Http.Answer;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The agreement and the roles, at every address that tells of groups. */
@InterludeIntegrationTest(service = "analytics")
class EveryAddressIT {

  private static final String NOVEMBER = "?period=week&from=2026-11-01&to=2026-11-30";
  private static final String AN_ANNOTATION =
      """
      {"date": "2026-11-16", "text": "New desks"}""";

  private static final Map<String, String> ADDRESSES =
      Map.ofEntries(
          Map.entry("GET /v1/figures", NOVEMBER),
          Map.entry("GET /v1/units", ""),
          Map.entry("GET /v1/heatmap", NOVEMBER),
          Map.entry("GET /v1/distribution", NOVEMBER),
          Map.entry("GET /v1/funnel", NOVEMBER),
          Map.entry("GET /v1/routines/usage", NOVEMBER),
          Map.entry("GET /v1/data-quality", NOVEMBER),
          Map.entry("GET /v1/comparison", "?start=2026-11-16"),
          Map.entry("GET /v1/alerts", ""),
          Map.entry("GET /v1/report.zip", "?week=2026-11-16"),
          Map.entry("GET /v1/annotations", "?from=2026-11-01&to=2026-11-30"),
          Map.entry("POST /v1/annotations", ""),
          Map.entry("DELETE /v1/annotations/{id}", ""));

  /** Those that tell of no group: one's own days, the agreement itself, who one is, operations. */
  private static final Set<String> OTHERS =
      Set.of(
          "GET /v1/me/days",
          "GET /v1/me/days/{date}/timeline",
          "GET /v1/me/summary",
          "GET /v1/tenant/agreement",
          "PUT /v1/tenant/agreement",
          "GET /v1/viewer",
          "GET /v1/ops/replays",
          "POST /v1/ops/replays",
          "GET /v1/ops/replays/{id}");

  static final List<String> NAMES = ADDRESSES.keySet().stream().sorted().toList();

  @LocalServerPort int port;
  @Autowired JdbcClient engine;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapped;

  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void isTriedHere() {
    Set<String> all =
        mapped.getHandlerMethods().keySet().stream()
            .flatMap(
                each ->
                    each.getMethodsCondition().getMethods().stream()
                        .flatMap(
                            method ->
                                each.getPatternValues().stream()
                                    .map(pattern -> method + " " + pattern)))
            .filter(address -> address.contains(" /v1/"))
            .filter(address -> !OTHERS.contains(address))
            .collect(Collectors.toSet());

    assertThat(all).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void isOffUntilTheAgreementIsRecorded(String address) {
    for (Tokens caller :
        List.of(
            Tokens.staff("no-agreement", "henrik", "health-team"),
            Tokens.tenantAdmin("no-agreement"))) {
      var answer = ask(address, caller);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("agreement-missing");
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void isThereForTheHealthTeamAndTheAdminAlone(String address) {
    String tenant = SomePublished.ofACompany(engine).tenant();
    int done = address.startsWith("DELETE") ? 404 : address.startsWith("POST") ? 201 : 200;

    assertThat(ask(address, Tokens.staff(tenant, "henrik", "health-team")).status())
        .isEqualTo(done);
    assertThat(ask(address, Tokens.tenantAdmin(tenant)).status()).isEqualTo(done);
    assertThat(ask(address, Tokens.person(tenant, "p-1")).status()).isEqualTo(403);
    assertThat(ask(address, Tokens.clientApp(tenant, "desk")).status()).isEqualTo(403);
    assertThat(ask(address, Tokens.staff(tenant, "edda", "content-editor")).status())
        .isEqualTo(403);
    assertThat(ask(address, Tokens.operator()).status()).isEqualTo(403);
    assertThat(ask(address, null).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void isDescribedWithAnExample(String address) {
    var document = http.get("/v3/api-docs", Tokens.staff("acme", "henrik", "health-team")).body();
    String[] parts = address.split(" ");

    var described = document.at("/paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    assertThat(described.path("summary").asString("")).isNotBlank();
    if (address.startsWith("GET") && !address.endsWith(".zip") && !address.endsWith("/units")) {
      assertThat(described.at("/responses/200").toString()).contains("\"example");
    }
  }

  private Answer ask(String address, @Nullable Tokens caller) {
    String[] parts = address.split(" ");
    String path = parts[1] + ADDRESSES.get(address);
    return switch (parts[0]) {
      case "GET" -> http.get(path, caller);
      case "POST" -> http.post(path, caller, AN_ANNOTATION);
      default -> http.delete(path.replace("{id}", "0f1a4c1e-6b0c-4f0f-9d53-6b8f6a7d2c11"), caller);
    };
  }
}

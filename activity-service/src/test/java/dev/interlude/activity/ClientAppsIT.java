package dev.interlude.activity;

import static dev.interlude.activity.Service.SINGLE;
import static dev.interlude.activity.Service.json;
import static dev.interlude.activity.Service.posture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class ClientAppsIT {

  private static final String PATH = "/v1/clients/watch";
  private static final Tokens ADMIN = Tokens.tenantAdmin("clients");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Service service = new Service(0);

  @BeforeEach
  void enrol() {
    service = new Service(port);
    Service.enrol(log, "clients", "p-001");
    await().atMost(Duration.ofSeconds(30)).until(() -> people.isEnrolled("clients", "p-001"));
  }

  @Test
  void holdsAnAppToItsRegistrationAtOnce() {
    var app = Tokens.clientApp("clients", "watch");
    register("{\"types\": [\"dev.interlude.break.started.v1\"], \"sourcePrefix\": \"urn:\"}");
    assertThat(codeOf(service.post(app, posture("a", "p-001"), SINGLE)))
        .isEqualTo("not-allowed-type");
    register("{\"types\": [\"*\"], \"sourcePrefix\": \"urn:watch:\"}");
    assertThat(codeOf(service.post(app, posture("b", "p-001"), SINGLE))).isEqualTo("invalid-field");
    register("{\"types\": [\"*\"], \"sourcePrefix\": \"\"}");
    assertThat(json(service.post(app, posture("c", "p-001"), SINGLE)).at("/accepted").asInt())
        .isOne();
    assertThat(send("DELETE", ADMIN, "").statusCode()).isEqualTo(204);
    assertThat(service.post(app, posture("d", "p-001"), SINGLE).statusCode()).isEqualTo(403);
  }

  @Test
  void tellsWhatIsRegistered() {
    register("{\"types\": [\"*\"], \"sourcePrefix\": \"urn:watch:\"}");
    var found = send("GET", ADMIN, "");
    assertThat(json(found).at("/types/0").asString()).isEqualTo("*");
    assertThat(json(found).at("/sourcePrefix").asString()).isEqualTo("urn:watch:");
    assertThat(send("GET", Tokens.tenantAdmin("others"), "").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", Tokens.tenantAdmin("others"), "").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheTenantsAppsByNameWithTheirQuotas() {
    Tokens admin = Tokens.tenantAdmin("listing");
    assertThat(json(service.send("GET", "/v1/clients", admin, ""))).isEmpty();
    String plain = "{\"types\": [\"*\"], \"sourcePrefix\": \"\"}";
    String limited = plain.replace("}", ", \"quota\": {\"eventsPerSecond\": 7, \"burst\": 900}}");
    service.send("PUT", "/v1/clients/watch", admin, plain);
    service.send("PUT", "/v1/clients/desk", admin, limited);
    var apps = json(service.send("GET", "/v1/clients", admin, ""));
    assertThat(apps).hasSize(2);
    assertThat(apps.at("/0/clientId").asString()).isEqualTo("desk");
    assertThat(apps.at("/0/quota/eventsPerSecond").asInt()).isEqualTo(7);
    assertThat(apps.at("/0/quota/burst").asInt()).isEqualTo(900);
    assertThat(apps.at("/1/clientId").asString()).isEqualTo("watch");
    assertThat(apps.at("/1/quota").isMissingNode()).isTrue();
    var found = json(service.send("GET", "/v1/clients/desk", admin, ""));
    assertThat(found.at("/quota/burst").asInt()).isEqualTo(900);
  }

  @Test
  void notesInTheAuditLogWhoChangedWhat() {
    Tokens admin = Tokens.tenantAdmin("audited");
    String body =
        """
        {"types": ["*"], "sourcePrefix": "urn:", "quota": {"eventsPerSecond": 7, "burst": 900}}""";
    service.send("PUT", PATH, admin, body);
    service.send("DELETE", PATH, admin, "");
    service.send("DELETE", PATH, admin, "");
    var entries =
        sql.sql("SELECT actor, action, detail::text FROM audit_entry WHERE tenant = ? ORDER BY id")
            .param("audited")
            .query()
            .listOfRows();
    assertThat(entries)
        .extracting(entry -> entry.get("actor") + " " + entry.get("action"))
        .containsExactly("tina client-registered", "tina client-removed");
    assertThat(String.valueOf(entries.getFirst().get("detail")))
        .contains("\"clientId\": \"watch\"", "\"eventsPerSecond\": \"7\"", "\"burst\": \"900\"");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> sql.sql("DELETE FROM audit_entry").update());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/types | {\"types\": [], \"sourcePrefix\": \"\"}",
        "/types/1 | {\"types\": [\"dev.interlude.day.cleared.v1\", \"*\"], \"sourcePrefix\": \"\"}",
        "/types/0 | {\"types\": [\"dev.interlude.break.due.v1\"], \"sourcePrefix\": \"\"}",
        "/sourcePrefix | {\"types\": [\"*\"]}",
        "/sourcePrefix | {\"types\": [\"*\"], \"sourcePrefix\": \"a b\"}",
        "/quota/burst | {\"types\": [\"*\"], \"sourcePrefix\": \"\", \"quota\": {\"eventsPerSecond\": 9, \"burst\": 499}}",
        "/quota/burst | {\"types\": [\"*\"], \"sourcePrefix\": \"\", \"quota\": {\"eventsPerSecond\": 1, \"burst\": 3601}}",
        "/quota/eventsPerSecond | {\"types\": [\"*\"], \"sourcePrefix\": \"\", \"quota\": {\"eventsPerSecond\": 0, \"burst\": 500}}"
      })
  void namesTheFieldThatIsWrong(String pointer, String body) {
    var answer = send("PUT", ADMIN, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void isForTenantAdminsOnly() {
    for (Tokens other :
        new Tokens[] {Tokens.person("clients", "p-001"), Tokens.clientApp("clients", "watch")}) {
      assertThat(send("GET", other, "").statusCode()).isEqualTo(403);
      assertThat(send("DELETE", other, "").statusCode()).isEqualTo(403);
      assertThat(service.send("GET", "/v1/clients", other, "").statusCode()).isEqualTo(403);
    }
  }

  private void register(String body) {
    assertThat(send("PUT", ADMIN, body).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(String method, Tokens token, String body) {
    return service.send(method, PATH, token, body);
  }

  private static String codeOf(HttpResponse<String> answer) {
    return json(answer).at("/rejected/0/code").asString();
  }
}

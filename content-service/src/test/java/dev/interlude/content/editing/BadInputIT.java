package dev.interlude.content.editing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After each of these, nothing of what was sent is stored. */
@InterludeIntegrationTest(service = "content")
class BadInputIT {
  private static final String TENANT = "careless-desk";

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private Desk desk = Desk.of(0, TENANT);

  @BeforeEach
  void opens() {
    desk = Desk.of(port, TENANT);
  }

  @AfterEach
  void nothingIsHalfSaved() {
    String stored =
        """
        SELECT (SELECT count(*) FROM routine_version WHERE owner = :tenant)
          + (SELECT count(*) FROM audit_entry WHERE owner = :tenant)
        """;
    assertThat(jdbc.sql(stored).param("tenant", TENANT).query(Integer.class).single()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "/mood | 'fine' | /mood",
        "/items/0/exercise/colour | 'red' | /items/0/exercise/colour",
        "/seconds | 'ninety' | /seconds",
        "/title | 'words' | /title",
        "/title/da_DK | 'ord' | /title/da_DK",
        "/stopRules/0/xx-yy-zz-1 | 'ord' | /stopRules/0/xx-yy-zz-1",
        "/items/0/exercise/dosage/hold | {'seconds': 5, 'count': 1} | /items/0/exercise/dosage",
        "/items/0/exercise/dosage | {} | /items/0/exercise/dosage",
        "/rounds | 99999999999 | /rounds",
        "/title/en | 'nul \\u0000' | /title/en",
        "/id | '../../etc' | /id",
        "/evidence/0/url | 'javascript:alert(1)' | /evidence/0/url",
      })
  void namesThePlace(String place, String value, String pointer) {
    RoutineFixture routine =
        aRoutine().set("/id", "bad").set(place, Desk.json(value.replace('\'', '"')));
    Api.Answer answer = desk.create(routine);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/code").asString()).isEqualTo("misshapen");
    assertThat(answer.pointers()).contains(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "\"words\"", "{\"id\": \"a\", \"id\": \"b\"}", "nul"})
  void tellsWhatIsNoJsonObject(String body) {
    Api.Answer answer = desk.post(BodyPublishers.ofString(body));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/code").asString()).isEqualTo("unreadable");
  }

  @Test
  void tellsTheLineWhereReadingEnded() {
    Api.Answer answer = desk.post(BodyPublishers.ofString("{\"id\": \"a\",\n  \"kind\": }"));
    assertThat(answer.json().at("/line").asInt()).isEqualTo(2);
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThat(desk.post(BodyPublishers.ofString("[".repeat(100_000))).status()).isEqualTo(400);
  }

  @Test
  void refusesTenMegabytesWhetherAnnouncedOrNot() {
    byte[] large = new byte[10 << 20];
    for (BodyPublisher body :
        new BodyPublisher[] {
          BodyPublishers.ofByteArray(large),
          BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
        }) {
      Api.Answer answer = desk.post(body);
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.json().at("/code").asString()).isEqualTo("too-large");
      assertThat(answer.json().at("/limitBytes").asInt()).isEqualTo(1 << 20);
    }
  }

  @Test
  void refusesWhatIsNotCalledJson() {
    assertThat(
            desk.eva()
                .send(
                    "POST",
                    "/v1/drafts",
                    BodyPublishers.ofString("id: a"),
                    "Content-Type",
                    "application/yaml")
                .status())
        .isEqualTo(415);
  }
}

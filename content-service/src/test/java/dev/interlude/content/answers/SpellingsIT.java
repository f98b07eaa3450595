package dev.interlude.content.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.PublicTenant;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** An answer is kept by what was decided, not by how it was asked for. */
@InterludeIntegrationTest(service = "content")
class SpellingsIT {

  private static final String TENANT = "spelling";
  private static final String ROUTINES = "/v1/public/" + TENANT + "/routines";
  private static final String JSON = "application/json";
  private static final String ONE = ROUTINES + "/lower-back-relief";

  @Autowired private KafkaTemplate<String, byte[]> events;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;
  private Api anonymous = Api.anonymous(0);

  @BeforeEach
  void open() {
    anonymous = Api.anonymous(port);
    PublicTenant.setUp(events, anonymous, TENANT);
  }

  @Test
  void sharesOneAnswerAmongAThousandSpellingsOfTheSameWish() {
    anonymous.get(ONE, "Accept-Language", "da", "Accept", "application/json");
    double misses = misses();
    Counter given = meters.get("interlude.content.answers.public").counter();
    double before = given.count();
    var tags = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      String unknown = "x" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
      String languages =
          switch (i % 4) {
            case 0 -> "DA-dk;q=0." + (100 + i) + ", " + unknown + ";q=0.05";
            case 1 -> unknown + ", da;q=0.5, en;q=0.3";
            case 2 -> "da" + " ".repeat(1 + i % 50) + ", de;q=0." + i;
            default -> "da-" + unknown + "xx;q=0.9,en;q=0.1";
          };
      String accept = i % 2 == 0 ? "text/x" + i + ", */*" : "application/json;q=0." + (1 + i % 9);
      Api.Answer answer = anonymous.get(ONE, "Accept-Language", languages, "Accept", accept);
      assertThat(answer.header("Content-Language")).as(languages).isEqualTo("da");
      assertThat(answer.header("Vary")).contains("Accept, Accept-Language");
      tags.add(answer.header("ETag"));
    }
    assertThat(tags).containsExactly(anonymous.get(ONE + "?locale=da-DK").header("ETag"));
    assertThat(misses() - misses).isZero();
    assertThat(given.count() - before).isEqualTo(1_001);
  }

  @Test
  void sharesOneListAmongSpellingsOfItsParameters() {
    List<String> same =
        List.of(
            "?kind=movement&equipment=chair,wall",
            "?equipment=wall,chair&kind=movement",
            "?equipment=wall%2Cchair,wall&kind=%6Dovement&limit=50",
            "?kind=movement&sort=id&overdue=false&equipment=chair%2C%20wall");
    String tag = anonymous.get(ROUTINES + same.getFirst()).header("ETag");
    double misses = misses();
    for (String each : same) {
      assertThat(anonymous.get(ROUTINES + each).header("ETag")).as(each).isEqualTo(tag);
    }
    assertThat(misses() - misses).isZero();
  }

  @Test
  void keepsOneAnswerForAnEncodedAddressAndForReadersWithAToken() {
    Api reader = Api.as(port, Tokens.person(TENANT, "p-1"));
    String tag = anonymous.get(ONE).header("ETag");
    int version = anonymous.get(ONE).json().at("/version").asInt();
    double misses = misses();
    assertThat(anonymous.get(ROUTINES + "/%6Cower-back-relief").header("ETag")).isEqualTo(tag);
    assertThat(reader.get("/v1/routines/lower-back-relief").header("ETag")).isEqualTo(tag);
    assertThat(anonymous.get(ONE + "/versions/" + version).status()).isEqualTo(200);
    assertThat(anonymous.get(ONE + "/versions/000" + version).status()).isEqualTo(200);
    assertThat(misses() - misses).isLessThanOrEqualTo(4);
  }

  @Test
  void givesDifferentWishesDifferentAnswers() {
    var tags = new HashSet<String>();
    for (String locale : List.of("en", "da", "de")) {
      for (String accept : List.of(JSON, Forms.LINKED, JSON, Forms.LINKED)) {
        Api.Answer answer = anonymous.get(ONE, "Accept-Language", locale, "Accept", accept);
        assertThat(answer.header("Content-Language")).isEqualTo(locale);
        assertThat(answer.header("Content-Type")).startsWith(accept);
        tags.add(answer.header("ETag"));
      }
    }
    assertThat(anonymous.get(ONE + "?locale=da", "Accept-Language", "de").header("ETag"))
        .isEqualTo(anonymous.get(ONE, "Accept-Language", "da").header("ETag"));
    tags.add(anonymous.get(ROUTINES + "?kind=micro").header("ETag"));
    tags.add(anonymous.get(ROUTINES + "?kind=rest").header("ETag"));
    assertThat(tags).hasSize(8);
    assertThat(anonymous.get(ROUTINES, "Accept", Forms.LINKED).status()).isEqualTo(406);
    assertThat(anonymous.get(ONE, "Accept", "text/html").status()).isEqualTo(406);
    assertThat(anonymous.get(ROUTINES + "?kinds=micro").status()).isEqualTo(400);
  }

  private double misses() {
    var misses = meters.get("cache.gets").tags("cache", "answers", "result", "miss");
    return misses.functionCounter().count();
  }
}

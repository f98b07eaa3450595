package dev.interlude.content.publishing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.content.Api;
import dev.interlude.content.PublicTenant;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InterludeIntegrationTest(service = "content")
class WithdrawalIT {

  private static final JsonNode UNSAFE =
      JsonMapper.shared().readTree("{\"reason\": \"It strains the neck.\", \"safety\": true}");

  @Autowired private Publishing publishing;
  @Autowired private KafkaTemplate<String, byte[]> events;
  @LocalServerPort private int port;
  private Api editor = Api.anonymous(0);
  private Api reader = Api.anonymous(0);

  @BeforeEach
  void callers() {
    editor = Api.as(port, Tokens.staff("gone", "eva", "content-editor"));
    reader = Api.as(port, Tokens.person("gone", "p-1"));
  }

  @Test
  void stopsAnUnsafeRoutineEverywhereWithinSeconds() {
    publish("gone", "unsafe", 1, 2);
    Api anonymous = Api.anonymous(port);
    PublicTenant.setUp(events, anonymous, "gone");
    String secret = "/v1/routines/unsafe";
    String open = "/v1/public/gone/routines/unsafe";
    anonymous.get(open);
    String tag = reader.get(secret).header("ETag");
    assertThat(anonymous.get(open, "If-None-Match", tag).status()).isEqualTo(304);

    try (TopicTail routines = tail()) {
      await().until(() -> routines.records("gone/unsafe").size() == 2);
      long start = System.nanoTime();
      Api.Answer retired = editor.send("POST", secret + "/retirement", UNSAFE);
      assertThat(retired.json().at("/versions")).hasSize(2);
      for (Api.Answer gone :
          List.of(
              reader.get(secret, "If-None-Match", tag),
              anonymous.get(open, "If-None-Match", tag),
              anonymous.get(open + "/versions/1"))) {
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().at("/code").asString()).isEqualTo("retired");
        assertThat(gone.json().at("/reason").asString()).isEqualTo("It strains the neck.");
        assertThat(gone.json().at("/safety").asBoolean()).isTrue();
      }
      await().until(() -> routines.records("gone/unsafe").size() == 3);
      // A second on a machine that has nothing else to do.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(change(routines.records("gone/unsafe").get(2)).retired())
          .isEqualTo(new RoutineChanged.Retirement("It strains the neck.", true));
    }
    assertThat(reader.get("/v1/routines?limit=200").ids()).doesNotContain("unsafe");
    JsonNode history = reader.get(secret + "/versions").json();
    assertThat(history.at("/versions/0/retiredForSafety").asBoolean()).isTrue();
    JsonNode audit = editor.get(secret + "/audit").json();
    assertThat(audit.at("/entries/0/action").asString()).isEqualTo("retired-for-safety");
    assertThat(audit.at("/entries/0/who").asString()).isEqualTo("eva");
    assertThat(audit.at("/entries/0/comment").asString()).isEqualTo("It strains the neck.");
  }

  @Test
  void putsNoSharedRoutineInThePlaceOfOneThatTheTenantWithdrewForSafety() {
    publish(PublishedRoutine.SHARED, "copied", 1, 2);
    publish("gone", "copied", 1);
    String path = "/v1/routines/copied";
    assertThat(editor.send("POST", path + "/retirement", UNSAFE).status()).isEqualTo(200);
    for (String withdrawn : List.of(path, path + "/versions/1")) {
      Api.Answer gone = reader.get(withdrawn);
      assertThat(gone.status()).as(withdrawn).isEqualTo(410);
      assertThat(gone.json().at("/reason").asString()).isEqualTo("It strains the neck.");
    }
    JsonNode history = reader.get(path + "/versions").json().at("/versions");
    assertThat(history.valueStream().map(each -> each.at("/owner").asString()))
        .containsExactly("shared", "gone");
    assertThat(history.at("/1/retiredForSafety").asBoolean()).isTrue();
    assertThat(reader.get("/v1/routines?limit=200").ids()).doesNotContain("copied");
    Api neighbour = Api.as(port, Tokens.person("acme", "p-1"));
    assertThat(neighbour.get(path).status()).isEqualTo(200);
    assertThat(neighbour.get("/v1/routines?limit=200").ids()).contains("copied");

    publish("gone", "copied", 2);
    assertThat(reader.get(path).json().at("/version").asInt()).isEqualTo(2);
    assertThat(reader.get("/v1/routines?limit=200").ids()).contains("copied");
  }

  @Test
  void leavesTheSharedRoutineWhenTheTenantRetiresItsOwnForAnotherReason() {
    publish(PublishedRoutine.SHARED, "plain", 1, 2);
    publish("gone", "plain", 1);
    JsonNode plain = JsonMapper.shared().readTree("{\"reason\": \"dull\", \"safety\": false}");
    assertThat(editor.send("POST", "/v1/routines/plain/retirement", plain).status()).isEqualTo(200);
    assertThat(reader.get("/v1/routines/plain").json().at("/version").asInt()).isEqualTo(2);
    assertThat(reader.get("/v1/routines/plain/versions/1").status()).isEqualTo(410);
    assertThat(reader.get("/v1/routines?limit=200").ids()).contains("plain");
  }

  @Test
  void answersASharedVersionThatTheTenantNeverHad() {
    publish(PublishedRoutine.SHARED, "ahead", 3);
    publish("gone", "ahead", 1);
    assertThat(reader.get("/v1/routines/ahead").json().at("/version").asInt()).isEqualTo(1);
    assertThat(reader.get("/v1/routines/ahead/versions/3").json().at("/version").asInt())
        .isEqualTo(3);
    assertThat(reader.get("/v1/routines/ahead/versions/2").status()).isEqualTo(404);
  }

  @Test
  void announcesTheEarlierVersionAgainWhenTheLatestIsRetired() {
    publish("gone", "stepwise", 1, 2, 3);
    JsonNode latestOnly =
        JsonMapper.shared().readTree("{\"reason\": \"typo\", \"safety\": false, \"version\": 3}");
    Api.Answer retired = editor.send("POST", "/v1/routines/stepwise/retirement", latestOnly);
    assertThat(retired.json().at("/latest").asInt()).isEqualTo(2);
    assertThat(reader.get("/v1/routines/stepwise").json().at("/version").asInt()).isEqualTo(2);
    assertThat(reader.get("/v1/routines/stepwise/versions/3").status()).isEqualTo(410);
    assertThat(reader.get("/v1/routines/stepwise/versions/1").status()).isEqualTo(200);
    try (TopicTail routines = tail()) {
      await().until(() -> routines.records("gone/stepwise").size() == 4);
      assertThat(routines.records("gone/stepwise").stream().map(r -> change(r).version()))
          .containsExactly(1, 2, 3, 2);
    }
    assertThat(editor.send("POST", "/v1/routines/stepwise/retirement", latestOnly).status())
        .isEqualTo(404);
  }

  @Test
  void hidesASharedRoutineFromAllTenantsWhenAnOperatorRetiresIt() {
    publish(PublishedRoutine.SHARED, "shared-one", 1);
    assertThat(reader.get("/v1/routines/shared-one").status()).isEqualTo(200);
    assertThat(editor.send("POST", "/v1/routines/shared-one/retirement", UNSAFE).status())
        .isEqualTo(404);
    Api operator = Api.as(port, Tokens.operator());
    assertThat(operator.send("POST", "/v1/ops/routines/shared-one/retirement", UNSAFE).status())
        .isEqualTo(200);
    assertThat(reader.get("/v1/routines/shared-one").status()).isEqualTo(410);
    assertThat(Api.as(port, Tokens.person("acme", "p-1")).get("/v1/routines/shared-one").status())
        .isEqualTo(410);
    // and a file that still has it changes nothing
    publish(PublishedRoutine.SHARED, "shared-one", 1);
    assertThat(reader.get("/v1/routines/shared-one").status()).isEqualTo(410);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'safety': true} | /reason",
        "{'reason': ' ', 'safety': true} | /reason",
        "{'reason': 'x'} | /safety",
        "{'reason': 'x', 'safety': true, 'version': 0} | /version",
        "{'reason': 'x', 'safety': true, 'force': 1} | /force",
        "{'reason': 'x', 'safety': 'very'} | /safety",
      })
  void namesWhatIsWrongWithARetirement(String body, String pointer) {
    publish("gone", "wronged", 1);
    Api.Answer answer =
        editor.send(
            "POST",
            "/v1/routines/wronged/retirement",
            JsonMapper.shared().readTree(body.replace('\'', '"')));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointers()).containsExactly(pointer);
    assertThat(reader.get("/v1/routines/wronged").status()).isEqualTo(200);
  }

  @Test
  void isForEditorsAndReviewersOfTheTenantOnly() {
    publish("gone", "kept", 1);
    for (Tokens caller :
        List.of(
            Tokens.person("gone", "p-1"),
            Tokens.tenantAdmin("gone"),
            Tokens.staff("gone", "henrik", "health-team"))) {
      assertThat(Api.as(port, caller).send("POST", "/v1/routines/kept/retirement", UNSAFE).status())
          .isEqualTo(403);
    }
    Api stranger = Api.as(port, Tokens.staff("acme", "eva", "content-editor"));
    assertThat(stranger.send("POST", "/v1/routines/kept/retirement", UNSAFE).status())
        .isEqualTo(404);
    Api impostor = Api.as(port, Tokens.staff("shared", "eva", "content-editor"));
    assertThat(impostor.send("POST", "/v1/routines/kept/retirement", UNSAFE).status())
        .isEqualTo(403);
    assertThat(reader.get("/v1/routines/kept").status()).isEqualTo(200);
    assertThat(reader.get("/v1/routines/kept/audit").status()).isEqualTo(403);
  }

  private void publish(String owner, String id, int... versions) {
    for (int version : versions) {
      publishing.publish(owner, aRoutine().set("/id", id).set("/version", version).build());
    }
  }

  private static TopicTail tail() {
    return TopicTail.fromStart(
        Infrastructure.shared().broker().bootstrapServers(), Topics.ROUTINES);
  }

  private static RoutineChanged change(ConsumerRecord<String, byte[]> kafkaRecord) {
    return (RoutineChanged) EventRecords.read(kafkaRecord.headers(), kafkaRecord.value()).data();
  }
}

package dev.interlude.activity;

import static dev.interlude.activity.Service.BATCH;
import static dev.interlude.activity.Service.SINGLE;
import static dev.interlude.activity.Service.json;
import static dev.interlude.activity.Service.posture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.people.SomePerson;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "activity")
class IntakeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Tokens APP = Tokens.clientApp("intake", "desk-hub");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;
  private Service service = new Service(0);

  @BeforeEach
  void enrol() {
    service = new Service(port);
    Service.enrol(log, "intake", "p-001");
    await().atMost(PATIENCE).until(() -> people.isEnrolled("intake", "p-001"));
    String all = "{\"types\": [\"*\"], \"sourcePrefix\": \"urn:\"}";
    var registered = service.send("PUT", "/v1/clients/desk-hub", Tokens.tenantAdmin("intake"), all);
    assertThat(registered.statusCode()).isEqualTo(200);
  }

  @Test
  void takesTheGoodEventsOfABatchAndNamesTheBadOnes() {
    String bad = posture("bad", "p-001").replace("sitting", "lying");
    String titled = posture("titled", "p-001").replace("\"from\"", "\"title\": \"x\", \"from\"");
    String batch =
        "[%s, %s, 17, %s, %s]"
            .formatted(posture("e-1", "p-001"), bad, titled, posture("e-2", "p-001"));
    HttpResponse<String> answer = service.post(APP, batch, BATCH);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode taken = json(answer);
    assertThat(taken.at("/accepted").asInt()).isEqualTo(2);
    assertThat(taken.at("/rejected")).hasSize(3);
    assertThat(taken.at("/rejected/0/index").asInt()).isEqualTo(1);
    assertThat(taken.at("/rejected/0/id").asString()).isEqualTo("bad");
    assertThat(taken.at("/rejected/0/code").asString()).isEqualTo("invalid-field");
    assertThat(taken.at("/rejected/0/pointer").asString()).isEqualTo("/data/posture");
    assertThat(taken.at("/rejected/1/code").asString()).isEqualTo("malformed");
    assertThat(taken.at("/rejected/1/id").isMissingNode()).isTrue();
    assertThat(taken.at("/rejected/2/code").asString()).isEqualTo("not-allowed-content");
    try (var activities = TopicTail.fromStart(brokers(), Topics.ACTIVITIES);
        var rejected = TopicTail.fromStart(brokers(), Topics.REJECTED)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(activities.records("intake/p-001"))
                    .extracting(r -> EventRecords.read(r.headers(), r.value()).id())
                    .contains("e-1", "e-2")
                    .doesNotContain("bad", "titled");
                assertThat(rejected.records())
                    .extracting(r -> new String(r.value(), UTF_8))
                    .contains(bad)
                    .doesNotContain(titled, "17");
              });
      var first =
          activities.records("intake/p-001").stream()
              .filter(r -> EventRecords.read(r.headers(), r.value()).id().equals("e-1"))
              .findFirst()
              .orElseThrow();
      var enriched = EventRecords.readEnrichment(first.value());
      assertThat(enriched.client()).isEqualTo("desk-hub");
      assertThat(enriched.assignment().department()).isEqualTo("operations/v1");
    }
    assertThat(meters.counter("interlude.activity.events.accepted").count()).isPositive();
  }

  @Test
  void takesOneEventAndPlainJsonOfEitherForm() {
    for (String body :
        new String[] {posture("one", "p-001"), "[" + posture("two", "p-001") + "]"}) {
      assertThat(json(service.post(APP, body, "application/json")).at("/accepted").asInt()).isOne();
    }
    assertThat(service.post(APP, posture("three", "p-001"), SINGLE).statusCode()).isEqualTo(202);
    assertThat(service.post(APP, "[]", SINGLE).statusCode()).isEqualTo(400);
    assertThat(service.post(APP, "{", BATCH).statusCode()).isEqualTo(400);
    assertThat(service.post(APP, "[]", "text/plain").statusCode()).isEqualTo(415);
    assertThat(json(service.post(APP, "[]", BATCH)).at("/accepted").asInt()).isZero();
  }

  @Test
  void unzipsBodies() throws IOException {
    var zipped = gzip(("[" + posture("zipped", "p-001") + "]").getBytes(UTF_8));
    var answer = service.post(APP, zipped, BATCH, "Content-Encoding", "gzip");
    assertThat(json(answer).at("/accepted").asInt()).isOne();
    var cut = Arrays.copyOf(zipped, zipped.length - 9);
    assertThat(service.post(APP, cut, BATCH, "Content-Encoding", "gzip").statusCode())
        .isEqualTo(400);
    assertThat(service.post(APP, zipped, BATCH, "Content-Encoding", "br").statusCode())
        .isEqualTo(415);
  }

  @Test
  void refusesTooMuchAndTakesNothingOfIt() throws IOException {
    String many = String.join(",", Collections.nCopies(501, posture("many", "p-001")));
    assertProblem(service.post(APP, "[" + many + "]", BATCH), 413, "too-many-events");
    var large = new byte[(1 << 20) + 1];
    assertProblem(service.post(APP, large, BATCH), 413, "too-large");
    var bomb = gzip(new byte[200 << 20]);
    assertProblem(service.post(APP, bomb, BATCH, "Content-Encoding", "gzip"), 413, "too-large");
  }

  @Test
  void letsPeopleReportAboutThemselvesOnly() {
    var own = Tokens.person("intake", "p-001");
    var other = service.post(own, "[" + posture("other", "p-002") + "]", BATCH);
    assertThat(json(other).at("/rejected/0/code").asString()).isEqualTo("wrong-subject");
    var mine = service.post(own, posture("own", "p-001"), SINGLE);
    assertThat(json(mine).at("/accepted").asInt()).isOne();
    var stranger = Tokens.person("intake", "p-404");
    assertProblem(service.post(stranger, posture("x", "p-404"), SINGLE), 403, "not-enrolled");
  }

  @Test
  void refusesPeopleWhoWereErased() {
    Service.enrol(log, "intake", "p-gone");
    await().atMost(PATIENCE).until(() -> people.isEnrolled("intake", "p-gone"));
    Instant now = Instant.now(Clock.systemUTC());
    Service.send(
        log, "intake", SomePerson.version("intake", "p-gone", 2, now, PersonStatus.ERASED));
    await().atMost(PATIENCE).until(() -> people.latestVersion("intake", "p-gone") == 2);
    var answer = service.post(Tokens.person("intake", "p-gone"), posture("x", "p-gone"), SINGLE);
    assertProblem(answer, 403, "not-enrolled");
  }

  @Test
  void refusesCallersWithoutARightToReport() {
    String event = posture("x", "p-001");
    assertProblem(
        service.post(Tokens.clientApp("intake", "unknown-app"), event, SINGLE),
        403,
        "client-not-registered");
    assertProblem(service.post(Tokens.tenantAdmin("intake"), event, SINGLE), 403, "missing-scope");
    assertProblem(
        service.post(Tokens.clientApp("nobody", "desk-hub"), event, SINGLE), 403, "unknown-tenant");
    assertProblem(service.post(Tokens.operator(), event, SINGLE), 403, "no-tenant");
  }

  @Test
  void shiftsTheTimesOfAClientWhoseClockIsOff() {
    String event = posture("off", "p-001").replaceAll("\"20(\\d\\d)-", "\"19$1-");
    String sentAt =
        "19" + ISO_OFFSET_DATE_TIME.format(OffsetDateTime.now(Clock.systemUTC())).substring(2);
    var unshifted = service.post(APP, event, SINGLE);
    assertThat(json(unshifted).at("/rejected/0/code").asString()).isEqualTo("too-old");
    var shifted = service.post(APP, event, SINGLE, "Sent-At", sentAt);
    assertThat(json(shifted).at("/accepted").asInt()).as(shifted.body()).isOne();
    assertProblem(service.post(APP, event, SINGLE, "Sent-At", "yesterday"), 400, "malformed");
  }

  private static String brokers() {
    return Infrastructure.shared().broker().bootstrapServers();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).at("/code").asString()).isEqualTo(code);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }
}

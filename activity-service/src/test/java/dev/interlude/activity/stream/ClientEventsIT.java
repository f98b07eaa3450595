package dev.interlude.activity.stream;

import static dev.interlude.activity.stream.AppRecord.binary;
import static dev.interlude.activity.stream.AppRecord.structured;
import static dev.interlude.activity.stream.AppRecord.with;
import static dev.interlude.activity.stream.AppRecord.without;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@InterludeIntegrationTest(service = "activity")
class ClientEventsIT {

  private static final String ONE = "stream-one";
  private static final String TWO = "stream-two";
  private static final String BROKERS = Infrastructure.shared().broker().bootstrapServers();

  @Autowired private ApplicationContext context;
  @Autowired private MeterRegistry meters;
  private final TopicTail activities = TopicTail.fromNow(BROKERS, Topics.ACTIVITIES);
  private final TopicTail rejected = TopicTail.fromNow(BROKERS, Topics.REJECTED);
  private final KafkaProducer<String, byte[]> app =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers", BROKERS, "max.request.size", 4 << 20, "compression.type", "lz4"),
          new StringSerializer(),
          new ByteArraySerializer());

  @BeforeEach
  void enrol() {
    var ground = new Ground(context);
    for (String tenant : List.of(ONE, TWO)) {
      Infrastructure.shared().broker().create(Topics.clientEvents(tenant));
      ground.enrol(tenant);
    }
  }

  @AfterEach
  void close() {
    app.close();
    activities.close();
    rejected.close();
  }

  @Test
  void takesBothFormsAndStampsAppAndTheBrokersTime() throws Exception {
    Instant forged = Instant.parse("2020-01-01T00:00:00Z");
    var late = binary(ONE, "binary", "p-001");
    var stamped =
        app.send(
                new ProducerRecord<>(
                    late.topic(),
                    null,
                    forged.toEpochMilli(),
                    late.key(),
                    late.value(),
                    late.headers()))
            .get();
    app.send(structured(ONE, "structured", "p-001")).get();
    await()
        .untilAsserted(() -> assertThat(ids()).containsExactlyInAnyOrder("binary", "structured"));
    assertThat(activities.records())
        .allSatisfy(
            each -> {
              assertThat(each.key()).isEqualTo(ONE + "/p-001");
              var enrichment = EventRecords.readEnrichment(each.value());
              assertThat(enrichment.client()).isEqualTo(Ground.APP);
              assertThat(enrichment.assignment().site()).isEqualTo("aarhus");
            });
    assertThat(activities.records())
        .filteredOn(each -> EventRecords.read(each.headers(), each.value()).id().equals("binary"))
        .extracting(each -> EventRecords.readEnrichment(each.value()).receivedAt())
        .containsExactly(Instant.ofEpochMilli(stamped.timestamp()));
    assertThat(Instant.ofEpochMilli(stamped.timestamp())).isAfter(forged.plus(Duration.ofDays(1)));
  }

  @Test
  void setsPoisonAsideAloneAndTakesTheRestOfAThousandRecords() {
    double acceptedBefore = counted("accepted");
    double malformedBefore = counted("malformed");
    List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
    IntStream.range(0, 993)
        .forEach(i -> all.add(binary(i % 2 == 0 ? ONE : TWO, "good-" + i, "p-001")));
    Poison.of(ONE, TWO).forEach((at, record) -> all.add(at, record.written()));
    all.forEach(app::send);
    app.flush();
    new Ground(context).awaitAllCommitted(ONE, TWO);
    List<String> good = IntStream.range(0, 993).mapToObj(i -> "good-" + i).toList();
    List<String> reasons = Poison.of(ONE, TWO).values().stream().map(Poison::reason).toList();
    await().untilAsserted(() -> assertThat(ids()).containsExactlyInAnyOrderElementsOf(good));
    await()
        .untilAsserted(
            () ->
                assertThat(rejected.records())
                    .extracting(each -> header(each, "interlude-reason"))
                    .containsExactlyInAnyOrderElementsOf(reasons));
    assertThat(counted("accepted") - acceptedBefore).isEqualTo(993);
    assertThat(counted("malformed") - malformedBefore)
        .isEqualTo(Collections.frequency(reasons, "malformed"));
  }

  @Test
  void keepsOfARejectedRecordWhatWasLookedIntoAndWhereItLies() throws Exception {
    var odd = with(binary(ONE, "odd", "p-001"), "ce_time", "yesterday");
    odd.headers()
        .add("window", "Inbox".getBytes(UTF_8))
        .add("ce_Window Title - Inbox", null)
        .remove("content-type")
        .add("content-type", "application/json; title=\"Layoffs - Word\"".getBytes(UTF_8));
    var at = app.send(odd).get();
    await().untilAsserted(() -> assertThat(rejected.records()).hasSize(1));
    var kept = rejected.records().getFirst();
    assertThat(kept.value()).isEqualTo(odd.value());
    assertThat(header(kept, "ce_id")).isEqualTo("odd");
    assertThat(header(kept, "ce_time")).isEqualTo("yesterday");
    assertThat(header(kept, "content-type")).isEqualTo("application/json");
    assertThat(kept.headers())
        .extracting(Header::key)
        .doesNotContain("window", "ce_Window Title - Inbox")
        .doesNotHaveDuplicates();
    assertThat(header(kept, "interlude-pointer")).isEqualTo("/time");
    assertThat(header(kept, "interlude-client")).isEqualTo(Ground.APP);
    assertThat(header(kept, "interlude-tenant")).isEqualTo(ONE);
    assertThat(header(kept, "interlude-origin"))
        .isEqualTo("%s/%d/%d".formatted(at.topic(), at.partition(), at.offset()));
    assertThat(header(kept, "interlude-detail")).contains("RFC 3339");
  }

  @Test
  void keepsNothingButAFingerprintOfContentAndOfWhatCouldNotBeRead() {
    var titled = "{\"window\": \"Inbox\", \"posture\": \"sitting\"}".getBytes(UTF_8);
    app.send(with(binary(ONE, "titled", "p-001"), titled));
    app.send(with(binary(ONE, "garbage", "p-001"), "Dear diary, today I".getBytes(UTF_8)));
    await().untilAsserted(() -> assertThat(rejected.records()).hasSize(2));
    assertThat(rejected.records())
        .allSatisfy(
            each -> {
              assertThat(new String(each.value(), UTF_8)).matches("\\{\"sha256\":.*");
              assertThat(each.headers())
                  .extracting(header -> header.key())
                  .doesNotContain("ce_id", "interlude-pointer", "ce_subject");
            });
  }

  @Test
  void holdsAnAppToItsSourcesAndNeverClearsADay() {
    app.send(with(binary(ONE, "foreign", "p-001"), "ce_source", "urn:other:desk"));
    app.send(without(binary(ONE, "nameless", "p-001"), "ce_source"));
    app.send(
        with(
            with(binary(ONE, "clear", "p-001"), "ce_type", "dev.interlude.day.cleared.v1"),
            "{\"date\": \"2026-11-17\"}".getBytes(UTF_8)));
    await().untilAsserted(() -> assertThat(rejected.records()).hasSize(3));
    assertThat(rejected.records())
        .extracting(
            each -> header(each, "interlude-reason") + " " + header(each, "interlude-pointer"))
        .containsExactlyInAnyOrder(
            "invalid-field /source", "malformed /source", "not-allowed-type /type");
    assertThat(ids()).isEmpty();
  }

  @Test
  void correctsAClockThatSaysWhenItSent() {
    Instant wrong = AppRecord.now().minus(Duration.ofDays(30));
    app.send(with(binary(ONE, "slow", "p-001", wrong), "sent-at", wrong.toString()));
    app.send(with(binary(ONE, "unsure", "p-001"), "sent-at", "soon"));
    await().untilAsserted(() -> assertThat(ids()).containsExactly("slow"));
    await().untilAsserted(() -> assertThat(rejected.records()).hasSize(1));
    assertThat(header(rejected.records().getFirst(), "interlude-detail")).contains("sent-at");
    var taken = activities.records().getFirst();
    assertThat(
            Duration.between(
                    EventRecords.read(taken.headers(), taken.value()).time(), AppRecord.now())
                .abs())
        .isLessThan(Duration.ofMinutes(2));
  }

  private List<String> ids() {
    return activities.records().stream()
        .map(each -> EventRecords.read(each.headers(), each.value()).id())
        .toList();
  }

  private double counted(String outcome) {
    return meters.get("interlude.activity.stream.events").tag("outcome", outcome).counter().count();
  }

  private static String header(ConsumerRecord<?, ?> kept, String name) {
    var header = kept.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}

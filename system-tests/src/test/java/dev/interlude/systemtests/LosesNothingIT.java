package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two hundred thousand facts, half of them over HTTP and half by Kafka, while connections are cut,
 * the intake is killed twice and the broker is away: whatever was acknowledged is in the log, and
 * of everything else the sender was told.
 */
@Order(13)
@ExtendWith(StackExtension.class)
class LosesNothingIT {

  private static final int EACH_WAY = 100_000;
  private static final int PEOPLE = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration CUT_EVERY = Duration.ofMillis(700);
  private static final String OVER_HTTP = "urn:load:http:";
  private static final String BY_KAFKA = "urn:load:kafka:";

  private final TestCompany company;
  private final Ledger http = new Ledger();
  private final Ledger kafka = new Ledger();
  private final Gate gate = new Gate();

  LosesNothingIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void keepsAllThatItHasAcknowledged() throws Exception {
    Instant end = company.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.HOURS);
    List<String> people = enrol();
    registerKafkaApp();
    String token = company.token();
    try (var line = new CuttingProxy(company.stack().ports().of(Part.ACTIVITY));
        var cutting = Executors.newSingleThreadScheduledExecutor();
        var senders =
            new HttpSenders(
                "http://localhost:" + line.port() + "/v1/events",
                () -> token,
                new ManyFacts(OVER_HTTP, end, people),
                http);
        var sender =
            new KafkaSender(
                company.stack().ports().bootstrapServers(),
                LocalStack.TENANT,
                new ManyFacts(BY_KAFKA, end, people),
                kafka)) {
      cutting.scheduleAtFixedRate(
          line::cut, CUT_EVERY.toMillis(), CUT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      gate.open(0.3);
      senders.start(EACH_WAY, gate);
      sender.start(EACH_WAY, gate);

      awaitSent(senders, 0.2);
      killTheIntake(0.5);
      awaitSent(senders, 0.4);
      stopTheBrokerForAWhile(senders, 0.7);
      awaitSent(senders, 0.6);
      killTheIntake(1);
      senders.await();
      sender.await();
      assertThat(line.cuts()).isPositive();
    }
    assertThat(http.errors()).isPositive();
    assertKept(http, OVER_HTTP);
    assertKept(kafka, BY_KAFKA);
    assertThat(kafka.countAcknowledged()).isEqualTo(EACH_WAY);
  }

  private void assertKept(Ledger ledger, String source) {
    assertThat(ledger.answered().cardinality()).isEqualTo(EACH_WAY);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              BitSet lost = ledger.acknowledged();
              lost.andNot(inTheLog(source));
              assertThat(lost).as("acknowledged, but not in the log").isEqualTo(new BitSet());
            });
  }

  private BitSet inTheLog(String source) {
    var found = new BitSet();
    company
        .topics()
        .read(Topics.ACTIVITIES, r -> TopicLog.header(r, "ce_source").startsWith(source))
        .forEach(r -> found.set(Integer.parseInt(TopicLog.header(r, "ce_id").substring(5))));
    return found;
  }

  /** More is sent from the moment when nobody is there. */
  private void killTheIntake(double thenOpen) {
    company.stack().kill9(Part.ACTIVITY);
    gate.open(thenOpen);
    company.stack().start(Part.ACTIVITY);
  }

  private void stopTheBrokerForAWhile(HttpSenders senders, double thenOpen) {
    company.stack().stop(Part.BROKER);
    int before = http.errors();
    gate.open(thenOpen);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              senders.check();
              return http.errors() > before;
            });
    company.stack().start(Part.BROKER);
  }

  private void awaitSent(HttpSenders senders, double share) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              senders.check();
              return http.countAcknowledged() >= share * EACH_WAY;
            });
  }

  private List<String> enrol() {
    List<String> people = IntStream.range(0, PEOPLE).mapToObj(i -> "load-" + i).toList();
    String from = company.now().minus(13, ChronoUnit.DAYS).toString();
    for (String person : people) {
      Answer answer = company.enrolWholeWeek(person, "UTC", Map.of("validFrom", from));
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
    Instant lately = company.now().truncatedTo(ChronoUnit.SECONDS);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                !company
                    .report(
                        List.of(
                            Events.posture(
                                people.getLast(),
                                "known",
                                lately.minusSeconds(60),
                                lately,
                                "sitting",
                                "desk-sensor")))
                    .body()
                    .contains("unknown-person"));
    return people;
  }

  private void registerKafkaApp() {
    Answer answer =
        Http.put(
            company.url(Part.ACTIVITY, "/v1/clients/load-kafka"),
            company.token("acme-admin", "local-admin-secret", ""),
            Map.of("types", List.of("*"), "sourcePrefix", BY_KAFKA));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}

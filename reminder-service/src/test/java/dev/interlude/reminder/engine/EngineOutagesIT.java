package dev.interlude.reminder.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.OwnBroker;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The broker or the database goes away while breaks fall due; the engine goes on by itself. */
@ReminderIntegrationTest
@DirtiesContext
class EngineOutagesIT {

  private static final OwnBroker BROKER = OwnBroker.start();
  private static final int PEOPLE = 40;
  private static final EngineSettings SETTINGS =
      new EngineSettings(
          true, Duration.ofMillis(50), 7, 2, 100, Duration.ofMillis(100), Duration.ofSeconds(30));

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private CatchingUp catchingUp;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final JdbcClient superuser =
      JdbcClient.create(Infrastructure.shared().database().superuser());
  private List<EngineLoop> instances = List.of();

  @DynamicPropertySource
  static void useOwnBroker(DynamicPropertyRegistry settings) {
    settings.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
    settings.add("interlude.events.max-block", () -> "500ms");
    settings.add("interlude.events.delivery-timeout", () -> "2s");
  }

  @AfterAll
  static void end() {
    BROKER.close();
  }

  @BeforeEach
  void startTwo() {
    clock.set(Instant.parse(Company.MONDAY));
    instances =
        Stream.generate(() -> new EngineLoop(firing, closing, catchingUp, SETTINGS, meters, clock))
            .limit(2)
            .toList();
    instances.forEach(EngineLoop::start);
  }

  @AfterEach
  void stop() {
    instances.forEach(EngineLoop::stop);
  }

  @Test
  void saysLateAndOnceByIdWhatFellDueWithoutABrokerAndMarksWhatIsOver() {
    enrol("no-broker");
    BROKER.goAway();
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    awaitFailures();
    clock.set(Instant.parse("2026-11-16T09:10:00Z"));
    BROKER.comeBack();
    for (int i = 0; i < PEOPLE; i++) {
      String person = "no-broker/p" + i;
      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(
              () ->
                  // Two hours of a morning: what is over is marked, what is open is not.
                  assertThat(said(person).distinct())
                      .containsExactlyInAnyOrder(
                          "due/movement-20261116T090000+0100",
                          "withdrawn/movement-20261116T090000+0100",
                          "due/movement-20261116T100000+0100"));
    }
  }

  @Test
  void saysNothingWithoutADatabaseAndAllOnceItIsBack() {
    enrol("no-database");
    superuser.sql("ALTER ROLE reminder_service NOLOGIN").update();
    try {
      superuser
          .sql(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                  + " WHERE usename = 'reminder_service'")
          .query(Boolean.class)
          .list();
      clock.set(Instant.parse("2026-11-16T08:00:00Z"));
      awaitFailures();
      await()
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(30))
          .until(() -> said("no-database/").toList().isEmpty());
    } finally {
      superuser.sql("ALTER ROLE reminder_service LOGIN").update();
    }
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () ->
                assertThat(said("no-database/"))
                    .hasSize(PEOPLE)
                    .containsOnly("due/movement-20261116T090000+0100"));
  }

  private void enrol(String tenant) {
    company.setUp(tenant);
    IntStream.range(0, PEOPLE).forEach(i -> company.enrol(tenant, "p" + i));
  }

  private void awaitFailures() {
    double before = failures();
    await().atMost(Duration.ofSeconds(60)).until(() -> failures() >= before + 2);
  }

  private double failures() {
    return meters.counter("interlude.reminder.engine.failures").count();
  }

  /** The ids of what was said of people whose keys begin so. */
  private static Stream<String> said(String key) {
    try (var breaks = TopicTail.fromStart(BROKER.bootstrapServers(), Topics.BREAKS)) {
      return breaks.records().stream()
          .filter(each -> each.key().equals(key) || key.endsWith("/") && each.key().startsWith(key))
          .map(each -> new String(each.headers().lastHeader("ce_id").value(), UTF_8))
          .toList()
          .stream();
    }
  }
}

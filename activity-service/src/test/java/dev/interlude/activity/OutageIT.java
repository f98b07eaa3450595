package dev.interlude.activity;

import static dev.interlude.activity.Service.SINGLE;
import static dev.interlude.activity.Service.json;
import static dev.interlude.activity.Service.posture;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.IntStream;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** With a broker of its own, which it stops. */
@InterludeIntegrationTest(service = "activity")
@DirtiesContext
class OutageIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Tokens OWN = Tokens.person("outage", "p-001");
  private static final EmbeddedKafkaKraftBroker BROKER = broker();

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @LocalServerPort private int port;
  private Service service = new Service(0);

  @DynamicPropertySource
  static void useOwnBroker(DynamicPropertyRegistry settings) {
    settings.add("spring.kafka.bootstrap-servers", BROKER::getBrokersAsString);
  }

  @AfterAll
  static void end() {
    BROKER.destroy();
  }

  @BeforeEach
  void enrol() {
    service = new Service(port);
    Service.enrol(log, "outage", "p-001");
    await().atMost(PATIENCE).until(() -> people.isEnrolled("outage", "p-001"));
  }

  @Test
  void saysThatTheBrokerIsAwayAndGoesOnWhenItIsBack() {
    assertThat(send("before").statusCode()).isEqualTo(202);
    service.send(
        "PUT",
        "/v1/clients/hub",
        Tokens.tenantAdmin("outage"),
        """
        {"types": ["*"], "sourcePrefix": "", "quota": {"eventsPerSecond": 1, "burst": 500}}""");
    servers().forEach(BrokerServer::shutdown);
    // What is promised to be tried again must not be lost either.
    var unknown = Service.posture("unknown", "p-404");
    assertThat(
            service
                .post(Tokens.clientApp("outage", "hub"), "[" + unknown + "]", Service.BATCH)
                .statusCode())
        .isEqualTo(503);
    for (int i = 0; i < 3; i++) {
      Instant sent = Instant.now(Clock.systemUTC());
      var answer = send("during");
      assertThat(Duration.between(sent, Instant.now(Clock.systemUTC())))
          .isLessThan(Duration.ofSeconds(6));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(json(answer).at("/code").asString()).isEqualTo("broker-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
    String half =
        IntStream.range(0, 250)
            .mapToObj(i -> posture("half-" + i, "p-001"))
            .collect(joining(",", "[", "]"));
    for (int i = 0; i < 4; i++) {
      // Whoever sends the same again, as the answer says, is not held to have sent more.
      var answer = service.post(Tokens.clientApp("outage", "hub"), half, Service.BATCH);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    }
    servers().forEach(BrokerServer::startup);
    await().atMost(PATIENCE).until(() -> send("after").statusCode() == 202);
    try (var activities = TopicTail.fromStart(BROKER.getBrokersAsString(), Topics.ACTIVITIES)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(activities.records("outage/p-001"))
                      .extracting(r -> EventRecords.read(r.headers(), r.value()).id())
                      .contains("before", "after"));
    }
    Service.enrol(log, "outage", "p-002");
    await().atMost(PATIENCE).until(() -> people.isEnrolled("outage", "p-002"));
  }

  @Test
  void takesEventsWithoutTheDatabaseButSaysThatItIsNotReady() throws SQLException {
    await().atMost(PATIENCE).until(() -> service.get("/readyz").statusCode() == 200);
    sql("ALTER ROLE activity_service NOLOGIN");
    try {
      sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename ="
              + " 'activity_service'");
      await().atMost(PATIENCE).until(() -> service.get("/readyz").statusCode() == 503);
      assertThat(service.get("/livez").statusCode()).isEqualTo(200);
      assertThat(send("without-database").statusCode()).isEqualTo(202);
    } finally {
      sql("ALTER ROLE activity_service LOGIN");
    }
    await().atMost(PATIENCE).until(() -> service.get("/readyz").statusCode() == 200);
  }

  private HttpResponse<String> send(String id) {
    return service.post(OWN, posture(id, "p-001"), SINGLE);
  }

  private static Collection<BrokerServer> servers() {
    return Objects.requireNonNull(BROKER.getCluster()).brokers().values();
  }

  private static void sql(String statement) throws SQLException {
    try (var connection = Infrastructure.shared().database().superuser().getConnection();
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  private static EmbeddedKafkaKraftBroker broker() {
    var broker = new EmbeddedKafkaKraftBroker(1, Infrastructure.PARTITIONS);
    broker.kafkaPorts(TestSocketUtils.findAvailableTcpPort());
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("offsets.topic.num.partitions", "4");
    broker.afterPropertiesSet();
    broker.addTopics(Topics.all().stream().map(OutageIT::described).toArray(NewTopic[]::new));
    return broker;
  }

  private static NewTopic described(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(Infrastructure.PARTITIONS), (short) 1)
        .configs(topic.settings());
  }
}

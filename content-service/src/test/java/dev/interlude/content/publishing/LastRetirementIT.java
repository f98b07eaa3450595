package dev.interlude.content.publishing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.content.Api;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.RoutineChanged.Retirement;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What compaction leaves of a routine that no version is left of, and what readers get then. */
@InterludeIntegrationTest(service = "content")
class LastRetirementIT {

  private static final String TENANT = "ending";
  private static final Retirement UNSAFE = new Retirement("It strains.", true);
  private static final Retirement DULL = new Retirement("Nobody liked it.", false);

  @Autowired private Publishing publishing;
  @Autowired private Retiring retiring;
  @Autowired private RoutineVersions versions;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void leavesTheWithdrawalOfATenantsOwnForSafety() {
    publish(TENANT, "own-unsafe", 1, 2);
    retire(TENANT, "own-unsafe", null, UNSAFE);
    assertThat(endsWith(TENANT, "own-unsafe")).isEqualTo(UNSAFE);
    assertThat(status("own-unsafe")).isEqualTo(410);
  }

  @Test
  void leavesItAlsoWhenOnlyEarlierVersionsWereRetiredForOtherReasonsAfterwards() {
    publish(PublishedRoutine.SHARED, "unsafe-first", 1);
    publish(TENANT, "unsafe-first", 1, 2);
    retire(TENANT, "unsafe-first", 2, UNSAFE);
    assertThat(status("unsafe-first")).isEqualTo(200);
    retire(TENANT, "unsafe-first", 1, DULL);
    assertThat(endsWith(TENANT, "unsafe-first")).isEqualTo(UNSAFE);
    assertThat(status("unsafe-first")).isEqualTo(410);
  }

  @Test
  void leavesItAlsoWhenTheLastToGoWasUnsafeAndNotTheHighest() {
    publish(PublishedRoutine.SHARED, "unsafe-last", 1);
    publish(TENANT, "unsafe-last", 1, 2);
    retire(TENANT, "unsafe-last", 2, DULL);
    retire(TENANT, "unsafe-last", 1, UNSAFE);
    assertThat(endsWith(TENANT, "unsafe-last")).isEqualTo(UNSAFE);
    assertThat(status("unsafe-last")).isEqualTo(410);
    assertThat(Api.as(port, Tokens.person(TENANT, "p-1")).get("/v1/routines?limit=200").ids())
        .doesNotContain("unsafe-last");
  }

  @Test
  void goesByTheOrderOfRetirementsWhateverTheClocksOfInstancesSay() {
    publish(PublishedRoutine.SHARED, "clocks", 1);
    publish(TENANT, "clocks", 1, 2);
    // By an instance whose clock is ahead.
    Instant later = Instant.now(Clock.systemUTC()).plus(1, ChronoUnit.HOURS);
    assertThat(versions.retire(TENANT, "clocks", 2, DULL, later)).containsExactly(2);
    retire(TENANT, "clocks", 1, UNSAFE);
    assertThat(endsWith(TENANT, "clocks")).isEqualTo(UNSAFE);
    assertThat(status("clocks")).isEqualTo(410);
  }

  @Test
  void leavesNothingOfAllOthers() {
    publish(TENANT, "own-dull", 1);
    retire(TENANT, "own-dull", null, DULL);
    assertThat(endsWith(TENANT, "own-dull")).isNull();
    publish("shared", "shared-unsafe", 1);
    retire("shared", "shared-unsafe", null, UNSAFE);
    assertThat(endsWith("shared", "shared-unsafe")).isNull();
  }

  @Test
  void leavesNothingOnceALaterSafeVersionWasRetiredForAnotherReason() {
    publish(PublishedRoutine.SHARED, "mended", 1);
    publish(TENANT, "mended", 1);
    retire(TENANT, "mended", null, UNSAFE);
    publish(TENANT, "mended", 2);
    assertThat(status("mended")).isEqualTo(200);
    retire(TENANT, "mended", null, DULL);
    assertThat(endsWith(TENANT, "mended")).isNull();
    assertThat(status("mended")).isEqualTo(200);
  }

  /** The retirement in the last record of the key; null for a tombstone. */
  private @Nullable Retirement endsWith(String owner, String id) {
    await().until(() -> jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
    try (TopicTail routines =
        TopicTail.fromStart(Infrastructure.shared().broker().bootstrapServers(), Topics.ROUTINES)) {
      var seen = new AtomicInteger();
      await().until(() -> !routines.records(owner + "/" + id).isEmpty());
      await().until(() -> seen.getAndSet(routines.records().size()) == routines.records().size());
      ConsumerRecord<String, byte[]> last = routines.records(owner + "/" + id).getLast();
      return last.value() == null
          ? null
          : ((RoutineChanged) EventRecords.read(last.headers(), last.value()).data()).retired();
    }
  }

  private int status(String id) {
    return Api.as(port, Tokens.person(TENANT, "p-1")).get("/v1/routines/" + id).status();
  }

  private void retire(String owner, String id, @Nullable Integer version, Retirement why) {
    assertThat(retiring.retire(owner, id, version, why, "eva")).isPresent();
  }

  private void publish(String owner, String id, int... versions) {
    for (int version : versions) {
      publishing.publish(owner, aRoutine().set("/id", id).set("/version", version).build());
    }
  }
}

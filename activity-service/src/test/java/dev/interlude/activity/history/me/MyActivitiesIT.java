package dev.interlude.activity.history.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.Service;
import dev.interlude.activity.history.SomeActivity;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "activity")
class MyActivitiesIT {

  private static final String PATH = "/v1/me/activities";
  private static final Tokens ANNA = Tokens.person("mine", "anna");
  private static final int HELD = 25;

  private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Service service = new Service(0);

  @BeforeEach
  void letAnnaHaveAHistory() {
    service = new Service(port);
    for (String person : List.of("anna", "bert", "new")) {
      Service.enrol(log, "mine", person);
      await().until(() -> people.isEnrolled("mine", person));
    }
    IntStream.range(0, HELD)
        .forEach(
            i -> {
              // Two at the same moment each, over three days.
              Instant time = now.minus(Duration.ofHours(i / 2 * 3L + 1));
              log.send(SomeActivity.of("mine", "anna", "a-" + i, time.toString()).sent());
              log.send(SomeActivity.of("mine", "bert", "b-" + i, time.toString()).sent());
              log.send(SomeActivity.of("other", "anna", "o-" + i, time.toString()).sent());
            });
    await()
        .until(
            () ->
                sql.sql("SELECT count(DISTINCT id) FROM activity WHERE tenant IN ('mine', 'other')")
                        .query(Long.class)
                        .single()
                    == 3 * HELD);
  }

  @Test
  void showsAllOfOnesOwnNewestFirstInPages() {
    var seen = new ArrayList<JsonNode>();
    String next = "";
    int pages = 0;
    do {
      JsonNode page = Service.json(ok("?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next)));
      page.at("/activities").forEach(seen::add);
      next = page.path("next").asString("");
      assertThat(page.at("/zone").asString()).isEqualTo("Europe/Copenhagen");
      pages++;
    } while (!next.isEmpty());
    var ids = seen.stream().map(each -> each.at("/id").asString()).distinct().toList();
    assertThat(seen).hasSize(HELD);
    assertThat(ids).hasSize(HELD).allMatch(id -> id.startsWith("a-"));
    assertThat(pages).isEqualTo(4);
    assertThat(seen)
        .extracting(each -> Instant.parse(each.at("/time").asString()))
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    JsonNode first = seen.getFirst();
    assertThat(first.at("/data/kind").asString()).isEqualTo("movement");
    assertThat(first.at("/data").has("assignment")).isFalse();
    assertThat(first.at("/client").asString()).isEqualTo("desk-app");
    assertThat(first.at("/department").asString()).isEqualTo("operations");
  }

  @Test
  void narrowsByTimeAndType() {
    String from = now.minus(Duration.ofHours(7)).toString();
    String to = now.minus(Duration.ofHours(4)).toString();
    JsonNode some = Service.json(ok("?from=" + from + "&to=" + to));
    assertThat(some.at("/activities"))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(Instant.parse(each.at("/time").asString()))
                    .isBetween(Instant.parse(from), Instant.parse(to).minusNanos(1)));
    assertThat(Service.json(ok("?type=dev.interlude.break.started.v1")).at("/activities"))
        .isNotEmpty();
    assertThat(Service.json(ok("?type=dev.interlude.break.skipped.v1")).at("/activities"))
        .isEmpty();
  }

  @Test
  void answersWithNothingWhereNothingIs() {
    Tokens unseen = Tokens.person("mine", "new");
    JsonNode empty = Service.json(service.send("GET", PATH, unseen, ""));
    assertThat(empty.at("/activities")).isEmpty();
    assertThat(empty.has("next")).isFalse();
    assertThat(Service.json(service.send("GET", PATH + "/export", unseen, "")).at("/activities"))
        .isEmpty();
    assertThat(service.send("GET", PATH + "/export?format=csv", unseen, "").body())
        .startsWith("time,type")
        .hasLineCount(1);
  }

  @Test
  void exportsEverythingAndNotesIt() {
    long noted = noted();
    var json = ok("/export");
    assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("activities.json");
    JsonNode export = Service.json(json);
    assertThat(export.at("/person").asString()).isEqualTo("anna");
    assertThat(StreamSupport.stream(export.at("/activities").spliterator(), false))
        .extracting(each -> each.at("/id").asString())
        .allMatch(id -> id.startsWith("a-"))
        .hasSize(HELD);
    var csv = ok("/export?format=csv");
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(csv.body().split("\r\n")).hasSize(export.at("/activities").size() + 1);
    assertThat(noted() - noted).isEqualTo(2);
  }

  private long noted() {
    return sql.sql(
            "SELECT count(*) FROM audit_entry WHERE tenant = 'mine' AND actor = 'anna' AND action ="
                + " 'activities-exported' AND client = 'desk-app'")
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> ok(String query) {
    var answer = service.send("GET", PATH + query, ANNA, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return answer;
  }
}

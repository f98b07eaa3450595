package dev.interlude.activity;

import static dev.interlude.activity.Service.json;
import static dev.interlude.activity.Service.posture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
@ExtendWith(OutputCaptureExtension.class)
class RejectedEventsIT {

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @LocalServerPort private int port;

  @Test
  void tellsOperatorsWhatWasRejectedAndNothingOfWhom(CapturedOutput output) {
    var rejected = new RejectedFixture(port, "listed", log, people);
    String bad = posture("id-of-bad", "p-001").replace("sitting", "lying");
    String titled =
        posture("id-of-titled", "p-001").replace("\"from\"", "\"title\": \"x\", \"from\"");
    String unknown = posture("id-of-unknown", "p-quiet-7713");
    assertThat(rejected.send(bad, titled, unknown))
        .containsExactly("invalid-field", "not-allowed-content", "unknown-person");

    var entries = rejected.awaitEntries("", 3);
    assertThat(entries)
        .extracting(e -> e.at("/code").asString())
        .containsExactly("unknown-person", "not-allowed-content", "invalid-field");
    assertThat(entries)
        .extracting(e -> e.at("/state").asString())
        .containsExactly("waiting", "gone", "rejected");
    assertThat(entries)
        .extracting(e -> e.at("/size").asInt())
        .containsExactly(unknown.length(), titled.length(), bad.length());
    assertThat(entries.get(2).at("/pointer").asString()).isEqualTo("/data/posture");
    assertThat(entries.get(2).at("/way").asString()).isEqualTo("http");
    assertThat(entries.get(1).has("pointer")).isFalse();
    assertThat(entries)
        .allSatisfy(
            e -> {
              assertThat(e.at("/tenant").asString()).isEqualTo("listed");
              assertThat(e.at("/client").asString()).isEqualTo("desk-hub");
              assertThat(e.propertyNames())
                  .isSubsetOf(
                      "id", "tenant", "client", "code", "pointer", "way", "at", "size", "state");
            });

    var summary = rejected.get("/summary?tenant=listed");
    assertThat(json(summary).at("/counts")).hasSize(3);
    for (String told :
        new String[] {rejected.get("?tenant=listed").body(), summary.body(), output.toString()}) {
      assertThat(told).doesNotContain("7713", "id-of-", "lying", "desk-sensor", "urn:desk");
    }
  }

  @Test
  void findsByEachFilterAndTurnsPages() {
    var rejected = new RejectedFixture(port, "filtered", log, people);
    for (int i = 0; i < 5; i++) {
      assertThat(rejected.send(posture("x" + i, "p-001").replace("sitting", "lying"))).hasSize(1);
    }
    assertThat(rejected.send("17")).containsExactly("malformed");
    rejected.awaitEntries("", 6);
    assertThat(rejected.entries("&code=malformed&state=gone")).hasSize(1);
    assertThat(rejected.entries("&client=desk-hub")).hasSize(6);
    assertThat(rejected.entries("&client=other")).isEmpty();
    assertThat(rejected.entries("&from=2100-01-01T00:00:00Z")).isEmpty();
    assertThat(rejected.entries("&to=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(rejected.entries("&from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")).hasSize(6);

    var ids = rejected.entries("").stream().map(e -> e.at("/id").asLong()).toList();
    var paged = new ArrayList<Long>();
    String cursor = "";
    do {
      var page = json(rejected.get("?tenant=filtered&limit=4" + cursor));
      page.at("/entries").forEach(e -> paged.add(e.at("/id").asLong()));
      cursor = page.has("next") ? "&cursor=" + page.at("/next").asString() : "";
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(ids);
  }
}

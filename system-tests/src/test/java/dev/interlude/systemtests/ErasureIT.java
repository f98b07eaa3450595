package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person erases everything, all services do, and the person can come back. */
@Order(2)
@ExtendWith(StackExtension.class)
class ErasureIT {

  private static final String PERSON = "erased-1";

  private final TestCompany company;

  ErasureIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void reachesAllServicesAndLeavesTheWayBackOpen() {
    company.enrol(PERSON, "UTC");
    Instant begin = company.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    List<Map<String, Object>> facts = Events.workingHours(PERSON, begin, 12);
    assertThat(company.report(facts).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(company.days(PERSON, "")).isNotEmpty());

    Answer asked = Http.delete(reminder("/v1/me"), company.tokenOf(PERSON));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              Answer state = Http.get(reminder("/v1/me/erasure"), company.tokenOf(PERSON));
              assertThat(state.json().at("/state").asString()).as(state.body()).isEqualTo("done");
            });
    assertThat(Http.get(reminder("/v1/me"), company.tokenOf(PERSON)).status()).isEqualTo(403);

    Answer back = company.enrol(PERSON, "UTC");
    assertThat(back.status()).as(back.body()).isEqualTo(201);
    assertThat(back.json().at("/version").asInt()).isEqualTo(3);
    assertThat(company.report(facts).status()).as("told again, too late").isEqualTo(202);
    Instant now = company.now().truncatedTo(ChronoUnit.SECONDS);
    assertThat(company.days(PERSON, "")).as("of the time before").isEmpty();
    company.report(
        List.of(
            Events.posture(
                PERSON,
                "after",
                now.plusSeconds(1),
                now.plusSeconds(9),
                "standing",
                "desk-sensor")));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(company.days(PERSON, "")).hasSize(1));
  }

  private String reminder(String path) {
    return company.url(Part.REMINDER, path);
  }
}

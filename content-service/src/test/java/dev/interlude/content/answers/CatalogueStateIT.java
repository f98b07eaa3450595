package dev.interlude.content.answers;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.answers.CatalogueState.Generation;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Another instance beside the one that publishes. */
@InterludeIntegrationTest(service = "content")
class CatalogueStateIT {

  private final TestClock clock = TestClock.at("2026-11-22T23:59:55Z");
  private final AnswerSettings settings =
      new AnswerSettings(DataSize.ofMegabytes(1), Duration.ofMillis(250), Duration.ofSeconds(10));

  @Autowired private Publishing publishing;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void publish() {
    publishing.publish("elsewhere", aRoutine().set("/id", "state").build());
  }

  @Test
  void learnsWhatAnotherInstanceOrAnOperatorChangedWithTheNextLook() {
    var other = new CatalogueState(jdbc, clock, settings);
    Generation before = other.generation("elsewhere");
    publishing.publish("elsewhere", aRoutine().set("/id", "state").set("/version", 2).build());
    assertThat(other.known("elsewhere")).isEqualTo(before);
    other.poll();
    Generation after = other.generation("elsewhere");
    assertThat(after.own()).isGreaterThan(before.own());
    jdbc.sql(
            """
            UPDATE routine_version SET status = 'retired', retired_at = now(),
              retired_reason = 'by hand', retired_safety = true
            WHERE owner = 'elsewhere' AND routine_id = 'state' AND status = 'published'
            """)
        .update();
    other.poll();
    assertThat(other.generation("elsewhere").own()).isGreaterThan(after.own());
  }

  @Test
  void letsOtherTenantsKeepTheirAnswers() {
    var other = new CatalogueState(jdbc, clock, settings);
    Generation before = other.generation("bystander");
    publishing.publish("elsewhere", aRoutine().set("/id", "state").set("/version", 9).build());
    other.poll();
    assertThat(other.generation("bystander")).isEqualTo(before);
  }

  @Test
  void believesNothingThatIsOldAndBeginsAnewWithEachDay() {
    var other = new CatalogueState(jdbc, clock, settings);
    Generation today = other.generation("elsewhere");
    clock.advance(Duration.ofSeconds(10));
    assertThat(other.known("elsewhere")).isEqualTo(today);
    clock.advance(Duration.ofMillis(1));
    assertThat(other.known("elsewhere")).isNull();
    assertThat(other.generation("elsewhere").day()).isEqualTo(today.day().plusDays(1));
  }
}

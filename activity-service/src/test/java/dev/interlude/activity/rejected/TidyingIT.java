package dev.interlude.activity.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.rejected.RejectedTable.Indexed;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "activity")
class TidyingIT {

  @Autowired private RejectedTable table;
  @Autowired private Tidying tidying;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient sql;
  @Autowired private Clock clock;

  @Test
  void deletesWhatIsOldInPiecesAndNothingElse() {
    var rejections = new SomeRejections("old");
    var rows = new ArrayList<Indexed>();
    Instant old = clock.instant().minus(Duration.ofDays(14)).minusSeconds(60);
    for (int i = 0; i < 5_200; i++) {
      rows.add(rejections.posture("p-1", RejectionCode.TOO_OLD, State.REJECTED, old));
    }
    rows.add(rejections.posture("p-1", RejectionCode.TOO_OLD, State.GONE, old));
    rows.add(
        rejections.posture("p-1", RejectionCode.TOO_OLD, State.REJECTED, old.plusSeconds(3_600)));
    table.index(rows);
    tidying.tidy();
    assertThat(states("old")).containsExactly("rejected");
  }

  @Test
  void endsTheWaitAfterADay() {
    var rejections = new SomeRejections("long-wait");
    Instant aDayAgo = clock.instant().minus(Duration.ofHours(24));
    table.index(
        List.of(
            rejections.posture(
                "p-1", RejectionCode.UNKNOWN_PERSON, State.WAITING, aDayAgo.minusSeconds(1)),
            rejections.posture(
                "p-1", RejectionCode.UNKNOWN_PERSON, State.WAITING, aDayAgo.plusSeconds(600))));
    tidying.tidy();
    assertThat(states("long-wait")).containsExactlyInAnyOrder("rejected", "waiting");
    assertThat(meters.get("interlude.activity.rejected.waiting").gauge().value()).isPositive();
  }

  private List<String> states(String tenant) {
    return sql.sql("SELECT state FROM rejected_event WHERE tenant = ?")
        .param(tenant)
        .query((row, _) -> row.getString("state"))
        .list();
  }
}

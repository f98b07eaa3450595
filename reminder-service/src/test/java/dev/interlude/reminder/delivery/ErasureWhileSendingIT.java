package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
class ErasureWhileSendingIT {

  private static final String T = "erased-while-sending";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Outcomes outcomes;
  @Autowired private List<Channel> channels;
  @Autowired private Waiting waiting;
  @Autowired private JdbcClient jdbc;

  @Test
  void recordsNothingOfSomeoneWhoWasErasedWhileTheRequestWasOpen() {
    clock.set(Waiting.NOW);
    company.setUp(T);
    company.enrol(T, "rosa");
    UUID target = waiting.target(T, "webhook");
    waiting.breaks(target, T, 1);
    Pending open = waiting.claim().getFirst();
    company.send("DELETE", "/v1/me", Tokens.person(T, "rosa"), null);
    outcomes.write(open, channels.getFirst(), new Outcome.Taken(200));
    assertThat(
            jdbc.sql("SELECT count(*) FROM prompt WHERE tenant = ?")
                .param(T)
                .query(Integer.class)
                .single())
        .isZero();
    waiting.remove(target);
    clock.set(Instant.parse(Company.MONDAY));
  }
}

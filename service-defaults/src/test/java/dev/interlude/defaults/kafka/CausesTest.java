package dev.interlude.defaults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.defaults.DeadLetters;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.kafka.listener.BatchListenerFailedException;

class CausesTest {
  @Test
  void tellOutagesFromBadRecords() {
    assertThat(Outage.isBehind(new CannotGetJdbcConnectionException("down"))).isTrue();
    assertThat(Outage.isBehind(new QueryTimeoutException("slow"))).isTrue();
    assertThat(Outage.isBehind(new IllegalStateException(new SQLException("gone", "57P01"))))
        .isTrue();
    assertThat(Outage.isBehind(new IllegalStateException(new ConnectException()))).isTrue();
    assertThat(Outage.isBehind(new BatchListenerFailedException("bad", null, 0))).isFalse();
    assertThat(Outage.isBehind(new DataIntegrityViolationException("bad"))).isFalse();
    assertThat(Outage.isBehind(new SQLException("bad", "22001"))).isFalse();
  }

  @Test
  void keepContentsOutOfTheLog() {
    var failure = new RuntimeException(new IllegalArgumentException("p-001 is bad"));
    assertThat(Causes.name(failure)).isEqualTo("IllegalArgumentException");
    assertThat(Causes.firstLine(new SQLException("duplicate key\n  Detail: Key (p-001)")))
        .isEqualTo("java.sql.SQLException: duplicate key");
  }

  @Test
  void giveTheWordThatAFailureHasForOperators() {
    assertThat(Causes.reason(new RuntimeException(new NoSummary()))).isEqualTo("no-summary");
    assertThat(Causes.reason(new RuntimeException("p-001 is bad"))).isEqualTo("unreadable");
    assertThat(Causes.reason(null)).isEqualTo("unreadable");
  }

  private static final class NoSummary extends RuntimeException implements DeadLetters.Reasoned {
    private static final long serialVersionUID = 1L;

    @Override
    public String reason() {
      return "no-summary";
    }
  }
}

package dev.interlude.content.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

class CatalogueStateTest {

  @Test
  void goesOnAskingADatabaseThatIsDownAndTellsReadersSo() {
    JdbcClient jdbc = mock();
    when(jdbc.sql(anyString())).thenThrow(new DataAccessResourceFailureException("down"));
    var state =
        new CatalogueState(
            jdbc,
            TestClock.at("2026-11-22T09:00:00Z"),
            new AnswerSettings(DataSize.ofMegabytes(1), Duration.ofMillis(250), Duration.ZERO));
    state.poll();
    assertThat(state.known("acme")).isNull();
    assertThatThrownBy(() -> state.generation("acme"))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }
}

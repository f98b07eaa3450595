package dev.interlude.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

  private final ProcessIdentity own = ProcessIdentity.of(ProcessHandle.current());

  @Test
  void findsTheLivingProcess() {
    assertThat(own.living()).contains(ProcessHandle.current());
  }

  @Test
  void neverTakesARecycledNumberForTheProcess() {
    ProcessIdentity earlier =
        new ProcessIdentity(own.pid(), own.startedAt().minus(Duration.ofMinutes(1)));

    assertThat(earlier.living()).isEmpty();
  }
}

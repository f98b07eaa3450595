package dev.interlude.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFolder;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEndIT {

  @TempDir Path home;

  @Test
  void endsWithItsServerAndIsNotCalledReadyWithoutIt() throws Exception {
    try (LocalStack stack = start()) {
      assertThat(stack.isReady(Part.POSTGRES)).isTrue();
      Path data = new StackFolder(home).data().resolve("postgres");
      ProcessHandle server = Postmaster.of(data).flatMap(Postmaster::server).orElseThrow();

      server.destroyForcibly();

      assertThat(stack.failure().get(30, TimeUnit.SECONDS))
          .hasMessageContaining("Postgres ended unexpectedly")
          .hasMessageContaining("The Postgres server has ended");
      assertThat(stack.isReady(Part.POSTGRES)).isFalse();
    }
    try (LocalStack again = start()) {
      assertThat(again.isReady(Part.POSTGRES)).isTrue();
    }
  }

  private LocalStack start() {
    return LocalStack.builder().home(home).freePorts().parts(EnumSet.of(Part.POSTGRES)).start();
  }
}

package dev.interlude.defaults.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotTrainingTest {
  @TempDir private Path folder;

  @Test
  void startsWithoutKafkaAndPostgresAndEnds() throws Exception {
    var output = folder.resolve("output.txt");
    var service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.context.exit=onRefresh",
                "-cp",
                System.getProperty("java.class.path"),
                BareApplication.class.getName(),
                "--spring.profiles.active=aot-training",
                "--server.port=0")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(service.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(service.exitValue()).describedAs(Files.readString(output)).isZero();
  }
}

package dev.interlude.localstack.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.localstack.StackFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskCheckTest {

  private static final Path FOLDER = Path.of("somewhere");

  @Test
  void refusesAFullDiskAndNamesTheMend() {
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> DiskCheck.check(FOLDER, 300L << 20))
        .withMessageContaining("300 MiB")
        .withMessageContaining("INTERLUDE_HOME");
  }

  @Test
  void acceptsTwoGibibytes() {
    assertThatCode(() -> DiskCheck.check(FOLDER, 2L << 30)).doesNotThrowAnyException();
  }
}

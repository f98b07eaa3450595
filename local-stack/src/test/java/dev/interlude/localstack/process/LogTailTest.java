package dev.interlude.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path folder;

  @Test
  void givesAsManyLinesAsAreAskedForHoweverLongTheyAre() throws IOException {
    List<String> lines =
        IntStream.range(0, 10_000).mapToObj(i -> "line " + i + " " + "x".repeat(30)).toList();
    Path log = Files.write(folder.resolve("a.log"), lines);

    assertThat(LogTail.of(log, 3)).isEqualTo(lines.subList(9_997, 10_000));
    assertThat(LogTail.of(log, 9_000)).isEqualTo(lines.subList(1_000, 10_000));
    assertThat(LogTail.of(log, 20_000)).isEqualTo(lines);
    assertThat(LogTail.of(log, 0)).isEmpty();
  }

  @Test
  void givesNothingOfAFileThatIsNotThere() {
    assertThat(LogTail.of(folder.resolve("none.log"), 10)).isEmpty();
  }
}

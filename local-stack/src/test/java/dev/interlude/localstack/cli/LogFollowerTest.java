package dev.interlude.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

  @TempDir Path folder;

  @Test
  void givesWholeLinesOnceAndStartsAgainWithANewFile() throws IOException {
    Path log = folder.resolve("a.log");
    LogFollower follower = LogFollower.fromStart(log);
    assertThat(follower.more()).isEmpty();

    Files.writeString(log, "first\nsecønd\nhalf");
    assertThat(follower.more()).containsExactly("first", "secønd");

    Files.writeString(log, " done\n", StandardOpenOption.APPEND);
    assertThat(follower.more()).containsExactly("half done");

    Files.writeString(log, "new\n");
    assertThat(follower.more()).containsExactly("new");
  }
}

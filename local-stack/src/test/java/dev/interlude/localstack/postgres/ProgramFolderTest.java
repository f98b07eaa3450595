package dev.interlude.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

  private static final Path OTHERWISE = Path.of("/data/postgres-programs");

  @TempDir Path folder;

  @Test
  void liesInTheCacheOfTheUser() {
    assertThat(ProgramFolder.of(Map.of(), "/home/anna", OTHERWISE))
        .isEqualTo(Path.of("/home/anna/.cache/interlude/postgres"));
    assertThat(ProgramFolder.of(Map.of("XDG_CACHE_HOME", "/cache"), "/home/anna", OTHERWISE))
        .isEqualTo(Path.of("/cache/interlude/postgres"));
  }

  @Test
  void liesBesideTheDataOfAUserWithoutAHome() {
    assertThat(ProgramFolder.of(Map.of(), "?", OTHERWISE)).isEqualTo(OTHERWISE);
  }

  @Test
  void isOpenToNobodyElse() throws IOException {
    Path made = ProgramFolder.make(folder.resolve("a/b"));

    assertThat(Files.getPosixFilePermissions(made))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }
}

package dev.interlude.client.js;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.browser.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit's own tests, which are written for Node and run by it. */
class NodeTest {

  private static final int OLDEST = 18;

  @TempDir Path folder;

  @Test
  void passesItsOwnTests() throws IOException, InterruptedException {
    String node = Programs.need("node").toString();
    int version = Integer.parseInt(run(node, "--print", "parseInt(process.versions.node)").strip());
    if (Boolean.parseBoolean(System.getProperty("interlude.require-tools", "false"))) {
      assertThat(version).as("the version of Node").isGreaterThanOrEqualTo(OLDEST);
    }
    Assumptions.assumeTrue(version >= OLDEST, () -> "Node " + version + " is too old; 18 will do");

    assertThat(run(node, "--test", "test/")).contains("# fail 0").doesNotContain("# pass 0");
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(Path.of("").toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}

package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.localstack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README do what it says. */
@Order(3)
@ExtendWith(StackExtension.class)
class ReadmeIT {

  private static final Path README = Path.of("..", "README.md");
  private static final String MARK = "<!-- tested";
  private static final String FENCE = "```";

  private final TestCompany company;
  @TempDir Path folder;

  ReadmeIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void itsCommandsWork() throws IOException, InterruptedException {
    Path bash = Programs.need("bash");
    Programs.need("curl");
    Programs.need("jq");
    Path script = folder.resolve("readme.sh");
    Files.writeString(script, "set -euo pipefail\n" + onOurPorts(commands()));

    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(bash.toString(), script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said)
        .contains("\"dueAt\"", "\"accepted\": 2", "\"time-in-future\"", "\"spontaneousBreaks\": 1");
  }

  private static String commands() throws IOException {
    String readme = Files.readString(README);
    int mark = readme.indexOf(MARK);
    int begin = readme.indexOf('\n', readme.indexOf(FENCE + "bash", mark)) + 1;
    return readme.substring(begin, readme.indexOf(FENCE, begin));
  }

  private String onOurPorts(String commands) {
    String result = commands;
    for (Part part : Part.values()) {
      result =
          result.replace(
              "localhost:" + part.standardPort(), "localhost:" + company.stack().ports().of(part));
    }
    return result;
  }
}

package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.localstack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a document says between its marks: saves each program under the name in its first line,
 * and runs the commands in their order, in a folder that looks like the repository's.
 */
final class Walkthrough {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final String BEGIN = "<!-- tested";
  private static final String END = "<!-- end of what is tested";
  private static final Pattern BLOCK =
      Pattern.compile("```(bash|js|java)\n(?:// (\\S+)\n)?(.*?)```", Pattern.DOTALL);

  private final TestCompany company;
  private final Path folder;

  Walkthrough(TestCompany company, Path folder) {
    this.company = company;
    this.folder = folder;
  }

  /** Returns what the commands wrote; fails when one of them does. */
  String of(String document) throws IOException, InterruptedException {
    String text = Files.readString(REPOSITORY.resolve(document));
    Matcher block = BLOCK.matcher(text.substring(text.indexOf(BEGIN), text.indexOf(END)));
    var script = new StringBuilder("set -euo pipefail\n");
    while (block.find()) {
      String content = onOurPorts(block.group(3));
      if (block.group(1).equals("bash")) {
        script.append(content);
      } else {
        Files.writeString(folder.resolve(block.group(2)), content);
      }
    }
    Path kits = folder.resolve("clients");
    Files.createSymbolicLink(kits, REPOSITORY.resolve("clients"));
    try {
      return run(script.toString());
    } finally {
      // Nothing that tidies up the folder shall follow it.
      Files.delete(kits);
    }
  }

  private String run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("commands.sh"), script);
    Path output = folder.resolve("output");
    ProcessBuilder bash =
        new ProcessBuilder(Programs.need("bash").toString(), file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    bash.environment()
        .merge("PATH", System.getProperty("java.home") + "/bin:", (path, own) -> own + path);
    Process process = bash.start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
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

package dev.interlude.localstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command of the launcher as a process of its own. */
record Command(Path home, Map<String, String> environment) {

  record Answer(int exitCode, String text) {}

  Answer run(String... arguments) throws IOException, InterruptedException {
    Path said = Files.createTempFile(home, "said", ".txt");
    int exitCode = start(said, arguments).waitFor();
    return new Answer(exitCode, Files.readString(said, UTF_8));
  }

  Process start(Path said, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Dlogback.configurationFile=local-stack-logback.xml"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Launcher.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("INTERLUDE_HOME", home.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }
}

package dev.interlude.localstack.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.localstack.prepare.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real script in a repository of its own, with programs in place of JDK and Maven. */
record ScriptedRepository(Path root) {

  record Answer(int exitCode, String text) {}

  static ScriptedRepository in(Path folder) throws IOException {
    Files.copy(Installation.find().root().resolve("interlude"), folder.resolve("interlude"));
    ScriptedRepository repository = new ScriptedRepository(folder);
    repository.program(
        "jdk/bin/java",
        """
        case "$*" in
          *-version*) echo 'openjdk version "25.0.1" 2025-10-21' >&2 ;;
          *) printf 'launched with %s\\n' "${@: -1}" ;;
        esac
        """);
    repository.program("jdk/bin/javac", "");
    repository.program("bin/mvn", "echo 'mvn was called'");
    return repository;
  }

  Path program(String path, String script) throws IOException {
    Path program = root.resolve(path);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/usr/bin/env bash\n" + script);
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("no program can be made in " + root);
    }
    return program;
  }

  /** What a build leaves, newer than all sources. */
  void build() throws IOException {
    for (String module :
        List.of(
            "content-service",
            "reminder-service",
            "activity-service",
            "analytics-service",
            "contracts",
            "local-stack")) {
      Path target = Files.createDirectories(root.resolve(module).resolve("target"));
      Files.writeString(target.resolve(module + "-1.jar"), module);
    }
    Files.writeString(root.resolve("local-stack/target/local-stack-1-exec.jar"), "launcher");
    Path unpacked = Files.createDirectories(root.resolve("local-stack/target/extracted"));
    Files.writeString(unpacked.resolve("local-stack-1-exec.jar"), "launcher");
    Files.writeString(unpacked.resolve(".unpacked"), "");
  }

  Answer run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  Answer run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", root.resolve("interlude").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("INTERLUDE_HOME");
    builder.environment().put("INTERLUDE_JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().merge("PATH", root.resolve("bin").toString(), (a, b) -> b + ":" + a);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Answer(process.waitFor(), text);
  }
}

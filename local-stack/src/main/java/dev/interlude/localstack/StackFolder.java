package dev.interlude.localstack;

import java.nio.file.Path;

/** Where a stack keeps what it has: data, logs, and what is known about its processes. */
public record StackFolder(Path home) {

  public Path data() {
    return home.resolve("data");
  }

  public Path log(Part part) {
    return home.resolve("logs").resolve(part.id() + ".log");
  }

  public Path supervisorLog() {
    return home.resolve("logs").resolve("supervisor.log");
  }

  public Path runFile() {
    return home.resolve("run.json");
  }

  Path readyFile(Part part) {
    return home.resolve("run").resolve(part.id() + ".ready");
  }
}

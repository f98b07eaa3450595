package dev.interlude.localstack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The resident memory of a process in MiB, where the system tells. */
final class ProcessMemory {

  private ProcessMemory() {}

  static Optional<Long> of(long pid) {
    Path status = Path.of("/proc/" + pid + "/status");
    try {
      return Files.exists(status) ? fromProc(status) : fromPs(pid);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> fromProc(Path status) throws IOException {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    }
  }

  private static Optional<Long> fromPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return answer.matches("\\d+") ? Optional.of(Long.parseLong(answer) / 1024) : Optional.empty();
  }
}

package dev.interlude.localstack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system tells. */
final class PortOwner {

  private static final String LISTENING = "0A";
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

  private PortOwner() {}

  /** Such as "pid 4711 (java)". */
  static Optional<String> of(int port) {
    try {
      Optional<Long> pid = Files.exists(TABLES.getFirst()) ? fromProc(port) : fromLsof(port);
      return pid.flatMap(ProcessHandle::of).map(PortOwner::describe);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String describe(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> "pid %d (%s)".formatted(process.pid(), Path.of(command).getFileName()))
        .orElse("pid " + process.pid());
  }

  private static Optional<Long> fromProc(int port) throws IOException {
    for (Path table : TABLES) {
      for (String line : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length > 9
            && fields[3].equals(LISTENING)
            && fields[1].endsWith(":%04X".formatted(port))) {
          return holderOf("socket:[" + fields[9] + "]");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> holderOf(String socket) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holds(pid, socket))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return files.anyMatch(file -> target(file).equals(socket));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<Long> fromLsof(int port) throws IOException {
    Process lsof =
        new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
            .redirectErrorStream(true)
            .start();
    String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      lsof.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer.lines().filter(line -> line.matches("\\d+")).map(Long::valueOf).findFirst();
  }
}

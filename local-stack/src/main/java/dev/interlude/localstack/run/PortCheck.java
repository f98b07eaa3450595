package dev.interlude.localstack.run;

import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackPorts;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/** Refuses to start on ports that something else uses, and says what. */
public final class PortCheck {

  private static final int HIGHEST = 65_535;

  private PortCheck() {}

  /** Throws a {@link StackFailure} that names each taken port and what mends it. */
  public static void check(StackPorts ports) {
    List<String> taken =
        ports.all().entrySet().stream()
            .filter(entry -> !isFree(entry.getKey()))
            .map(PortCheck::describe)
            .toList();
    if (!taken.isEmpty()) {
      throw new StackFailure(
          "%s%nStop what uses it, or move all ports: ./interlude up --port-offset 1000"
              .formatted(String.join(System.lineSeparator(), taken)));
    }
  }

  private static String describe(Map.Entry<Integer, String> entry) {
    return "Port %d, needed for %s, is taken%s."
        .formatted(
            entry.getKey(),
            entry.getValue(),
            PortOwner.of(entry.getKey()).map(owner -> " by " + owner).orElse(""));
  }

  static boolean isFree(int port) {
    if (port > HIGHEST) {
      return false;
    }
    try (ServerSocket ignored = new ServerSocket(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

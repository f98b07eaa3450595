package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.run.RunState;

/** What the user reads when all is ready. */
final class Farewell {

  private Farewell() {}

  static String ready(StackPorts ports, boolean detached) {
    return """

        Dashboard   %1$s   sign in as henrik (health team), password demo
        My days     %1$s/my-days   sign in as paula (a simulated person), password demo
        Other users tina (tenant-admin), olga (operator), eva and rasmus (content); password demo
        Services    content %2$d, reminder %3$d, activity %4$d, analytics %5$d; API at /v3/api-docs
        A token     ./interlude token [--person ID]
        Look inside ./interlude status, ./interlude logs SERVICE
        Stop        %6$s
        """
        .formatted(
            ports.uri(Part.ANALYTICS),
            ports.of(Part.CONTENT),
            ports.of(Part.REMINDER),
            ports.of(Part.ACTIVITY),
            ports.of(Part.ANALYTICS),
            detached ? "./interlude down" : "Ctrl-C");
  }

  static String alreadyRunning(RunState state) {
    return switch (state.phase()) {
      case STARTING ->
          "A start is under way already (pid %d). Follow it: ./interlude status"
              .formatted(state.supervisor().pid());
      case READY ->
          "Running already. Dashboard: %s   Stop: ./interlude down"
              .formatted(state.ports().uri(Part.ANALYTICS));
    };
  }
}

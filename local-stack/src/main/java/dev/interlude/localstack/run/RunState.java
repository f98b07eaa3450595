package dev.interlude.localstack.run;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.process.ProcessIdentity;
import java.util.Map;

/**
 * What is known about a stack that runs.
 *
 * @param supervisor the process that started all the others and stops them when it ends
 * @param options with which it was started, by name
 */
public record RunState(
    Phase phase,
    ProcessIdentity supervisor,
    StackPorts ports,
    Map<String, String> options,
    Map<Part, ProcessIdentity> parts) {

  /** How far the start has come. */
  public enum Phase {
    STARTING,
    READY
  }

  public boolean isSupervised() {
    return supervisor.living().isPresent();
  }
}

package dev.interlude.localstack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** The settings of a stack before it starts. */
public final class LocalStackBuilder {

  private Path home = Path.of(".interlude").toAbsolutePath();
  private StackPorts ports = StackPorts.standard(0);
  private StackProgress progress = line -> {};
  private Consumer<LocalStack> onChange = stack -> {};
  private Set<Part> parts = EnumSet.allOf(Part.class);

  LocalStackBuilder() {}

  /** The folder for data and logs; what is there is used again. */
  public LocalStackBuilder home(Path folder) {
    this.home = folder.toAbsolutePath().normalize();
    return this;
  }

  /** The standard ports, each moved by this. */
  public LocalStackBuilder portOffset(int offset) {
    return ports(StackPorts.standard(offset));
  }

  public LocalStackBuilder ports(StackPorts wanted) {
    this.ports = wanted;
    return this;
  }

  /**
   * Ports that are free now. Over kept data, use those of the first start: tokens name the issuer.
   */
  public LocalStackBuilder freePorts() {
    return ports(StackPorts.free());
  }

  public LocalStackBuilder progress(StackProgress told) {
    this.progress = told;
    return this;
  }

  /** Called whenever a process has started or was stopped. */
  public LocalStackBuilder onChange(Consumer<LocalStack> listener) {
    this.onChange = listener;
    return this;
  }

  /** Only these parts; a service needs all of {@link Part#GROUND}. */
  public LocalStackBuilder parts(Set<Part> wanted) {
    this.parts = EnumSet.copyOf(wanted);
    return this;
  }

  /** Returns when all parts are ready. Throws a {@link StackFailure}, with nothing left running. */
  public LocalStack start() {
    LocalStack stack = new LocalStack(this, parts);
    stack.startAll(parts);
    return stack;
  }

  Path home() {
    return home;
  }

  StackPorts ports() {
    return ports;
  }

  StackProgress progress() {
    return progress;
  }

  Consumer<LocalStack> onChange() {
    return onChange;
  }
}

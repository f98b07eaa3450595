package dev.interlude.localstack;

import dev.interlude.localstack.process.ChildProcess;
import dev.interlude.localstack.process.Launch;
import dev.interlude.localstack.process.ProcessIdentity;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The living processes of a stack; notices those that end without having been asked to. */
final class RunningParts {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StackFolder folder;
  private final Runnable onChange;
  private final Map<Part, ChildProcess> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Part> crash = new CompletableFuture<>();
  private volatile boolean isClosed;

  RunningParts(StackFolder folder, Runnable onChange) {
    this.folder = folder;
    this.onChange = onChange;
  }

  void start(Part part, Launch launch, Map<String, String> environment) {
    ChildProcess child = child(part, launch, environment);
    onChange.run();
    var ignored =
        child
            .onExit()
            .thenRun(
                () -> {
                  if (running.remove(part, child)) {
                    crash.complete(part);
                  }
                });
  }

  private synchronized ChildProcess child(
      Part part, Launch launch, Map<String, String> environment) {
    if (isClosed) {
      throw new StackFailure("%s does not start: the stack is being stopped".formatted(part.id()));
    }
    if (isAlive(part)) {
      throw new IllegalStateException(part.title() + " is running already");
    }
    Map<String, String> all = new HashMap<>(launch.environment());
    all.putAll(environment);
    ChildProcess child =
        ChildProcess.start(
            new Launch(
                launch.classPath(),
                launch.jvmOptions(),
                launch.mainClass(),
                launch.arguments(),
                all),
            folder.log(part));
    running.put(part, child);
    return child;
  }

  /** From now on nothing starts, and nobody is told of what ends. */
  synchronized void close() {
    isClosed = true;
  }

  /** Does nothing when the part is not running. */
  void stop(Part part) {
    ChildProcess child = forget(part);
    if (child != null) {
      child.stop(PATIENCE);
      tellOfChange();
    }
  }

  void kill(Part part) {
    ChildProcess child = forget(part);
    if (child != null) {
      child.kill();
      tellOfChange();
    }
  }

  private void tellOfChange() {
    if (!isClosed) {
      onChange.run();
    }
  }

  private @Nullable ChildProcess forget(Part part) {
    return running.remove(part);
  }

  boolean isAlive(Part part) {
    ChildProcess child = running.get(part);
    return child != null && child.isAlive();
  }

  /** Completed by the first part that ends unasked. */
  CompletableFuture<Part> crash() {
    return crash;
  }

  Map<Part, ProcessIdentity> identities() {
    Map<Part, ProcessIdentity> identities = new EnumMap<>(Part.class);
    running.forEach((part, child) -> identities.put(part, child.identity()));
    return identities;
  }
}

package dev.interlude.localstack;

import dev.interlude.localstack.postgres.LeftOverPostgres;
import dev.interlude.localstack.prepare.Installation;
import dev.interlude.localstack.prepare.Preparation;
import dev.interlude.localstack.process.Launch;
import dev.interlude.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A running stack, each part in a process of its own, that can be stopped, killed and started again
 * part by part. Closing it stops everything; so does the end of this process, however it ends.
 */
public final class LocalStack implements AutoCloseable {

  /** The tenant of the demo clients and users. */
  public static final String TENANT = "acme";

  private static final Duration START_PATIENCE = Duration.ofSeconds(180);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final StackFolder folder;
  private final StackPorts ports;
  private final StackProgress progress;
  private final Preparation preparation;
  private final Map<Part, Launch> launches;
  private final RunningParts parts;
  private final Readiness readiness;
  private final Training training = new Training();

  LocalStack(LocalStackBuilder builder, Set<Part> wanted) {
    this.folder = new StackFolder(builder.home());
    this.ports = builder.ports();
    this.progress = builder.progress();
    this.readiness = new Readiness(folder, ports);
    this.preparation = new Preparation(Installation.find());
    this.launches = preparation.prepare(wanted);
    this.parts = new RunningParts(folder, () -> builder.onChange().accept(this));
  }

  /** Settings of a stack; by default the standard ports and the folder {@code .interlude}. */
  public static LocalStackBuilder builder() {
    return new LocalStackBuilder();
  }

  void startAll(Set<Part> wanted) {
    try {
      startTogether(Part.GROUND.stream().filter(wanted::contains).toList());
      startTogether(Part.SERVICES.stream().filter(wanted::contains).toList());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void startTogether(List<Part> together) {
    together.forEach(this::launch);
    inParallel(
        together,
        part -> {
          awaitReady(part);
          progress.line("Ready: " + part.title() + ", port " + ports.of(part));
        });
  }

  /** Starts a part that was stopped or killed, and waits until it is ready. */
  public void start(Part part) {
    launch(part);
    awaitReady(part);
  }

  /** Starts a part and does not wait, for instance while what it needs is away. */
  public void launch(Part part) {
    Launch launch = launches.get(part);
    if (launch == null) {
      throw new IllegalArgumentException(part.title() + " is no part of this stack");
    }
    parts.start(part, launch, new PartEnvironment(folder, ports).of(part));
  }

  /** Waits until a part is ready. Throws a {@link StackFailure} when it ends or takes too long. */
  public void awaitReady(Part part) {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!readiness.isReady(part)) {
      if (parts.crash().isDone()) {
        throw Crashes.failure(parts.crash().join(), folder);
      }
      if (!parts.isAlive(part)) {
        throw Crashes.failure(part, folder);
      }
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw Crashes.notReady(part, START_PATIENCE, folder);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Ends a part in an orderly way. */
  public void stop(Part part) {
    parts.stop(part);
  }

  /** Ends a part at once, as {@code kill -9} does. */
  public void kill9(Part part) {
    parts.kill(part);
    if (part == Part.POSTGRES) {
      stopLeftOverPostgres();
    }
  }

  public boolean isAlive(Part part) {
    return parts.isAlive(part);
  }

  /** What the part's readiness probe says now. */
  public boolean isReady(Part part) {
    return parts.isAlive(part) && readiness.isReady(part);
  }

  public StackPorts ports() {
    return ports;
  }

  public Path home() {
    return folder.home();
  }

  /**
   * Records what makes the next start of the same jars quicker; takes minutes of low priority.
   *
   * @return the parts for which it failed, with the logs that tell why
   * @throws InterruptedException when the stack is closed meanwhile
   */
  public Map<Part, Path> trainMissingCaches() throws IOException, InterruptedException {
    return training.run(() -> preparation.trainMissing(launches.keySet()));
  }

  /** The processes that live now. */
  public Map<Part, ProcessIdentity> identities() {
    return new EnumMap<>(parts.identities());
  }

  /** Completed with the words for the user when a part ends unasked; never otherwise. */
  public CompletableFuture<StackFailure> failure() {
    return parts.crash().thenApply(part -> Crashes.failure(part, folder));
  }

  @Override
  public void close() {
    parts.close();
    training.stop();
    stopTogether(Part.SERVICES);
    stopTogether(List.of(Part.IDENTITY, Part.BROKER));
    // Last, since the others write to it until they end.
    stop(Part.POSTGRES);
    stopLeftOverPostgres();
    readiness.close();
  }

  /** The server itself outlives its process when that is killed. */
  private void stopLeftOverPostgres() {
    try {
      LeftOverPostgres.stop(folder.data().resolve("postgres"));
    } catch (IOException | StackFailure e) {
      progress.line("Warning: could not look for a Postgres left over: " + e.getMessage());
    }
  }

  private void stopTogether(List<Part> together) {
    inParallel(together, this::stop);
  }

  private static void inParallel(List<Part> together, Consumer<Part> work) {
    try {
      CompletableFuture.allOf(
              together.stream()
                  .map(
                      part ->
                          CompletableFuture.runAsync(
                              () -> work.accept(part), Thread::startVirtualThread))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackFailure failure ? failure : e;
    }
  }
}

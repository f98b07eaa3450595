package dev.interlude.localstack.cli;

import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.company.CompanyEndpoints;
import dev.interlude.localstack.company.CompanyOptions;
import dev.interlude.localstack.process.ProcessIdentity;
import dev.interlude.localstack.run.DiskCheck;
import dev.interlude.localstack.run.HomeLock;
import dev.interlude.localstack.run.PortCheck;
import dev.interlude.localstack.run.RunFile;
import dev.interlude.localstack.run.RunState;
import dev.interlude.localstack.run.RunState.Phase;
import dev.interlude.localstack.run.Stopping;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts a stack, stays with it, and stops all of it when it is told to or when a part fails. */
final class Supervisor {

  private final StackFolder folder;
  private final UpOptions options;
  private final Console console;
  private final RunFile file;
  private final StackPorts ports;
  private final AtomicReference<@Nullable LocalStack> stack = new AtomicReference<>();
  private volatile Phase phase = Phase.STARTING;

  Supervisor(StackFolder folder, UpOptions options, Console console) {
    this.folder = folder;
    this.options = options;
    this.console = console;
    this.file = new RunFile(folder.runFile());
    this.ports = StackPorts.standard(options.portOffset);
  }

  /** Returns when a part has failed, with everything stopped; otherwise ends with the process. */
  int run(boolean detached) throws IOException, InterruptedException {
    Optional<HomeLock> lock = HomeLock.tryTake(folder.home());
    if (lock.isEmpty()) {
      throw new StackFailure(
          "Another start uses %s. See ./interlude status".formatted(folder.home()));
    }
    if (detached) {
      TerminalSignals.ignore();
    }
    try (HomeLock held = lock.get()) {
      return supervise(detached);
    }
  }

  private int supervise(boolean detached) throws InterruptedException {
    new Stopping(folder).stop();
    DiskCheck.check(folder.home());
    PortCheck.check(ports);
    if (options.fresh) {
      console.stage("Deleting the data of earlier runs");
      DataFolder.delete(folder.data());
    }
    write(Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "stop-all"));
    LocalStack started =
        LocalStack.builder()
            .home(folder.home())
            .ports(ports)
            .parts(options.parts())
            .progress(console::stage)
            .onChange(this::remember)
            .start();
    awaitFirst(CompletableFuture.runAsync(this::live), started.failure());
    phase = Phase.READY;
    remember(started);
    console.stage("All is ready");
    console.line(Farewell.ready(ports, detached));
    BackgroundTraining.begin(started, console);
    throw started.failure().join();
  }

  /** The company may take a minute; a part that ends meanwhile ends the start. */
  private static void awaitFirst(
      CompletableFuture<Void> work, CompletableFuture<StackFailure> end) {
    try {
      CompletableFuture.anyOf(work, end).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackFailure failure ? failure : e;
    }
    if (end.isDone()) {
      throw end.join();
    }
  }

  private void live() {
    if (options.people > 0 && options.parts().containsAll(Part.SERVICES)) {
      CompanyLife.begin(
          new CompanyEndpoints(
              ports.uri(Part.IDENTITY),
              ports.uri(Part.REMINDER),
              ports.uri(Part.ACTIVITY),
              ports.uri(Part.ANALYTICS)),
          new CompanyOptions(options.people, options.days, CompanyOptions.DEFAULT.seed()),
          folder.data().resolve("company"),
          console);
    }
  }

  private void remember(LocalStack changed) {
    stack.set(changed);
    write(changed.identities());
  }

  private void write(Map<Part, ProcessIdentity> parts) {
    file.write(new RunState(phase, ProcessIdentity.of(ProcessHandle.current()), ports, parts));
  }

  private void stopAll() {
    LocalStack running = stack.get();
    if (running != null) {
      console.stage("Stopping");
      running.close();
      console.stage("Stopped");
    }
    file.delete();
  }
}

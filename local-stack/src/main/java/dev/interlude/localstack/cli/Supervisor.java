package dev.interlude.localstack.cli;

import dev.interlude.localstack.FolderTree;
import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.company.CompanyEndpoints;
import dev.interlude.localstack.process.ProcessIdentity;
import dev.interlude.localstack.run.DiskCheck;
import dev.interlude.localstack.run.HomeLock;
import dev.interlude.localstack.run.PortCheck;
import dev.interlude.localstack.run.RunFile;
import dev.interlude.localstack.run.RunState;
import dev.interlude.localstack.run.RunState.Phase;
import dev.interlude.localstack.run.Stopping;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Map;
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
  private final AtomicReference<@Nullable CompanyLife> company = new AtomicReference<>();
  private volatile Phase phase = Phase.STARTING;
  private volatile boolean isStopping;

  Supervisor(StackFolder folder, UpOptions options, Console console) {
    this.folder = folder;
    this.options = options;
    this.console = console;
    this.file = new RunFile(folder.runFile());
    this.ports = StackPorts.standard(options.portOffset);
  }

  /**
   * Throws what made the stack fail; all of it is stopped when the process ends, which frees the
   * lock as well. Gives an exit code only to a process that is ending already.
   */
  int run(boolean detached) throws IOException {
    HomeLock lock = HomeLock.take(folder.home());
    if (detached) {
      TerminalSignals.ignore();
    }
    try {
      makeRoom();
      throw start(detached).failure().join();
    } catch (RuntimeException e) {
      if (isStopping) {
        // What was asked to end is no failure.
        return 1;
      }
      throw e;
    } finally {
      // Used until here, so that the system does not free it before.
      Reference.reachabilityFence(lock);
    }
  }

  /** What an earlier run has left is ended first, and what can refuse does before data is lost. */
  private void makeRoom() throws IOException {
    new Stopping(folder).stop();
    PortCheck.check(ports);
    if (options.fresh) {
      console.stage("Deleting the data of earlier runs");
      FolderTree.delete(folder.data());
    }
    DiskCheck.check(folder.home());
  }

  private LocalStack start(boolean detached) {
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
    console.line(Farewell.ready(ports, options.hasCompany(), detached));
    BackgroundTraining.begin(started, console);
    return started;
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
    CompanyEndpoints endpoints =
        new CompanyEndpoints(
            ports.uri(Part.IDENTITY),
            ports.uri(Part.REMINDER),
            ports.uri(Part.ACTIVITY),
            ports.uri(Part.ANALYTICS));
    Path data = folder.data().resolve("company");
    if (options.hasCompany()) {
      CompanyLife life = new CompanyLife(endpoints, options.company.toOptions(), data, console);
      company.set(life);
      life.begin();
    } else if (options.hasTenant()) {
      CompanyLife.found(endpoints, data, console);
    }
  }

  private void remember(LocalStack changed) {
    stack.set(changed);
    write(changed.identities());
  }

  private void write(Map<Part, ProcessIdentity> parts) {
    ProcessIdentity own = ProcessIdentity.of(ProcessHandle.current());
    file.write(new RunState(phase, own, ports, options.lasting(), parts));
  }

  private void stopAll() {
    isStopping = true;
    CompanyLife life = company.get();
    if (life != null) {
      life.close();
    }
    LocalStack running = stack.get();
    if (running != null) {
      console.stage("Stopping");
      running.close();
      console.stage("Stopped");
    }
    file.delete();
  }
}

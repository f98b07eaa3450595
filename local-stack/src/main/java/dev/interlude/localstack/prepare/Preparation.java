package dev.interlude.localstack.prepare;

import dev.interlude.localstack.FolderTree;
import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.broker.BrokerMain;
import dev.interlude.localstack.identity.IdentityApplication;
import dev.interlude.localstack.postgres.PostgresMain;
import dev.interlude.localstack.process.Launch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the built jars ready for quick starts, as far as that has not been done before. */
public final class Preparation {

  private static final int AT_ONCE = 2;

  private final Installation installation;

  public Preparation(Installation installation) {
    this.installation = installation;
  }

  /** How to start each part; the environment is still to be given. Uses the caches there are. */
  public Map<Part, Launch> prepare(Collection<Part> parts) {
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      Optional<UnpackedJar> own = unpackOwn();
      Map<Part, Future<Launch>> tasks = new EnumMap<>(Part.class);
      for (Part part : parts) {
        tasks.put(part, workers.submit(() -> prepared(part, own).launch()));
      }
      Map<Part, Launch> launches = new EnumMap<>(Part.class);
      for (var task : tasks.entrySet()) {
        launches.put(task.getKey(), task.getValue().get());
      }
      return launches;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while preparing the jars", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StackFailure failure
          ? failure
          : new StackFailure("Could not prepare the jars: " + e.getCause(), e);
    } catch (IOException e) {
      throw new StackFailure("Could not prepare the jars: " + e.getMessage(), e);
    }
  }

  /**
   * Records the caches that are missing, one after the other and with low priority, so that the
   * next start is quicker.
   *
   * @return the parts for which it failed, with the logs that tell why
   * @throws InterruptedException with nothing left running
   */
  public Map<Part, Path> trainMissing(Collection<Part> parts)
      throws IOException, InterruptedException {
    Map<Part, Path> failed = new EnumMap<>(Part.class);
    try (PreparationLock lock = PreparationLock.take(installation, "training")) {
      Optional<UnpackedJar> own = unpackOwn();
      for (Part part : parts) {
        PreparedPart prepared = prepared(part, own);
        Path log = installation.target(part.module()).resolve("aot-training-" + part.id() + ".log");
        if (prepared.lacksCache() && !isTrained(part, prepared, log)) {
          failed.put(part, log);
        }
      }
    }
    return failed;
  }

  private boolean isTrained(Part part, PreparedPart prepared, Path log)
      throws IOException, InterruptedException {
    Path scratch = installation.target("local-stack").resolve("training-scratch");
    // A killed run has left it behind.
    FolderTree.delete(scratch);
    Files.createDirectories(scratch);
    try {
      return prepared.train(part, log, scratch);
    } finally {
      FolderTree.delete(scratch);
    }
  }

  private Optional<UnpackedJar> unpackOwn() throws IOException, InterruptedException {
    try (PreparationLock lock = lockFiles(Part.BROKER)) {
      return unpack(Part.BROKER);
    }
  }

  /** The training of a stack that runs unpacks as the start of another one does. */
  private PreparationLock lockFiles(Part part) throws IOException, InterruptedException {
    return PreparationLock.take(installation, "unpacking-" + part.module());
  }

  private Optional<UnpackedJar> unpack(Part part) throws IOException, InterruptedException {
    Optional<Path> jar = installation.executableJar(part.module());
    return jar.isEmpty() ? Optional.empty() : Optional.of(UnpackedJar.of(jar.get()));
  }

  private PreparedPart prepared(Part part, Optional<UnpackedJar> own)
      throws IOException, InterruptedException {
    return switch (part) {
      // So small that a cache would not pay.
      case POSTGRES -> PreparedPart.withoutCache(ownLaunch(part, PostgresMain.class, own));
      case BROKER -> PreparedPart.of(part, ownLaunch(part, BrokerMain.class, own), own);
      case IDENTITY -> PreparedPart.of(part, ownLaunch(part, IdentityApplication.class, own), own);
      case CONTENT, REMINDER, ACTIVITY, ANALYTICS -> service(part);
    };
  }

  private PreparedPart service(Part part) throws IOException, InterruptedException {
    try (PreparationLock lock = lockFiles(part)) {
      UnpackedJar jar = unpack(part).orElseThrow(() -> notBuilt(part));
      String classPath = GuardJar.in(jar.folder()) + File.pathSeparator + jar.jar();
      Launch launch =
          new Launch(classPath, JvmOptions.of(part), jar.mainClass(), List.of(), Map.of());
      return PreparedPart.of(part, launch, Optional.of(jar));
    }
  }

  private static StackFailure notBuilt(Part part) {
    return new StackFailure(part.module() + " is not built: run mvn -DskipTests package");
  }

  /** From the unpacked jar, or as a library on somebody else's class path. */
  private static Launch ownLaunch(Part part, Class<?> main, Optional<UnpackedJar> own) {
    String classPath =
        own.map(jar -> jar.jar().toString()).orElseGet(() -> System.getProperty("java.class.path"));
    return new Launch(classPath, JvmOptions.of(part), main.getName(), List.of(), Map.of());
  }
}

package dev.interlude.localstack.prepare;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackProgress;
import dev.interlude.localstack.broker.BrokerMain;
import dev.interlude.localstack.identity.IdentityApplication;
import dev.interlude.localstack.postgres.PostgresMain;
import dev.interlude.localstack.process.Launch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the built jars ready for quick starts, as far as that has not been done before. */
public final class Preparation {

  /** Recording a cache takes more than one core's time: two at once fill a small machine. */
  private static final int AT_ONCE = 2;

  private final Installation installation;
  private final boolean trainCaches;
  private final StackProgress progress;

  public Preparation(Installation installation, boolean trainCaches, StackProgress progress) {
    this.installation = installation;
    this.trainCaches = trainCaches;
    this.progress = progress;
  }

  /** How to start each part; the environment is still to be given. */
  public Map<Part, Launch> prepare(Collection<Part> parts) {
    try (PreparationLock lock = PreparationLock.take(installation);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      Optional<UnpackedJar> own = unpack("local-stack");
      Map<Part, Future<Launch>> tasks = new EnumMap<>(Part.class);
      for (Part part : parts) {
        tasks.put(part, workers.submit(() -> prepare(part, own)));
      }
      Map<Part, Launch> launches = new HashMap<>();
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

  private Optional<UnpackedJar> unpack(String module) throws IOException, InterruptedException {
    Optional<Path> jar = installation.executableJar(module);
    return jar.isEmpty() ? Optional.empty() : Optional.of(UnpackedJar.of(jar.get()));
  }

  private Launch prepare(Part part, Optional<UnpackedJar> own)
      throws IOException, InterruptedException {
    return switch (part) {
      // So small that a cache would not pay.
      case POSTGRES -> ownLaunch(part, PostgresMain.class, own);
      case BROKER -> cached(part, ownLaunch(part, BrokerMain.class, own), own);
      case IDENTITY -> cached(part, ownLaunch(part, IdentityApplication.class, own), own);
      case CONTENT, REMINDER, ACTIVITY, ANALYTICS -> service(part);
    };
  }

  private Launch service(Part part) throws IOException, InterruptedException {
    UnpackedJar jar =
        unpack(part.module())
            .orElseThrow(
                () ->
                    new StackFailure(
                        "%s is not built: run mvn -DskipTests package".formatted(part.module())));
    String classPath = GuardJar.in(jar.folder()) + File.pathSeparator + jar.jar();
    Launch plain = new Launch(classPath, JvmOptions.of(part), jar.mainClass(), List.of(), Map.of());
    return cached(part, plain, Optional.of(jar));
  }

  /** From the unpacked jar, or as a library on somebody else's class path. */
  private static Launch ownLaunch(Part part, Class<?> main, Optional<UnpackedJar> own) {
    String classPath =
        own.map(jar -> jar.jar().toString()).orElseGet(() -> System.getProperty("java.class.path"));
    return new Launch(classPath, JvmOptions.of(part), main.getName(), List.of(), Map.of());
  }

  private Launch cached(Part part, Launch plain, Optional<UnpackedJar> jar) throws IOException {
    if (jar.isEmpty()) {
      return plain;
    }
    AotCache cache =
        new AotCache(jar.get().folder().resolve(part.id() + ".aot"), jar.get().fingerprint());
    return cache.isGoodFor(plain) || (trainCaches && train(part, plain, cache))
        ? cache.use(plain)
        : plain;
  }

  private boolean train(Part part, Launch plain, AotCache cache) throws IOException {
    progress.line("Training the start of " + part.title() + " (once after each build)");
    Path log = installation.target(part.module()).resolve("aot-training-" + part.id() + ".log");
    boolean trained = cache.record(TrainingRun.of(part, plain), plain, log);
    if (!trained) {
      progress.line(
          "Warning: %s starts without a trained cache, slower; see %s"
              .formatted(part.title(), log));
    }
    return trained;
  }
}

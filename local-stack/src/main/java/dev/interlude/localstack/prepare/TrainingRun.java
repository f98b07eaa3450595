package dev.interlude.localstack.prepare;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.broker.BrokerMain;
import dev.interlude.localstack.broker.BrokerSettings;
import dev.interlude.localstack.process.GuardedMain;
import dev.interlude.localstack.process.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each part is run so that it ends by itself when it has started. */
final class TrainingRun {

  private static final String EXIT_AFTER_START = "-Dspring.context.exit=onRefresh";

  private TrainingRun() {}

  static Launch of(Part part, Launch plain, Path scratch) {
    return switch (part) {
      case POSTGRES -> throw new IllegalArgumentException("Postgres has nothing worth training");
      case BROKER -> with(plain, "-D" + BrokerMain.EXIT_WHEN_READY + "=true", broker(scratch));
      case IDENTITY ->
          with(
              plain,
              EXIT_AFTER_START,
              Map.of("INTERLUDE_IDENTITY_KEY_FILE", scratch.resolve("keys.json").toString()));
      case CONTENT, REMINDER, ACTIVITY, ANALYTICS ->
          with(
              plain,
              EXIT_AFTER_START,
              Map.of("SPRING_PROFILES_ACTIVE", "local,demo,aot-training", "SERVER_PORT", "0"));
    };
  }

  private static Launch with(Launch plain, String option, Map<String, String> environment) {
    List<String> options = new ArrayList<>(plain.jvmOptions());
    options.add(option);
    options.add("-D" + GuardedMain.EXPENDABLE + "=true");
    return new Launch(
        plain.classPath(), options, plain.mainClass(), plain.arguments(), environment);
  }

  private static Map<String, String> broker(Path scratch) {
    StackPorts ports = StackPorts.free();
    return new BrokerSettings(
            ports.of(Part.BROKER),
            ports.controller(),
            scratch.resolve("kafka"),
            8,
            List.of("training"),
            scratch.resolve("ready"))
        .toEnvironment();
  }
}

package dev.interlude.localstack.cli;

import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.broker.TopicCreation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "topics",
    description = "Create the topics that are missing on a broker. May be repeated.",
    mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      required = true,
      description = "Where the broker is.")
  private String bootstrapServers = "";

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "Of the topics by person, for a new installation; an existing one keeps its number."
              + " Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      defaultValue = "-1",
      description = "Copies of each partition. Default: what the broker says.")
  private short replicationFactor;

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      description = "Whose apps may write to Kafka; may be repeated. Nobody's without it.")
  private List<String> tenants = List.of();

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description =
          "How to log in to a secured broker: a file of settings as Kafka's clients name them.")
  private @Nullable Path commandConfig;

  private final Console console = new Console();

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> connection = connection();
    try {
      int actual = TopicCreation.create(connection, partitions, replicationFactor, tenants);
      console.line("All topics exist, those by person with %d partitions.".formatted(actual));
      return 0;
    } catch (ExecutionException | TimeoutException e) {
      throw new StackFailure("No topics on %s: %s".formatted(bootstrapServers, e.getMessage()), e);
    }
  }

  private Map<String, String> connection() {
    Map<String, String> connection = new HashMap<>();
    if (commandConfig != null) {
      var given = new Properties();
      try (var file = Files.newBufferedReader(commandConfig)) {
        given.load(file);
      } catch (IOException | IllegalArgumentException e) {
        throw new StackFailure("%s cannot be read: %s".formatted(commandConfig, e.getMessage()), e);
      }
      given.forEach((key, value) -> connection.put(key.toString(), value.toString()));
    }
    connection.put("bootstrap.servers", bootstrapServers);
    return connection;
  }
}

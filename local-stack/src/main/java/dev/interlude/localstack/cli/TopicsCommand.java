package dev.interlude.localstack.cli;

import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.broker.TopicCreation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
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
      names = "--tenant",
      paramLabel = "ID",
      defaultValue = LocalStack.TENANT,
      description = "Whose apps may write to Kafka; may be repeated. Default: ${DEFAULT-VALUE}.")
  private List<String> tenants = List.of();

  private final Console console = new Console();

  @Override
  public Integer call() throws InterruptedException {
    try {
      int actual = TopicCreation.create(bootstrapServers, partitions, tenants);
      console.line("All topics exist, those by person with %d partitions.".formatted(actual));
      return 0;
    } catch (ExecutionException | TimeoutException e) {
      throw new StackFailure("No topics on %s: %s".formatted(bootstrapServers, e.getMessage()), e);
    }
  }
}

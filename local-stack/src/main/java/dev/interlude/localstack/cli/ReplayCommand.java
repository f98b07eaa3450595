package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.identity.TokenClient;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "replay",
    description =
        "Rebuild person-days from the retained log, and switch over. People read on meanwhile.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --from, all dates are rebuilt that begin after the oldest retained record of every",
      "partition; older rows are copied. An earlier date is taken only while nothing was ever",
      "deleted from the log. Ctrl-C ends the watching, not the replay."
    })
final class ReplayCommand implements Callable<Integer> {

  private static final long LOOK_NANOS = 500_000_000;

  @Option(names = "--from", paramLabel = "DATE", description = "The first date to be rebuilt.")
  private @Nullable LocalDate from;

  @Option(
      names = "--compare-only",
      description = "Tell what would change, and leave the table as it is.")
  private boolean compareOnly;

  @Option(
      names = "--analytics",
      paramLabel = "URL",
      description = "analytics-service. Default: that of the stack that runs.")
  private @Nullable URI analytics;

  @Option(
      names = "--identity",
      paramLabel = "URL",
      description = "The identity provider. Default: that of the stack that runs.")
  private @Nullable URI identity;

  private final Console console = new Console();

  @Override
  public Integer call() throws InterruptedException {
    try {
      URI issuer = identity == null ? running(Part.IDENTITY) : identity;
      String token = new TokenClient(issuer).token("interlude-operator", null);
      var client = new ReplayClient(analytics == null ? running(Part.ANALYTICS) : analytics, token);
      return watch(client, client.start(from, compareOnly));
    } catch (IOException e) {
      throw new StackFailure("No replay: " + e.getMessage(), e);
    }
  }

  private static URI running(Part part) {
    return Place.runningOrFail().ports().uri(part);
  }

  private int watch(ReplayClient client, JsonNode started)
      throws IOException, InterruptedException {
    JsonNode replay = started;
    String said = "";
    while (replay.path("state").asString().equals("running")) {
      String now = progress(replay);
      if (!now.equals(said)) {
        console.stage(now);
        said = now;
      }
      LockSupport.parkNanos(LOOK_NANOS);
      replay = client.get(started.path("id").asString());
    }
    return end(replay);
  }

  private static String progress(JsonNode replay) {
    JsonNode records = replay.path("records");
    long total = records.path("total").asLong();
    long read = records.path("read").asLong();
    return switch (replay.path("step").asString()) {
      case "reading" ->
          total == 0
              ? "Reading the log"
              : format(
                  "Reading the log: %,d of %,d records (%d %%)", read, total, 100 * read / total);
      case "copying" -> "Copying older person-days";
      case "comparing" -> "Comparing with the table";
      case "switching" -> "Switching over";
      default -> "Preparing";
    };
  }

  private int end(JsonNode replay) {
    if (!replay.path("state").asString().equals("done")) {
      console.problem(
          "Error: The replay failed, and the table is as it was: "
              + replay.path("failure").asString());
      return 1;
    }
    JsonNode rows = replay.path("rows");
    console.stage(
        format(
            "Rebuilt %,d person-days from %s on, of %,d records: %,d equal, %,d changed, %,d new, %,d gone",
            rows.path("rebuilt").asLong(),
            replay.path("firstDate").asString(),
            replay.path("records").path("read").asLong(),
            rows.path("equal").asLong(),
            rows.path("changed").asLong(),
            rows.path("new").asLong(),
            rows.path("gone").asLong()));
    console.line(
        compareOnly
            ? "The table is left as it was."
            : format(
                "The rebuilt table is in place, with %,d older person-days as they were.",
                rows.path("copied").asLong()));
    return 0;
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}

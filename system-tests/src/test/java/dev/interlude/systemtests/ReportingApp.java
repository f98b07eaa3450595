package dev.interlude.systemtests;

import dev.interlude.client.DeliveryListener;
import dev.interlude.client.InterludeClient;
import dev.interlude.client.Postponement;
import dev.interlude.client.RejectedEvent;
import dev.interlude.client.event.Evidence;
import dev.interlude.client.event.Posture;
import dev.interlude.client.event.PostureObserved;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * An app that reports pieces of sitting, one after the other, until it is killed; or, when told to
 * report none, sends what waits and ends. It says what it did, a line each.
 */
final class ReportingApp {

  private static final int SECONDS = 10;
  private static final Duration PACE = Duration.ofMillis(5);

  private ReportingApp() {}

  /** Takes service, folder of the queue, person, begin, and how many pieces; the token is TOKEN. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Instant begin = Instant.parse(args[3]);
    int pieces = Integer.parseInt(args[4]);
    try (InterludeClient client =
        InterludeClient.at(URI.create(args[0]))
            .source("urn:acme:kit:java")
            .queue(Path.of(args[1]))
            .tokens(refused -> System.getenv("TOKEN"))
            .listener(new Telling())
            .linger(Duration.ofMillis(100))
            .retry(Duration.ofMillis(200), Duration.ofSeconds(1))
            .open()) {
      for (int i = 0; i < pieces; i++) {
        Instant from = begin.plusSeconds((long) i * SECONDS);
        var piece =
            new PostureObserved(
                from, from.plusSeconds(SECONDS), Posture.SITTING, Evidence.DESK_SENSOR);
        say("reported " + client.report(args[2], piece));
        LockSupport.parkNanos(PACE.toNanos());
      }
      say("waiting " + client.pending());
      say("flushed " + client.flush(Duration.ofMinutes(2)));
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
  }

  private static final class Telling implements DeliveryListener {

    @Override
    public void accepted(int events) {
      say("accepted " + events);
    }

    @Override
    public void rejected(RejectedEvent event) {
      say("rejected " + event);
    }

    @Override
    public void postponed(Postponement postponement) {
      say("postponed " + postponement.code());
    }
  }
}

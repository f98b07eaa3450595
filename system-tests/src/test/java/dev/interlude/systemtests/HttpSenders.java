package dev.interlude.systemtests;

import dev.interlude.contracts.Json;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A client that sends facts in batches over some connections. A batch that was answered with an
 * error is sent again with the same ids; every tenth is given up at once, as by a client that dies.
 */
final class HttpSenders implements AutoCloseable {

  private static final int BATCH = 250;
  private static final int CONNECTIONS = 6;
  private static final int GIVEN_UP = 10;
  private static final long PAUSE_NANOS = 200_000_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> sending = new ArrayList<>();
  private final String url;
  private final Supplier<String> token;
  private final ManyFacts facts;
  private final Ledger ledger;

  HttpSenders(String url, Supplier<String> token, ManyFacts facts, Ledger ledger) {
    this.url = url;
    this.token = token;
    this.facts = facts;
    this.ledger = ledger;
  }

  /** Sends so many facts, as far as the gate is open. */
  void start(int count, Gate gate) {
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      int first = connection * BATCH;
      sending.add(
          threads.submit(
              () -> {
                for (int from = first; from < count; from += CONNECTIONS * BATCH) {
                  gate.pass(from, count);
                  send(from, Math.min(from + BATCH, count));
                }
                return null;
              }));
    }
  }

  /** Throws what a sender threw that has failed. */
  void check() throws ExecutionException, InterruptedException {
    for (Future<?> each : sending) {
      if (each.isDone()) {
        each.get();
      }
    }
  }

  /** Returns when all is sent; throws what a sender threw. */
  void await() throws ExecutionException, InterruptedException {
    for (Future<?> each : sending) {
      each.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void send(int from, int to) {
    String body = Json.mapper().writeValueAsString(facts.range(from, to));
    boolean givesUp = from / BATCH % GIVEN_UP == 0;
    while (!isTaken(body, from, to) && !givesUp) {
      LockSupport.parkNanos(PAUSE_NANOS);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  private boolean isTaken(String body, int from, int to) {
    Answer answer;
    try {
      answer = Http.post(url, token.get(), "application/cloudevents-batch+json", body);
    } catch (UncheckedIOException e) {
      ledger.refused(from, to);
      return false;
    }
    if (answer.status() == 202) {
      if (answer.json().get("accepted").asInt() != to - from) {
        throw new IllegalStateException("all of these facts are good: " + answer.body());
      }
      ledger.acknowledged(from, to);
      return true;
    }
    if (answer.status() != 503 && answer.status() != 429) {
      throw new IllegalStateException("neither taken nor to be sent again: " + answer);
    }
    ledger.refused(from, to);
    return false;
  }
}

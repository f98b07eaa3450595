package dev.interlude.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The threads of a client: all of them daemons, and none of them left when it is closed. */
final class Running implements AutoCloseable {

  private static final String NAME = "interlude-client";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final @Nullable ExecutorService executor;
  private final HttpClient http;
  private @Nullable Thread thread;

  /** An HTTP client that the app brings along is used, and left to it. */
  Running(@Nullable HttpClient ofTheApp) {
    executor = ofTheApp == null ? Executors.newCachedThreadPool(Running::daemon) : null;
    http = ofTheApp != null ? ofTheApp : ownClient(executor);
  }

  HttpClient http() {
    return http;
  }

  void start(Runnable sender) {
    Thread started = daemon(sender);
    thread = started;
    started.start();
  }

  /** Cuts off a request that is under way; its events stay in the queue. */
  @Override
  public void close() {
    Thread sending = thread;
    if (sending != null) {
      sending.interrupt();
      joinOrRestoreInterrupt(sending);
    }
    if (executor != null) {
      closeOwnClient();
      executor.shutdownNow();
    }
  }

  private static void joinOrRestoreInterrupt(Thread sending) {
    boolean interrupted = false;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (sending.isAlive() && System.nanoTime() < end) {
      try {
        sending.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeOwnClient() {
    // Only from Java 21 on; before, its selector thread ends when the client is garbage.
    if (http instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("the HTTP client was not closed", e);
      }
    }
  }

  private static HttpClient ownClient(@Nullable ExecutorService executor) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER);
    return (executor == null ? builder : builder.executor(executor)).build();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, NAME);
    thread.setDaemon(true);
    return thread;
  }
}

package dev.interlude.reminder.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every connection with the same bytes, over and over when told so. */
final class HostileServer implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger calls = new AtomicInteger();

  /** Clients that had enough. */
  private final AtomicInteger ended = new AtomicInteger();

  HostileServer(String head, String repeated, long pauseMillis) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(
        () -> {
          while (!socket.isClosed()) {
            try {
              Socket client = socket.accept();
              calls.incrementAndGet();
              Thread.startVirtualThread(() -> answer(client, head, repeated, pauseMillis));
            } catch (IOException e) {
              return;
            }
          }
        });
  }

  private void answer(Socket client, String head, String repeated, long pauseMillis) {
    try (client) {
      client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var patience = new CountDownLatch(1);
      while (!repeated.isEmpty() && !socket.isClosed()) {
        client.getOutputStream().write(repeated.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        if (pauseMillis > 0 && patience.await(pauseMillis, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (IOException e) {
      ended.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  int ended() {
    return ended.get();
  }

  int calls() {
    return calls.get();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

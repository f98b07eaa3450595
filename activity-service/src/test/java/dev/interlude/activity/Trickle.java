package dev.interlude.activity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.interlude.testsupport.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections whose bodies come one byte at a time, ten in a second, and never end. */
final class Trickle implements AutoCloseable {

  private final ScheduledExecutorService writing = Executors.newScheduledThreadPool(2);
  private final List<Socket> sockets = new ArrayList<>();
  private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();

  Trickle(int port, Tokens token, int connections) {
    for (int i = 0; i < connections; i++) {
      try {
        begin(new Socket(InetAddress.getLoopbackAddress(), port), token);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The status of each request that was answered. */
  List<Integer> answers() {
    return List.copyOf(answers);
  }

  private void begin(Socket socket, Tokens token) throws IOException {
    sockets.add(socket);
    String head =
        """
        POST /v1/events HTTP/1.1
        Host: localhost
        Authorization: %s
        Content-Type: application/cloudevents-batch+json
        Content-Length: 100000

        """
            .formatted(token.bearer())
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    writing.scheduleAtFixedRate(() -> write(socket), 0, 100, TimeUnit.MILLISECONDS);
    Thread.ofVirtual().start(() -> awaitAnswer(socket));
  }

  /** Ends its schedule by failing once the server has closed the connection. */
  private static void write(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitAnswer(Socket socket) {
    try {
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      String status = reader.readLine();
      answers.add(status == null ? -1 : Integer.parseInt(status.split(" ")[1]));
    } catch (IOException e) {
      answers.add(-1);
    }
  }

  @Override
  public void close() {
    writing.shutdownNow();
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package dev.interlude.benchmarks.streams;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.interlude.benchmarks.intake.Latencies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** One open stream for each person, over a socket of its own. */
final class Listeners implements AutoCloseable {

  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicLongArray sentAt;
  private final AtomicInteger heard = new AtomicInteger();
  private volatile Latencies latencies = new Latencies();

  Listeners(int people) {
    sentAt = new AtomicLongArray(people);
  }

  /** Opens all of them, one after another. */
  void open(Installation installation) throws IOException, GeneralSecurityException {
    for (int i = 0; i < sentAt.length(); i++) {
      String token = Staff.token(installation, i);
      var socket = new Socket(InetAddress.getLoopbackAddress(), installation.port());
      sockets.add(socket);
      socket
          .getOutputStream()
          .write(
              ("GET /v1/me/breaks/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + token
                      + "\r\n\r\n")
                  .getBytes(ISO_8859_1));
      var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      String status = lines.readLine();
      if (status == null || !status.contains(" 200 ")) {
        throw new IOException("no stream for p" + i + ": " + status);
      }
      int person = i;
      Thread.startVirtualThread(() -> listen(lines, person));
    }
  }

  private void listen(BufferedReader lines, int person) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ") && sentAt.get(person) != 0) {
          latencies.add(System.nanoTime() - sentAt.get(person));
          heard.incrementAndGet();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      heard.addAndGet(0);
    }
  }

  void begin() {
    heard.set(0);
    latencies = new Latencies();
  }

  void sends(int person) {
    sentAt.set(person, System.nanoTime());
  }

  int heard() {
    return heard.get();
  }

  Latencies latencies() {
    return latencies;
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}

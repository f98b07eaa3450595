package dev.interlude.benchmarks.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One keep-alive connection of HTTP/1.1, as cheap as it can be: the driver shares the cores with
 * what it drives.
 */
final class Connection implements AutoCloseable {

  private static final int BUFFER = 16 << 10;
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final String ACCEPTED = "\"accepted\":";

  private final int port;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  Connection(int port) throws IOException {
    this.port = port;
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  /** Servers end a connection after so many requests, and say so. */
  private void again() throws IOException {
    socket.close();
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  /** Head and body of a request as they go over the wire. */
  static byte[] request(String token, byte[] body) {
    byte[] head =
        """
        POST /v1/events HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/cloudevents-batch+json\r
        Content-Length: %d\r
        \r
        """
            .formatted(token, body.length)
            .getBytes(ISO_8859_1);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /**
   * Sends, waits for the answer, and tells how many events were acknowledged: all, or none when the
   * service is overloaded (429, 503). Any other answer is an error of the benchmark.
   */
  int post(byte[] request) throws IOException {
    out.write(request);
    String status = line();
    int length = -1;
    boolean chunked = false;
    boolean closes = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      }
      chunked |= lower.startsWith("transfer-encoding: chunked");
      closes |= lower.startsWith("connection: close");
    }
    String body = chunked ? chunks() : new String(in.readNBytes(length), ISO_8859_1);
    if (closes) {
      again();
    }
    if (status.startsWith("HTTP/1.1 503") || status.startsWith("HTTP/1.1 429")) {
      return 0;
    }
    if (!status.startsWith("HTTP/1.1 202") || !body.contains("\"rejected\":[]")) {
      throw new IOException(status + ": " + body);
    }
    int at = body.indexOf(ACCEPTED) + ACCEPTED.length();
    int end = at;
    while (Character.isDigit(body.charAt(end))) {
      end++;
    }
    return Integer.parseInt(body.substring(at, end));
  }

  private String chunks() throws IOException {
    var body = new StringBuilder();
    for (int size = size(line()); size > 0; size = size(line())) {
      body.append(new String(in.readNBytes(size), ISO_8859_1));
      line();
    }
    line();
    return body.toString();
  }

  private static int size(String line) {
    return Integer.parseInt(line.strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

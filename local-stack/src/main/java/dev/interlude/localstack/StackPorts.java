package dev.interlude.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The ports of one stack, all on the loopback address.
 *
 * @param main where a part is reached
 * @param management where a service offers its metrics
 * @param controller the broker's own, used by nobody else
 */
public record StackPorts(Map<Part, Integer> main, Map<Part, Integer> management, int controller) {

  private static final int MANAGEMENT_DISTANCE = 100;

  /** The well-known ports, moved by an offset so that several stacks can run side by side. */
  public static StackPorts standard(int offset) {
    Map<Part, Integer> main = new EnumMap<>(Part.class);
    Map<Part, Integer> management = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      main.put(part, part.standardPort() + offset);
      if (part.isService()) {
        management.put(part, part.standardPort() + MANAGEMENT_DISTANCE + offset);
      }
    }
    return new StackPorts(main, management, Part.BROKER.standardPort() + 1 + offset);
  }

  /** Ports that nothing used a moment ago. */
  public static StackPorts free() {
    List<Integer> found = freePorts(Part.values().length + Part.SERVICES.size() + 1);
    Map<Part, Integer> main = new EnumMap<>(Part.class);
    Map<Part, Integer> management = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      main.put(part, found.removeLast());
      if (part.isService()) {
        management.put(part, found.removeLast());
      }
    }
    return new StackPorts(main, management, found.removeLast());
  }

  private static List<Integer> freePorts(int count) {
    // All are held at the same time, so that no port is found twice.
    List<ServerSocket> held =
        IntStream.range(0, count).mapToObj(ignored -> StackPorts.open()).toList();
    List<Integer> found = new ArrayList<>();
    for (ServerSocket socket : held) {
      found.add(socket.getLocalPort());
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int of(Part part) {
    return main.getOrDefault(part, 0);
  }

  public int managementOf(Part service) {
    return management.getOrDefault(service, 0);
  }

  /** The address of a part that speaks HTTP. */
  public URI uri(Part part) {
    return URI.create("http://localhost:" + of(part));
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + of(Part.BROKER);
  }

  public String jdbcUrl(String schema) {
    return "jdbc:postgresql://127.0.0.1:%d/interlude?currentSchema=%s"
        .formatted(of(Part.POSTGRES), schema);
  }

  /** Every port with the words for what uses it, in ascending order. */
  public Map<Integer, String> all() {
    Map<Integer, String> all = new TreeMap<>();
    main.forEach((part, port) -> all.put(port, part.title()));
    management.forEach((part, port) -> all.put(port, part.title() + ", management"));
    all.put(controller, Part.BROKER.title() + ", controller");
    return all;
  }
}

package dev.interlude.reminder.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.interlude.reminder.outbound.Outbound.Call;
import dev.interlude.reminder.outbound.Outbound.Reply;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboundTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  /** Every name leads to this machine, as a hostile name server would have it. */
  private static final DnsResolver NAMES =
      new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          return new InetAddress[] {
            InetAddress.getByName("1.1.1.1"), InetAddress.getLoopbackAddress()
          };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
          return host;
        }
      };

  @Test
  void neverConnectsToAPrivateAddressWhateverTheNameSays() throws Exception {
    try (var server = new HostileServer(OK + "Content-Length: 0\r\n\r\n", "", 0);
        var outbound = outbound(List.of())) {
      assertThat(failure(outbound, call("http://rebound.example:" + server.port())))
          .isEqualTo("blocked-address");
      assertThat(server.calls()).isZero();
    }
    try (var server = new HostileServer(OK + "Content-Length: 0\r\n\r\n", "", 0);
        var outbound = new Outbound(settings(List.of()), SystemDefaultDnsResolver.INSTANCE)) {
      for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"}) {
        assertThat(failure(outbound, call("http://" + host + ":" + server.port())))
            .as(host)
            .isEqualTo("blocked-address");
      }
      assertThat(server.calls()).isZero();
    }
  }

  @Test
  void followsNoRedirect() throws Exception {
    try (var inner = new HostileServer(OK + "Content-Length: 0\r\n\r\n", "", 0);
        var server =
            new HostileServer(
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
                    .formatted(inner.port()),
                "",
                0)) {
      assertThat(reply(server).status()).isEqualTo(302);
      assertThat(inner.calls()).isZero();
    }
  }

  @Test
  void readsNoMoreThanItWasAskedTo() throws Exception {
    assertThat(failureOf(OK + "\r\n", "x".repeat(10_000), 0)).isEqualTo("too-large");
    assertThat(failureOf(OK + "Content-Length: 99999999999\r\n\r\n", "x".repeat(10_000), 0))
        .isEqualTo("too-large");
    assertThat(failureOf(OK, "X-Long: " + "x".repeat(100) + "\r\n", 0)).isEqualTo("unreachable");
    assertThat(failureOf(OK + "X-Endless: ", "x".repeat(10_000), 0)).isEqualTo("unreachable");
  }

  @Test
  void waitsNoLongerThanItMayHoweverSlowlyTheAnswerDrips() throws Exception {
    assertThat(failureOf(OK + "\r\n", "x", 100)).isEqualTo("timeout");
    assertThat(failureOf(OK + "X-Slow: ", "x", 100)).isEqualTo("timeout");
  }

  private static String failureOf(String head, String repeated, long pause) throws Exception {
    try (var server = new HostileServer(head, repeated, pause);
        var outbound = outbound(List.of("127.0.0.1"))) {
      return failure(outbound, call("http://127.0.0.1:" + server.port()));
    }
  }

  private static Reply reply(HostileServer server) throws Exception {
    try (var outbound = outbound(List.of("127.0.0.1"))) {
      return outbound.send(call("http://127.0.0.1:" + server.port()));
    }
  }

  private static String failure(Outbound outbound, Call call) {
    var thrown = catchThrowableOfType(OutboundException.class, () -> outbound.send(call));
    return thrown == null ? "none" : thrown.code();
  }

  private static Call call(String url) {
    return new Call("GET", URI.create(url + "/"), Map.of(), null, 1_000);
  }

  private static Outbound outbound(List<String> privateHosts) {
    DnsResolver names = privateHosts.isEmpty() ? NAMES : SystemDefaultDnsResolver.INSTANCE;
    return new Outbound(settings(privateHosts), names);
  }

  private static OutboundSettings settings(List<String> privateHosts) {
    return new OutboundSettings(privateHosts, Duration.ofSeconds(1), Duration.ofSeconds(2));
  }
}

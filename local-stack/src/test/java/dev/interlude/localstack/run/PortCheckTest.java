package dev.interlude.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void acceptsFreePorts() {
    assertThatCode(() -> PortCheck.check(StackPorts.free())).doesNotThrowAnyException();
  }

  @Test
  void namesTheTakenPortWhatUsesItAndTheMend() throws IOException {
    StackPorts ports = StackPorts.free();
    int port = ports.of(Part.REMINDER);
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(StackFailure.class)
          .isThrownBy(() -> PortCheck.check(ports))
          .withMessageContaining("Port " + taken.getLocalPort() + ", needed for reminder-service,")
          .withMessageContaining("pid " + ProcessHandle.current().pid())
          .withMessageContaining("--port-offset");
    }
  }

  @Test
  void movesEveryPortByTheOffset() {
    StackPorts moved = StackPorts.standard(1000);

    assertThat(moved.all().keySet())
        .containsExactly(
            6433, 9081, 9082, 9083, 9084, 9090, 9181, 9182, 9183, 9184, 10_092, 10_093);
  }
}

package dev.interlude.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

class BodiesTest {

  private final Bodies tenBytes = new Bodies(10, Duration.ofSeconds(5));

  @Test
  void readsABodyUpToTheLimit() {
    assertThat(tenBytes.read(carrying(new byte[10]))).hasSize(10);
    assertStatus(413, carrying(new byte[11]));
  }

  @Test
  void refusesABodyThatIsCutOff() {

    var half = new SequenceInputStream(new ByteArrayInputStream(new byte[3]), failing());
    assertStatus(400, carrying(half));
  }

  @Test
  void refusesWhatIsSaidToBeGzipAndIsNot() {
    var request = carrying(new byte[10]);
    request.addHeader("Content-Encoding", "gzip");
    assertStatus(400, request);
  }

  private void assertStatus(int status, MockHttpServletRequest request) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> tenBytes.read(request))
        .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
  }

  private static MockHttpServletRequest carrying(byte[] body) {
    var request = new MockHttpServletRequest();
    request.setContent(body);
    return request;
  }

  private static MockHttpServletRequest carrying(InputStream body) {
    return new MockHttpServletRequest() {
      @Override
      public ServletInputStream getInputStream() {
        return new DelegatingServletInputStream(body);
      }
    };
  }

  private static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() throws EOFException {
        throw new EOFException("the client went away");
      }
    };
  }
}

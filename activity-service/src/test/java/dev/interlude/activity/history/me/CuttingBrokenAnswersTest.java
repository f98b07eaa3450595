package dev.interlude.activity.history.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CuttingBrokenAnswersTest {

  private final CuttingBrokenAnswers filter = new CuttingBrokenAnswers();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void letsTheContainerSeeAFailureInTheMiddleOfAnAnswer() throws IOException {
    response.flushBuffer();
    CuttingBrokenAnswers.breakOff(request, response, new IOException("gone"));
    assertThatThrownBy(() -> filter.doFilter(request, response, new MockFilterChain()))
        .isInstanceOf(ServletException.class)
        .hasRootCauseMessage("gone");
  }

  @Test
  void clearsWhatWasNotSentSoThatAnErrorCanBeTold() throws IOException {
    response.setContentType("text/csv");
    response.getOutputStream().write('x');
    CuttingBrokenAnswers.breakOff(request, response, new IOException("gone"));
    assertThat(response.getContentType()).isNull();
    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThatCode(() -> filter.doFilter(request, response, new MockFilterChain()))
        .doesNotThrowAnyException();
  }
}

package dev.interlude.reminder.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import jakarta.servlet.ServletInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class UploadsTest {

  private final Uploads uploads =
      new Uploads(
          new ImportSettings(
              DataSize.ofKilobytes(1), 10, 10, Duration.ofMinutes(1), Duration.ofDays(1)));

  private final List<Integer> begun = new ArrayList<>();

  @Test
  void readNothingOfAFileForWhichThereIsNoPlace() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> uploads.with(sending(1), file -> ""))
        .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(503));
    assertThat(begun).hasSize(Uploads.MOST_FILES);
    assertThat(uploads.<String>with(new MockHttpServletRequest(), file -> "read"))
        .as("all places are given back")
        .isEqualTo("read");
  }

  /** While its body is received, the next one comes. */
  private MockHttpServletRequest sending(int number) {
    return new MockHttpServletRequest() {
      @Override
      public ServletInputStream getInputStream() {
        begun.add(number);
        uploads.with(sending(number + 1), file -> "");
        return super.getInputStream();
      }
    };
  }
}

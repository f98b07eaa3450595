package dev.interlude.analytics.figures.serving;

import dev.interlude.defaults.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers questions about published periods. */
@Component
public class PeriodAnswers {

  private final PublishedFigures published;
  private final Answers answers;

  PeriodAnswers(PublishedFigures published, Answers answers) {
    this.published = published;
    this.answers = answers;
  }

  /**
   * The answer; null once 304 is written.
   *
   * @param name of the address
   * @param asked the whole question
   * @param periods which of it says whose periods, and of when
   */
  public @Nullable ResponseEntity<byte[]> give(
      Caller caller,
      ServletWebRequest request,
      @Nullable String format,
      String name,
      Asked asked,
      Question periods,
      Layout layout) {
    return answers.give(Asking.of(caller, format, request), name, asked, telling(periods, layout));
  }

  public Telling telling(Question asked, Layout layout) {
    return new TellingPeriods(published, asked, layout);
  }
}

package dev.interlude.content.answers;

import dev.interlude.content.answers.CatalogueState.Generation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers a request from memory, or makes the answer and keeps it. */
@Component
public class ServingAnswers {

  private final CatalogueState state;
  private final AnswerCache cache;

  ServingAnswers(CatalogueState state, AnswerCache cache) {
    this.state = state;
    this.cache = cache;
  }

  /**
   * Writes the answer, or 304 to a reader who has it.
   *
   * @param resource the path behind the tenant, made of what was understood of it
   * @param make called when nothing fitting is kept; what it throws is the answer instead
   */
  public void serve(
      Audience audience,
      String tenant,
      String resource,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Generation, Answer> make)
      throws IOException {
    Generation generation = state.generation(tenant);
    Question question = Question.of(tenant, resource, request);
    Answer answer = cache.find(question, generation);
    if (answer == null) {
      answer = make.apply(generation);
      cache.keep(question, generation, answer);
    }
    AnswerWriter.write(answer, audience, request, response);
  }
}

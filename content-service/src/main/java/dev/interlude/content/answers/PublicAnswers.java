package dev.interlude.content.answers;

import dev.interlude.content.answers.CatalogueState.Generation;
import dev.interlude.defaults.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Gives public answers that are in memory, before security, routing and metrics of requests have
 * had their turn: there is no token to look at and nothing to decide. Everything else goes on,
 * above all the first request of its kind, and those of pages of other origins, whom the security
 * chain tells what they may do.
 */
final class PublicAnswers extends HttpFilter {

  static final String PREFIX = "/v1/public/";

  private final transient CatalogueState state;
  private final transient AnswerCache cache;
  private final transient Counter given;

  PublicAnswers(CatalogueState state, AnswerCache cache, MeterRegistry meters) {
    this.state = state;
    this.cache = cache;
    this.given = meters.counter("interlude.content.answers.public");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Answer kept;
    try {
      kept = kept(request);
    } catch (IllegalStateException malformed) {
      // Once looked for, parameters that cannot be decoded are not told of a second time.
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (kept == null) {
      chain.doFilter(request, response);
    } else {
      given.increment();
      AnswerWriter.write(kept, Audience.PUBLIC, request, response);
    }
  }

  private @Nullable Answer kept(HttpServletRequest request) {
    String method = request.getMethod();
    if (!(method.equals("GET") || method.equals("HEAD"))
        || request.getHeader(HttpHeaders.ORIGIN) != null) {
      return null;
    }
    String path = request.getRequestURI();
    int end = path.indexOf('/', PREFIX.length());
    if (end < 0 || !path.startsWith(PREFIX)) {
      return null;
    }
    String tenant = path.substring(PREFIX.length(), end);
    Generation generation = state.known(tenant);
    if (generation == null || !generation.isPublic()) {
      return null;
    }
    try {
      // A path that is spelt in another way than the service's own is for the routing to read.
      return cache.find(Question.of(tenant, path.substring(end), request), generation);
    } catch (Problem wrong) {
      // Told by the chain, as everywhere.
      return null;
    }
  }
}

package dev.interlude.defaults;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An error told to the caller as RFC 9457 problem details: {@code code} is stable and meant for
 * programs, {@code detail} says what was wrong and what to do; the type is {@code
 * urn:interlude:problem:<code>}.
 */
public final class Problem extends ErrorResponseException {
  private static final String TYPE_PREFIX = "urn:interlude:problem:";

  private Problem(HttpStatus status, ProblemDetail body) {
    super(status, body, null);
  }

  public static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, detail(status, code, detail));
  }

  /** The body alone, for places that answer without throwing. */
  public static ProblemDetail detail(HttpStatus status, String code, String detail) {
    var body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setTitle(status.getReasonPhrase());
    return coded(body, code);
  }

  /** Marks a body made elsewhere with code and type. */
  public static ProblemDetail coded(ProblemDetail body, String code) {
    body.setType(URI.create(TYPE_PREFIX + code));
    body.setProperty("code", code);
    return body;
  }

  /** Adds a member to the body, e.g. {@code errors} or {@code limit}. */
  public Problem with(String key, Object value) {
    getBody().setProperty(key, value);
    return this;
  }

  /** Adds a header to the answer, e.g. {@code Retry-After}. */
  public Problem header(String name, String value) {
    getHeaders().set(name, value);
    return this;
  }
}

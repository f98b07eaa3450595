package dev.interlude.client;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads answers. Only what is surely the service's own word costs an event: a proxy or a hotel's
 * login page may answer 200 or 400 to anything, and that is tried again.
 */
final class AnswerReading {

  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final JsonMapper json;
  private final Clock clock;

  AnswerReading(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  Answer read(HttpResponse<byte[]> response, int sent) {
    JsonNode body = body(response);
    int status = response.statusCode();
    String code = body.path("code").asString("");
    String detail = body.path("detail").asString("The answer was " + status + ".");
    if (status == ACCEPTED) {
      List<Answer.Rejection> rejections = rejections(body, sent);
      if (rejections != null) {
        return new Answer.Judged(rejections);
      }
    } else if (status == BAD_REQUEST && !code.isEmpty()) {
      return new Answer.Unreadable(code, detail);
    } else if (status == TOO_LARGE && (sent > 1 || !code.isEmpty())) {
      return new Answer.TooLarge(detail);
    }
    Optional<Duration> wait =
        RetryAfter.of(
            response.headers().firstValue("Retry-After"),
            response.headers().firstValue("Date"),
            clock);
    return new Answer.NotNow(code.isEmpty() ? "http-" + status : code, detail, wait.orElse(null));
  }

  /** Null when the body does not account for each event. */
  private static @Nullable List<Answer.Rejection> rejections(JsonNode body, int sent) {
    var rejections = new ArrayList<Answer.Rejection>();
    for (JsonNode rejected : body.path("rejected").values()) {
      int index = rejected.path("index").asInt(-1);
      if (index < 0 || index >= sent) {
        return null;
      }
      JsonNode pointer = rejected.path("pointer");
      rejections.add(
          new Answer.Rejection(
              index,
              rejected.path("code").asString("unknown"),
              rejected.path("detail").asString(""),
              pointer.isString() ? pointer.stringValue() : null));
    }
    return body.path("accepted").asInt(-1) + rejections.size() == sent ? rejections : null;
  }

  private JsonNode body(HttpResponse<byte[]> response) {
    try {
      return json.readTree(response.body());
    } catch (JacksonException e) {
      // Not JSON, so not the service's: the status alone counts.
      return json.createObjectNode();
    }
  }
}

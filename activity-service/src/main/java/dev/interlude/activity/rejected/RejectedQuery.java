package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request asks for: which entries, how many of them, and after which one. */
record RejectedQuery(RejectedFilter filter, int limit, @Nullable PageMark after) {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final int REPLAYED_AT_ONCE = 1_000;

  /** A page of the list; throws a Problem that names each parameter that is unknown or wrong. */
  static RejectedQuery ofList(Map<String, String[]> given) {
    return of(new QueryParameters(given), PAGE, LARGEST_PAGE);
  }

  /** Entries to be judged again; throws a Problem as above. */
  static RejectedQuery ofReplay(Map<String, String[]> given) {
    var parameters = new QueryParameters(given);
    if ("replayed".equals(parameters.text("state", 100))) {
      parameters.reject("state", "is rejected, waiting or gone: replayed ones are in the log");
    }
    return of(parameters, REPLAYED_AT_ONCE, REPLAYED_AT_ONCE);
  }

  /** Entries to be counted; throws a Problem as above. */
  static RejectedFilter ofSummary(Map<String, String[]> given) {
    var parameters = new QueryParameters(given);
    RejectedFilter filter = filter(parameters);
    parameters.refuseIfWrong();
    return filter;
  }

  private static RejectedQuery of(QueryParameters parameters, int usual, int most) {
    RejectedFilter filter = filter(parameters);
    Integer limit = parameters.number("limit", 1, most);
    PageMark after = after(parameters);
    parameters.refuseIfWrong();
    return new RejectedQuery(filter, limit == null ? usual : limit, after);
  }

  private static RejectedFilter filter(QueryParameters parameters) {
    Instant from = parameters.time("from");
    Instant to = parameters.time("to");
    if (from != null && to != null && !from.isBefore(to)) {
      parameters.reject("to", "is after from");
    }
    return new RejectedFilter(
        parameters.tenant("tenant"),
        parameters.oneOf("code", RejectionCode.class),
        parameters.text("client", 200),
        from,
        to,
        parameters.oneOf("state", State.class));
  }

  private static @Nullable PageMark after(QueryParameters parameters) {
    String text = parameters.text("cursor", 100);
    if (text == null) {
      return null;
    }
    PageMark mark = PageMark.decode(text).orElse(null);
    if (mark == null) {
      parameters.reject("cursor", "is the value of next of an earlier answer");
    }
    return mark;
  }
}

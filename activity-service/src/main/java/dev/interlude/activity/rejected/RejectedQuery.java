package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.judge.Times;
import dev.interlude.contracts.Names;
import dev.interlude.defaults.QueryParameters;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request asks for: which entries, how many of them, and after which one. */
record RejectedQuery(RejectedFilter filter, int limit, @Nullable PageMark after) {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final String TIME =
      "is a time in RFC 3339 with an offset, such as 2026-11-16T09:00:00Z";
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
    Instant from = parameters.read("from", Times::parse, TIME);
    Instant to = parameters.read("to", Times::parse, TIME);
    if (from != null && to != null && !from.isBefore(to)) {
      parameters.reject("to", "is after from");
    }
    return new RejectedFilter(
        parameters.read(
            "tenant",
            value -> Optional.of(value).filter(Names::isTenant),
            "has 1 to 32 of a-z, 0-9 and '-'"),
        parameters.oneOf("code", RejectionCode.class),
        parameters.text("client", 200),
        from,
        to,
        parameters.oneOf("state", State.class));
  }

  private static @Nullable PageMark after(QueryParameters parameters) {
    return parameters.read("cursor", PageMark::decode, "is the value of next of an earlier answer");
  }
}

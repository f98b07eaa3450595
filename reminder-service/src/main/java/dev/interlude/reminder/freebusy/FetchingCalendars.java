package dev.interlude.reminder.freebusy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.reminder.outbound.Outbound;
import dev.interlude.reminder.outbound.Outbound.Call;
import dev.interlude.reminder.outbound.Outbound.Reply;
import dev.interlude.reminder.outbound.OutboundException;
import dev.interlude.reminder.outbound.RefusedUrlException;
import dev.interlude.reminder.outbound.RetryAfter;
import dev.interlude.reminder.outbound.UrlGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a calendar's file, and only for one that has changed. */
@Component
class FetchingCalendars {

  /** Even one that has not changed says more about the next days by then. */
  private static final Duration READ_ANEW = Duration.ofDays(1);

  private static final int NOT_MODIFIED = 304;

  private final UrlGuard guard;
  private final Outbound outbound;
  private final FreeBusySettings settings;

  FetchingCalendars(UrlGuard guard, Outbound outbound, FreeBusySettings settings) {
    this.guard = guard;
    this.outbound = outbound;
    this.settings = settings;
  }

  /**
   * What came.
   *
   * @param state ok, or what is wrong, in a word
   * @param file null when there is none, or none that is new
   * @param pause how long the other side wants to be left alone
   */
  record Fetched(
      String state,
      @Nullable String file,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Duration pause) {}

  Fetched fetch(WatchedCalendar calendar, Instant now) {
    try {
      Reply reply =
          outbound.send(
              new Call(
                  "GET",
                  guard.allowed(calendar.person().tenant(), calendar.url()),
                  headers(calendar, now),
                  null,
                  settings.mostBytes()));
      if (reply.status() == NOT_MODIFIED) {
        return new Fetched(
            "ok", null, calendar.etag(), calendar.lastModified(), RetryAfter.of(reply, now));
      }
      if (!reply.isSuccess()) {
        return failed("status-" + reply.status(), RetryAfter.of(reply, now));
      }
      return new Fetched(
          "ok",
          new String(reply.body(), UTF_8),
          bearable(reply.headers().get("etag")),
          bearable(reply.headers().get("last-modified")),
          RetryAfter.of(reply, now));
    } catch (OutboundException e) {
      return failed(e.code(), null);
    } catch (RefusedUrlException e) {
      return failed("not-allowed", null);
    }
  }

  private static Fetched failed(String state, @Nullable Duration pause) {
    return new Fetched(state, null, null, null, pause);
  }

  private static Map<String, String> headers(WatchedCalendar calendar, Instant now) {
    var headers = new HashMap<String, String>();
    headers.put("Accept", "text/calendar");
    Instant readAt = calendar.readAt();
    if (readAt != null && readAt.plus(READ_ANEW).isAfter(now)) {
      String etag = calendar.etag();
      String lastModified = calendar.lastModified();
      if (etag != null) {
        headers.put("If-None-Match", etag);
      }
      if (lastModified != null) {
        headers.put("If-Modified-Since", lastModified);
      }
    }
    return headers;
  }

  /** It is kept and said again. */
  private static @Nullable String bearable(@Nullable String header) {
    return header == null || header.length() > 200 ? null : header;
  }
}

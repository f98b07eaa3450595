package dev.interlude.activity.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Makes exports in the form of aw-server: buckets by id, events newest first. */
public final class SomeExport {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

  private final List<String> buckets = new ArrayList<>();

  /** So many events without gaps that end then, in turns not-afk and afk. */
  public SomeExport afk(String host, int events, Duration length, Instant end) {
    return bucket("aw-watcher-afk_" + host, "afkstatus", afkEvents(events, length, end));
  }

  /** So many events of a desk that goes up and down. */
  public SomeExport table(String host, int events, Duration length, Instant end) {
    return bucket(
        "aw-watcher-table_" + host,
        "table_state",
        events(events, length, end, "{\"state\": \"sitting\"}", "{\"state\": \"standing\"}"));
  }

  /** Windows with titles, which must never be read. */
  public SomeExport windows(String host, int events, Instant end) {
    String data = "{\"app\": \"editor\", \"title\": \"secret plans.odt\", \"status\": \"not-afk\"}";
    return bucket(
        "aw-watcher-window_" + host,
        "currentwindow",
        events(events, Duration.ofSeconds(20), end, data, data));
  }

  public SomeExport bucket(String id, String type, List<String> events) {
    buckets.add(
        """
        "%s": {"id": "%s", "created": "2026-01-07T09:12:44.305177+00:00", "name": null,
        "type": "%s", "client": "aw-watcher", "hostname": "laptop", "data": {},
        "events": [%s]}"""
            .formatted(id, id, type, String.join(",\n", events)));
    return this;
  }

  public static List<String> afkEvents(int count, Duration length, Instant end) {
    return events(count, length, end, "{\"status\": \"not-afk\"}", "{\"status\": \"afk\"}");
  }

  public static String event(Instant start, double seconds, String data) {
    return "{\"id\": 7, \"timestamp\": \"%s\", \"duration\": %s, \"data\": %s}"
        .formatted(TIME.format(start), seconds, data);
  }

  private static List<String> events(
      int count, Duration length, Instant end, String even, String odd) {
    var events = new ArrayList<String>(count);
    for (int i = 1; i <= count; i++) {
      Instant start = end.minus(length.multipliedBy(i));
      events.add(event(start, length.toMillis() / 1_000.0, i % 2 == 0 ? even : odd));
    }
    return events;
  }

  public String json() {
    return "{\"buckets\": {" + String.join(",\n", buckets) + "}}";
  }

  public static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

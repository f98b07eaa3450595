package dev.interlude.activity.imports;

import dev.interlude.activity.intake.Bodies;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads what ActivityWatch answers to {@code /api/0/export}, as it comes: {@code {"buckets":
 * {"<id>": {"type": …, "events": […]}}}}. Buckets that do not tell of postures are passed over
 * unread.
 */
final class ReadingExport {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 20).build())
          .build();

  private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String OTHER_TYPE = "other";
  private static final int MOST_TYPES = 50;

  private final JsonParser json;
  private final Instant receivedAt;
  private final int most;
  private final List<ImportedInterval> intervals = new ArrayList<>();
  private final Map<String, Integer> skippedBuckets = new LinkedHashMap<>();
  private Skipped skipped = Skipped.NONE;

  private ReadingExport(JsonParser json, Instant receivedAt, int most) {
    this.json = json;
    this.receivedAt = receivedAt;
    this.most = most;
  }

  /**
   * Throws 400 with the place of the first fault, 413 for too many intervals, and what the body's
   * own stream throws.
   *
   * @param most how many intervals may come of it
   */
  static Export read(InputStream body, Instant receivedAt, int most) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      return new ReadingExport(json, receivedAt, most).read();
    } catch (JacksonIOException e) {
      throw Bodies.cutOff();
    } catch (JacksonException e) {
      throw Faults.notJson(e.getLocation());
    }
  }

  private Export read() {
    boolean found = false;
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw Faults.at("", Faults.OBJECT);
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean buckets = json.currentName().equals("buckets");
      JsonToken value = json.nextToken();
      if (buckets && value != JsonToken.START_OBJECT) {
        throw Faults.at("/buckets", Faults.OBJECT);
      }
      if (buckets) {
        found = true;
        readBuckets();
      } else {
        json.skipChildren();
      }
    }
    if (!found) {
      throw Faults.at("/buckets", "is missing");
    }
    if (json.nextToken() != null) {
      throw Faults.notJson(json.currentTokenLocation());
    }
    return new Export(intervals, skipped, skippedBuckets);
  }

  private void readBuckets() {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String id = json.currentName();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Faults.at(EventFields.pointer(json), Faults.OBJECT);
      }
      var bucket = new ReadingBucket(json, id, receivedAt, most - intervals.size());
      bucket
          .read()
          .ifPresentOrElse(
              read -> {
                intervals.addAll(read.intervals());
                skipped = skipped.plus(read.skipped());
              },
              () -> skippedBuckets.merge(shown(bucket.typeName()), 1, Integer::sum));
    }
  }

  /** Types are told to the caller, and kept for some days: what looks like none is not. */
  private String shown(String type) {
    boolean known = skippedBuckets.containsKey(type) || skippedBuckets.size() < MOST_TYPES;
    return known && TYPE_NAME.matcher(type).matches() ? type : OTHER_TYPE;
  }
}

package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Cuts a body into the bytes of its events, as they were sent. Depth and length of what an event
 * holds are no matter here: each event is judged alone.
 */
final class EventSlices {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final byte[] body;
  private final int maxEvents;

  private EventSlices(byte[] body, int maxEvents) {
    this.body = body;
    this.maxEvents = maxEvents;
  }

  /**
   * Throws 400 for what is not JSON of the form, 413 for more events than allowed.
   *
   * @param form null if the form is not declared
   */
  static List<byte[]> of(byte[] body, @Nullable BodyForm form, int maxEvents) {
    var slices = new EventSlices(body, maxEvents);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      List<byte[]> events = slices.read(json, form);
      if (json.nextToken() != null) {
        throw notOfForm(form);
      }
      return events;
    } catch (JacksonException e) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "malformed", "The body is not JSON in UTF-8.");
    }
  }

  private List<byte[]> read(JsonParser json, @Nullable BodyForm form) {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY && form != BodyForm.SINGLE) {
      return batch(json);
    }
    if (first == JsonToken.START_OBJECT && form != BodyForm.BATCH) {
      return List.of(next(json));
    }
    throw notOfForm(form);
  }

  private List<byte[]> batch(JsonParser json) {
    var events = new ArrayList<byte[]>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (events.size() == maxEvents) {
        throw Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-events",
                "A batch has at most " + maxEvents + " events; nothing of this one was taken.")
            .with("limitEvents", maxEvents);
      }
      events.add(next(json));
    }
    return events;
  }

  private byte[] next(JsonParser json) {
    int from = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    json.finishToken();
    int to = (int) json.currentLocation().getByteOffset();
    return Arrays.copyOfRange(body, from, to);
  }

  private static Problem notOfForm(@Nullable BodyForm form) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "malformed",
        switch (form) {
          case SINGLE -> "application/cloudevents+json is one JSON object.";
          case BATCH -> "application/cloudevents-batch+json is a JSON array of events.";
          case null -> "The body is one event (an object) or a batch (an array).";
        });
  }
}

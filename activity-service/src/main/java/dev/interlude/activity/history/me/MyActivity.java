package dev.interlude.activity.history.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One activity as its person sees it: all that is held.
 *
 * @param time when it happened, in UTC
 * @param receivedAt when it came, in UTC
 * @param zone of the person at that time
 * @param client the app that reported it
 * @param data as it was reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyActivity(
    Instant time,
    String type,
    String source,
    String id,
    ZoneId zone,
    String department,
    String site,
    int directoryVersion,
    @Nullable String client,
    @Nullable Instant receivedAt,
    JsonNode data) {

  private static final List<String> ADDED = List.of("assignment", "client", "receivedAt");

  static MyActivity of(Instant time, String type, String source, String id, String value) {
    Enrichment added = EventRecords.readEnrichment(value.getBytes(StandardCharsets.UTF_8));
    var data = (ObjectNode) Json.mapper().readTree(value);
    data.remove(ADDED);
    return new MyActivity(
        time,
        type,
        source,
        id,
        added.assignment().zone(),
        added.assignment().department(),
        added.assignment().site(),
        added.assignment().directoryVersion(),
        added.client(),
        added.receivedAt(),
        data);
  }

  ActivityCursor cursor() {
    return new ActivityCursor(time, source, id);
  }
}

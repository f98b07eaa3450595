package dev.interlude.activity.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** What became of an export, so far. */
record ImportResult(
    @Schema(description = "Intervals read; each is accepted or rejected in the end.") int intervals,
    @Schema(description = "In the log, or there already by an earlier import.") int accepted,
    @Schema(description = "By code.", example = "{\"outside-hours\": 12}")
        Map<String, Integer> rejected,
    @Schema(description = "Began more than 14 days ago.") int skippedTooOld,
    @Schema(description = "Lasted no whole second.") int skippedZeroLength,
    @Schema(description = "Lasted more than 31 days.") int skippedTooLong,
    @Schema(description = "Told of a state that is no posture.") int skippedUnknownState,
    @Schema(
            description = "How many buckets were passed over unread, by type.",
            example = "{\"currentwindow\": 1}")
        Map<String, Integer> skippedBuckets) {

  static ImportResult of(
      int intervals, Skipped skipped, Map<String, Integer> skippedBuckets, Delivered delivered) {
    return new ImportResult(
        intervals,
        delivered.accepted(),
        delivered.rejected(),
        skipped.tooOld(),
        skipped.zeroLength(),
        skipped.tooLong(),
        skipped.unknownState(),
        skippedBuckets);
  }
}

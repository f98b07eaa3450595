package dev.interlude.activity.imports;

import java.util.List;
import java.util.Map;

/**
 * What was read of an export.
 *
 * @param intervals to be judged
 * @param skippedBuckets how many buckets were not read, by their type; a bucket's own id is not
 *     told, since it may hold the name of a computer
 */
record Export(
    List<ImportedInterval> intervals, Skipped skipped, Map<String, Integer> skippedBuckets) {

  Export {
    intervals = List.copyOf(intervals);
    skippedBuckets = Map.copyOf(skippedBuckets);
  }
}

package dev.interlude.activity.imports;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import java.util.List;

/**
 * One posture as it is imported, in whole seconds.
 *
 * @param id the same whenever the same part of the same bucket is read
 * @param from seconds of the epoch
 * @param to seconds of the epoch, after {@code from}
 */
record ImportedInterval(String id, long from, long to, Posture posture, Evidence evidence) {

  /** As a job keeps it; the parts hold no spaces. */
  String toLine() {
    return String.join(
        " ", id, Long.toString(from), Long.toString(to), posture.name(), evidence.name());
  }

  static ImportedInterval ofLine(String line) {
    List<String> parts = List.of(line.split(" "));
    return new ImportedInterval(
        parts.get(0),
        Long.parseLong(parts.get(1)),
        Long.parseLong(parts.get(2)),
        Posture.valueOf(parts.get(3)),
        Evidence.valueOf(parts.get(4)));
  }
}

package dev.interlude.activity.rejected;

/** Where a record stands in the log; what makes indexing it again harmless. */
record Position(String topic, int partition, long offset) {}

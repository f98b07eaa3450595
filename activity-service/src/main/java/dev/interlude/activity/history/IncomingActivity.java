package dev.interlude.activity.history;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.time.ZoneOffset;

/** The columns of the temporary table that a batch is copied into. */
final class IncomingActivity extends AbstractMapping<Activity> {

  IncomingActivity() {
    super("pg_temp", "incoming_activity");
    mapText("tenant", activity -> activity.key().tenant());
    mapText("person", activity -> activity.key().person());
    mapText("source", activity -> activity.key().source());
    mapText("id", activity -> activity.key().id());
    mapText("type", Activity::type);
    mapTimeStampTz("occurred_at", activity -> activity.time().atZone(ZoneOffset.UTC));
    mapInteger("directory_version", Activity::directoryVersion);
    // The binary form of json is its text.
    mapText("value", Activity::value);
  }
}

package dev.interlude.analytics.sink;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;

/** The columns of the temporary table that a batch is copied into. */
final class IncomingSummary extends AbstractMapping<SummaryRow> {

  IncomingSummary() {
    super("pg_temp", "incoming_person_day");
    mapText("tenant", row -> row.id().person().tenant());
    mapText("person", row -> row.id().person().person());
    mapDate("date", row -> row.id().date());
    mapText("summary", SummaryRow::json);
    mapInteger("source_partition", SummaryRow::partition);
    mapLong("source_offset", SummaryRow::offset);
  }
}

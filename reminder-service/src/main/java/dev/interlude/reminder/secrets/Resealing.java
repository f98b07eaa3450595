package dev.interlude.reminder.secrets;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At start, seals what is kept plain or under an older key with the first key of the list. */
@Component
class Resealing {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

  private record Column(String table, String name) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("webhook", "secret"),
          new Column("webhook", "previous_secret"),
          new Column("free_busy", "url"));

  private final JdbcClient jdbc;
  private final SealedTexts texts;

  Resealing(JdbcClient jdbc, SealedTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** Several instances may do it at once: a row that another has changed is left to it. */
  @EventListener(ApplicationReadyEvent.class)
  void reseal() {
    String upToDate = texts.upToDate();
    if (upToDate == null) {
      LOG.info("Secrets of webhooks and addresses of calendars are kept plain: there is no key");
      return;
    }
    int sealed = COLUMNS.stream().mapToInt(column -> reseal(column, upToDate)).sum();
    if (sealed > 0) {
      LOG.info("Sealed {} secrets with the first key", sealed);
    }
  }

  private int reseal(Column column, String upToDate) {
    List<String> older =
        jdbc.sql(
                "SELECT %1$s FROM %2$s WHERE NOT starts_with(%1$s, :upToDate)"
                    .formatted(column.name(), column.table()))
            .param("upToDate", upToDate)
            .query(String.class)
            .list();
    return older.stream().mapToInt(kept -> replace(column, kept)).sum();
  }

  private int replace(Column column, String kept) {
    return jdbc.sql(
            "UPDATE %2$s SET %1$s = :sealed WHERE %1$s = :kept"
                .formatted(column.name(), column.table()))
        .param("sealed", texts.seal(texts.open(kept)))
        .param("kept", kept)
        .update();
  }
}

package dev.interlude.analytics.annotations;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.erasure.PersonalData;
import dev.interlude.contracts.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of annotations. They outlive their author, without the name. */
@Component
class Annotations implements PersonalData {

  private final JdbcClient engine;

  Annotations(JdbcClient engine) {
    this.engine = engine;
  }

  /** By date, then by when they were noted. */
  List<Annotation> find(String tenant, DateRange dates) {
    return engine
        .sql(
            """
            SELECT id, date, text, unit_kind, unit, kind, author, created_at FROM annotation
             WHERE tenant = ? AND date BETWEEN ? AND ? ORDER BY date, created_at, id
            """)
        .params(tenant, dates.from(), dates.to())
        .query((row, i) -> annotation(row))
        .list();
  }

  int count(String tenant) {
    return engine
        .sql("SELECT count(*) FROM annotation WHERE tenant = ?")
        .param(tenant)
        .query(Integer.class)
        .single();
  }

  void add(String tenant, Annotation annotation, @Nullable String authorPerson) {
    engine
        .sql(
            """
            INSERT INTO annotation
              (id, tenant, date, text, unit_kind, unit, kind, author, author_person, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            annotation.id(),
            tenant,
            annotation.date(),
            annotation.text(),
            annotation.by(),
            annotation.unit(),
            annotation.kind())
        .param(annotation.author())
        .param(authorPerson)
        .param(annotation.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The date of what was deleted; empty when the tenant has none of that id. */
  Optional<LocalDate> delete(String tenant, UUID id) {
    return engine
        .sql("DELETE FROM annotation WHERE tenant = ? AND id = ? RETURNING date")
        .params(tenant, id)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public int forget(PersonKey person, int directoryVersion) {
    return engine
        .sql(
            """
            UPDATE annotation SET author = NULL, author_person = NULL
             WHERE tenant = ? AND author_person = ?
            """)
        .params(person.tenant(), person.person())
        .update();
  }

  private static Annotation annotation(ResultSet row) throws SQLException {
    return new Annotation(
        row.getObject("id", UUID.class),
        row.getObject("date", LocalDate.class),
        row.getString("text"),
        row.getString("unit_kind"),
        row.getString("unit"),
        row.getString("kind"),
        row.getString("author"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}

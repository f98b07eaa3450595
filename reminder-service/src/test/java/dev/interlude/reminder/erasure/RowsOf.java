package dev.interlude.reminder.erasure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that hold rows of a person. */
record RowsOf(JdbcClient jdbc, String tenant) {

  /** Of all tables of the schema that name people, whatever they are. */
  List<String> person(String person) {
    return jdbc
        .sql(
            """
            SELECT c.table_name FROM information_schema.columns c
            JOIN information_schema.columns t
              ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                AND t.column_name = 'tenant'
            WHERE c.table_schema = 'reminder' AND c.column_name = 'person'
            ORDER BY c.table_name
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> holds(table, person))
        .toList();
  }

  private boolean holds(String table, String person) {
    return jdbc.sql("SELECT count(*) FROM %s WHERE tenant = ? AND person = ?".formatted(table))
            .params(tenant, person)
            .query(Integer.class)
            .single()
        > 0;
  }
}

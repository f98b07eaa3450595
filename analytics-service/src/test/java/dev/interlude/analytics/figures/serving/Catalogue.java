package dev.interlude.analytics.figures.serving;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says is in the schema. */
record Catalogue(JdbcClient engine) {

  List<String> tablesAndViews() {
    return engine
        .sql(
            """
            SELECT relname FROM pg_class
             WHERE relnamespace = 'analytics'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
             ORDER BY relname
            """)
        .query(String.class)
        .list();
  }

  /** Functions by which the role could do what only the owner may. */
  List<String> functionsOfTheOwnerFor(String role) {
    return engine
        .sql(
            """
            SELECT proname FROM pg_proc
             WHERE pronamespace = 'analytics'::regnamespace AND prosecdef
               AND has_function_privilege(?, oid, 'EXECUTE')
            """)
        .param(role)
        .query(String.class)
        .list();
  }
}

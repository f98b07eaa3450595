package dev.interlude.reminder.erasure;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * A table with rows of people, which the columns {@code tenant} and {@code person} name.
 *
 * @param table is written into SQL as it is
 * @param order a column by which rows are listed
 * @param secrets columns that no export shows
 */
record PersonTable(
    JdbcClient jdbc, String section, String table, String order, List<String> secrets)
    implements PersonalData {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
  private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

  PersonTable(JdbcClient jdbc, String section, String table, String order) {
    this(jdbc, section, table, order, List.of());
  }

  /** All columns but those that name the person, and secrets. */
  @Override
  public List<Map<String, Object>> export(PersonRef person) {
    return jdbc
        .sql(
            """
            SELECT to_jsonb(t) - 'tenant' - 'person' - :secrets::text[] FROM %s t
            WHERE t.tenant = :tenant AND t.person = :person ORDER BY t.%s
            """
                .formatted(table, order))
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("secrets", secrets.toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(PersonTable::named)
        .toList();
  }

  @Override
  public void erase(PersonRef person) {
    jdbc.sql("DELETE FROM %s WHERE tenant = :tenant AND person = :person".formatted(table))
        .param("tenant", person.tenant())
        .param("person", person.person())
        .update();
  }

  /** Columns are named as the API names its fields; those without a value are left out. */
  private static Map<String, Object> named(String row) {
    return Json.mapper().readValue(row, ROW).entrySet().stream()
        .filter(column -> column.getValue() != null)
        .collect(Collectors.toMap(column -> camel(column.getKey()), Map.Entry::getValue));
  }

  private static String camel(String column) {
    return NEXT_WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase());
  }
}

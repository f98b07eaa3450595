package dev.interlude.defaults.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code outbox} of the service's schema. */
class OutboxTable {
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json = JsonMapper.shared();

  OutboxTable(JdbcClient sql) {
    this.sql = sql;
  }

  record Row(long id, ProducerRecord<String, byte[]> record) {}

  void insert(List<ProducerRecord<String, byte[]>> records) {
    sql.sql(
            """
            INSERT INTO outbox (topic, key, value, headers)
            SELECT topic, key, value, headers::jsonb
              FROM unnest(?::text[], ?::text[], ?::bytea[], ?::text[]) WITH ORDINALITY
                AS r(topic, key, value, headers, n)
             ORDER BY n
            """)
        .param(records.stream().map(ProducerRecord::topic).toArray(String[]::new))
        .param(records.stream().map(ProducerRecord::key).toArray(String[]::new))
        .param(records.stream().map(ProducerRecord::value).toArray(byte[][]::new))
        .param(records.stream().map(this::headers).toArray(String[]::new))
        .update();
  }

  private String headers(ProducerRecord<String, byte[]> record) {
    var headers = new LinkedHashMap<String, String>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return json.writeValueAsString(headers);
  }

  /** True for one caller at a time among all instances, until its transaction ends. */
  boolean tryLock() {
    return sql.sql(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('outbox ' || current_schema(), 0))")
        .query(Boolean.class)
        .single();
  }

  List<Row> oldest(int limit) {
    return sql.sql("SELECT id, topic, key, value, headers FROM outbox ORDER BY id LIMIT ?")
        .param(limit)
        .query(
            (row, number) ->
                new Row(
                    row.getLong("id"),
                    record(
                        row.getString("topic"),
                        row.getString("key"),
                        row.getBytes("value"),
                        row.getString("headers"))))
        .list();
  }

  /** By id each, since a row with a smaller id may become visible later. */
  void delete(List<Long> ids) {
    sql.sql("DELETE FROM outbox WHERE id = ANY (?)").param(ids.toArray(Long[]::new)).update();
  }

  private ProducerRecord<String, byte[]> record(
      String topic, @Nullable String key, byte @Nullable [] value, String headers) {
    var record = new ProducerRecord<String, byte[]>(topic, key, value);
    json.readValue(headers, HEADERS)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}

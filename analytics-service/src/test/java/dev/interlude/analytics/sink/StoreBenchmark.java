package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.Database;
import dev.interlude.testsupport.Infrastructure;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Person-days a second into the table, by COPY and by unnest with the same upsert, in turn, in the
 * same run and over one connection. Half of each batch are new rows, half are newer summaries of
 * rows that are held. System properties: {@code bench.batches} of {@code bench.batch} rows for each
 * way in each of {@code bench.rounds}.
 */
final class StoreBenchmark {

  private static final Logger log = LoggerFactory.getLogger(StoreBenchmark.class);

  private static final int BATCH = Integer.getInteger("bench.batch", 2_000);
  private static final int BATCHES = Integer.getInteger("bench.batches", 10);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

  /** As it was before, beside the lock and the look for a shadow. */
  private static final String UNNEST =
      """
      INSERT INTO person_day (tenant, person, date, summary, source_partition, source_offset)
      SELECT * FROM unnest(:tenants::text[], :persons::text[], :dates::date[],
                           :summaries::jsonb[], :partitions::int[], :offsets::bigint[])
      ON CONFLICT (tenant, person, date) DO UPDATE
      SET summary = excluded.summary,
          source_partition = excluded.source_partition,
          source_offset = excluded.source_offset
      WHERE person_day.source_offset < excluded.source_offset
         OR person_day.source_partition <> excluded.source_partition
      """;

  private final List<String> summaries =
      LongStream.range(0, 50)
          .mapToObj(seed -> SomeFacts.days(MixedFacts.some(seed, 100), SomeFacts.ASSIGNMENT))
          .map(days -> days.get(SomeFacts.DATE))
          .map(day -> Summary.of(ID, day))
          .map(summary -> new String(Json.mapper().writeValueAsBytes(summary), UTF_8))
          .toList();
  private static final PersonDayId ID = new PersonDayId(SomeFacts.PERSON, SomeFacts.DATE);

  private final JdbcClient sql;
  private final SummaryTable table;
  private final MonthPartitions months;
  private final TransactionTemplate transactions;
  private long offset;

  private StoreBenchmark(String url) {
    var connection =
        new SingleConnectionDataSource(
            url, "analytics_engine", Database.password("analytics_engine"), true);
    sql = JdbcClient.create(connection);
    var jdbc = new JdbcTemplate(connection);
    table = new SummaryTable(jdbc, new Staging(jdbc));
    months = new MonthPartitions(sql);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(connection));
  }

  public static void main(String[] args) throws SQLException {
    String url = Infrastructure.shared().database().jdbcUrl("analytics");
    try (var owner = Migrations.owner(url)) {
      Migrations.run(owner, _ -> true);
    }
    new StoreBenchmark(url).run();
    // The embedded server would keep the process alive.
    System.exit(0);
  }

  private void run() {
    log.info("{} bytes of JSON a summary", summaries.stream().mapToInt(String::length).sum() / 50);
    Map<String, Consumer<List<SummaryRow>>> ways = new LinkedHashMap<>();
    ways.put("binary `COPY` and upsert", table::store);
    ways.put("`unnest` and upsert", this::unnest);
    Map<String, Double> best = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (var way : ways.entrySet()) {
        double rate = rate(way.getKey(), round, way.getValue());
        log.info("round {}: {}: {} rows/s", round, way.getKey(), Math.round(rate));
        if (round > 0) {
          best.merge(way.getKey(), rate, Math::max);
        }
      }
    }
    best.forEach((way, rate) -> log.info("| {} | {} |", way, Math.round(rate)));
  }

  private double rate(String way, int round, Consumer<List<SummaryRow>> store) {
    long nanos = 0;
    String tenant = "bench-" + (way.startsWith("binary") ? "c" : "u");
    for (int batch = 0; batch < BATCHES; batch++) {
      List<SummaryRow> rows = rows(tenant, (round * BATCHES + batch) * BATCH / 2);
      months.ensure(rows.stream().map(row -> row.id().date()));
      long start = System.nanoTime();
      transactions.executeWithoutResult(_ -> store.accept(rows));
      nanos += System.nanoTime() - start;
    }
    return BATCHES * (double) BATCH / nanos * 1e9;
  }

  /** The second half comes again in the next batch. */
  private List<SummaryRow> rows(String tenant, int first) {
    List<SummaryRow> rows = new ArrayList<>(BATCH);
    for (int i = first; i < first + BATCH; i++) {
      LocalDate date = SomeFacts.DATE.plusDays(i / 10_000);
      var id = new PersonDayId(new PersonKey(tenant, "p-" + i % 10_000), date);
      rows.add(new SummaryRow(id, summaries.get(i % summaries.size()), 1, 0, offset++));
    }
    return rows;
  }

  private void unnest(List<SummaryRow> rows) {
    sql.sql(UNNEST)
        .param("tenants", rows.stream().map(r -> r.id().person().tenant()).toArray(String[]::new))
        .param("persons", rows.stream().map(r -> r.id().person().person()).toArray(String[]::new))
        .param("dates", rows.stream().map(r -> r.id().date().toString()).toArray(String[]::new))
        .param("summaries", rows.stream().map(SummaryRow::json).toArray(String[]::new))
        .param("partitions", rows.stream().map(SummaryRow::partition).toArray(Integer[]::new))
        .param("offsets", rows.stream().map(SummaryRow::offset).toArray(Long[]::new))
        .update();
  }
}

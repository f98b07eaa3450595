package dev.interlude.activity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.testsupport.Database;
import dev.interlude.testsupport.Infrastructure;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.io.ClassPathResource;

/** The embedded database with the tables of the history, and records to fill them with. */
final class BenchmarkGround {

  private static final int PEOPLE = 1_000;

  private final int batchSize;
  private int made;

  BenchmarkGround(int batchSize) {
    this.batchSize = batchSize;
  }

  static String database() {
    String url = Infrastructure.shared().database().jdbcUrl("activity");
    String password = Database.password("activity_owner");
    try (var owner = DriverManager.getConnection(url, "activity_owner", password);
        var statement = owner.createStatement()) {
      for (String migration : List.of("V4__create_activity.sql", "V5__create_erased_person.sql")) {
        statement.execute(
            new ClassPathResource("db/migration/" + migration).getContentAsString(UTF_8));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the tables could not be made", e);
    }
    return url;
  }

  List<ConsumerRecord<String, byte[]>> batch(Instant first) {
    var records = new ArrayList<ConsumerRecord<String, byte[]>>(batchSize);
    for (int i = 0; i < batchSize; i++) {
      String time = first.plusMillis(made++ % 1_000_000).toString();
      String id = UUID.randomUUID().toString();
      records.add(SomeActivity.of("bench", "p-" + i % PEOPLE, id, time).consumed());
    }
    return records;
  }

  static List<Activity> sorted(List<ConsumerRecord<String, byte[]>> batch) {
    return batch.stream()
        .map(Activity::read)
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .toList();
  }
}

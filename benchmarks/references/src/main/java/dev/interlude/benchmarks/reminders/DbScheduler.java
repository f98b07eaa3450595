package dev.interlude.benchmarks.reminders;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A task of db-scheduler for each person, which says that the break is due and is planned anew an
 * hour later once the broker has it. Takes the URL of the database, the address of the broker, and
 * the number of threads.
 */
final class DbScheduler {

  private static final double LOWER_LIMIT = 0.5;
  private static final double UPPER_LIMIT = 4.0;
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration INTERVAL = Duration.ofMinutes(60);

  private final KafkaProducer<String, byte[]> producer;

  private DbScheduler(KafkaProducer<String, byte[]> producer) {
    this.producer = producer;
  }

  static void main(String[] args) {
    int threads = Integer.parseInt(args[2]);
    var pool = new HikariConfig();
    pool.setJdbcUrl(args[0]);
    pool.setUsername(Database.OWNER);
    pool.setPassword(Database.password(Database.OWNER));
    // The local Postgres has a hundred connections.
    pool.setMaximumPoolSize(Math.min(threads + 2, 60));
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", args[1]);
    settings.put("acks", "all");
    settings.put("linger.ms", 5);
    settings.put("compression.type", "lz4");
    var scheduler =
        new DbScheduler(
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    scheduler.run(new HikariDataSource(pool), threads);
  }

  private void run(HikariDataSource source, int threads) {
    var task = Tasks.custom("remind", Void.class).execute(this::remind);
    Scheduler.create(source, task)
        .threads(threads)
        .pollUsingLockAndFetch(LOWER_LIMIT, UPPER_LIMIT)
        .pollingInterval(POLL)
        .registerShutdownHook()
        .build()
        .start();
  }

  private CompletionHandler<Void> remind(TaskInstance<Void> task, ExecutionContext context) {
    Instant due = context.getExecution().executionTime;
    try {
      producer.send(record(task.getId(), due)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return (complete, operations) -> operations.reschedule(complete, due.plus(INTERVAL));
  }

  private static ProducerRecord<String, byte[]> record(String person, Instant due) {
    BreakId breakId = BreakId.of(BreakKind.MOVEMENT, due, ZoneOffset.UTC);
    var data =
        new BreakDue(
            breakId,
            BreakKind.MOVEMENT,
            due,
            due.plus(Duration.ofMinutes(15)),
            300,
            "routine-1",
            1,
            "hse-5-per-60",
            1);
    var assignment =
        new Assignment(
            Installation.TENANT, person, "operations/logistics", "headquarters", ZoneOffset.UTC, 1);
    return EventRecords.write(
        Topics.BREAKS,
        new Event<>("due/" + breakId, "urn:bench:" + person, due, person, data),
        Enrichment.of(assignment));
  }
}

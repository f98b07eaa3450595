package dev.interlude.benchmarks.engine;

import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Two days of a company in the order in which they came: all people's facts of one moment, then of
 * the next. 5 % come up to some hours late, 2 % come twice. The same for the same number of people.
 */
final class Backlog {

  private static final int DAYS = 2;
  private static final int MOMENTS = DAYS * WorkDay.MOMENTS;
  private static final int LATEST = 20;
  private static final int ONCE_MORE = 500;
  private static final double LATE = 0.05;
  private static final double TWICE = 0.02;
  private static final long SEED = 20_261_116;

  private final int people;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /** Facts that come later than they happened, by the moment at which they come. */
  private final IntList[] delayed = new IntList[MOMENTS + LATEST + 1];

  /** Of the moments of a day, each so manieth has a fact. */
  private final int every;

  private Backlog(int people, int every) {
    this.people = people;
    this.every = every;
    for (int moment = 0; moment < delayed.length; moment++) {
      delayed[moment] = new IntList();
    }
  }

  static Backlog of(int events, int people) {
    return new Backlog(people, Math.max(1, MOMENTS * people / events));
  }

  void send(Consumer<ProducerRecord<String, byte[]>> log) {
    for (int moment = 0; moment < delayed.length; moment++) {
      IntList late = delayed[moment];
      for (int i = 0; i < late.size(); i++) {
        log.accept(fact(late.get(i)));
      }
      for (int person = 0; hasFacts(moment) && person < people; person++) {
        send(person * MOMENTS + moment, moment, log);
      }
    }
  }

  private boolean hasFacts(int moment) {
    return moment < MOMENTS && moment % every == 0;
  }

  /** Facts that are known already, some for each partition. */
  void again(Consumer<ProducerRecord<String, byte[]>> log) {
    for (int person = 0; person < Math.min(people, ONCE_MORE); person++) {
      log.accept(fact(person * MOMENTS));
    }
  }

  private void send(int fact, int moment, Consumer<ProducerRecord<String, byte[]>> log) {
    if (random.nextDouble() < LATE) {
      delayed[moment + 1 + random.nextInt(LATEST)].add(fact);
    } else {
      log.accept(fact(fact));
    }
    if (random.nextDouble() < TWICE) {
      delayed[moment + 1 + random.nextInt(LATEST)].add(fact);
    }
  }

  private ProducerRecord<String, byte[]> fact(int number) {
    var worker = new Worker(number / MOMENTS);
    int moment = number % MOMENTS;
    Event<?> event = new WorkDay(worker, moment / WorkDay.MOMENTS).at(moment % WorkDay.MOMENTS);
    boolean reported = event.source().equals(WorkDay.APP);
    var enrichment =
        new Enrichment(
            worker.assignment(),
            reported ? WorkDay.CLIENT : null,
            reported ? event.time().plusMillis(WorkDay.DELAY_MILLIS) : null);
    Topic topic = reported ? Topics.ACTIVITIES : Topics.BREAKS;
    return EventRecords.write(topic, event, enrichment);
  }

  /** Numbers without an object for each. */
  private static final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = java.util.Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int get(int index) {
      return values[index];
    }

    int size() {
      return size;
    }
  }
}

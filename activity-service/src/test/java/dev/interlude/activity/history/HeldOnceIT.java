package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@InterludeIntegrationTest(service = "activity")
class HeldOnceIT extends StoringFixture {

  private static final String OCTOBER = "2126-10-31T23:59:58Z";
  private static final String NOVEMBER = "2126-11-01T00:00:03Z";

  @Test
  void storesAnActivityOnceHoweverOftenItComes() {
    var one = SomeActivity.of("once", "p-001", "e-1", "2126-11-16T08:00:00Z");
    storing().store(List.of(one.consumed(), one.consumed()));
    storing().store(List.of(one.consumed()));
    assertThat(rows("once")).isEqualTo(1);
  }

  @Test
  void countsAnIdOnceThatComesAgainOverAMonthsBorder() {
    var storing = storing();
    var before = SomeActivity.of("border", "p-001", "e-1", OCTOBER);
    storing.store(List.of(before.consumed()));
    storing.store(List.of(before.at(NOVEMBER).consumed()));
    storing.store(List.of(before.consumed(), before.at(NOVEMBER).consumed()));
    var after = SomeActivity.of("border", "p-001", "e-2", NOVEMBER);
    storing.store(List.of(after.consumed(), after.at(OCTOBER).consumed()));
    storing.store(List.of(after.at(OCTOBER).consumed()));
    assertThat(rows("border")).isEqualTo(2);
    assertThat(count("interlude.activity.history.stored")).isEqualTo(2);
    assertThat(count("interlude.activity.history.repeated")).isEqualTo(5);
  }

  @Test
  void holdsTheSameInWhateverOrderAndHoweverOftenRecordsCome() {
    var random = new Random(42);
    for (int round = 0; round < 12; round++) {
      String tenant = "any-" + round;
      var sent = new ArrayList<ConsumerRecord<String, byte[]>>();
      for (int copy = 0; copy < 3; copy++) {
        IntStream.range(0, 40).forEach(i -> sent.add(some(tenant, i).consumed()));
      }
      Collections.shuffle(sent, random);
      for (int at = 0; at < sent.size(); ) {
        int end = Math.min(sent.size(), at + 1 + random.nextInt(50));
        storing().store(sent.subList(at, end));
        at = end;
      }
      assertThat(rows(tenant)).isEqualTo(40);
    }
  }

  @Test
  void storesOnceWhenTwoInstancesTakeTheSameRecordsAtTheSameTime() throws Exception {
    var batches = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
    for (int batch = 0; batch < 20; batch++) {
      int first = batch * 50;
      batches.add(
          IntStream.range(first, first + 100).mapToObj(i -> some("two", i).consumed()).toList());
    }
    try (var instances = Executors.newFixedThreadPool(2)) {
      Future<?> one = instances.submit(() -> batches.forEach(storing()::store));
      Future<?> other = instances.submit(() -> batches.reversed().forEach(storing()::store));
      one.get();
      other.get();
    }
    assertThat(rows("two")).isEqualTo(1050);
    assertThat(count("interlude.activity.history.stored")).isEqualTo(1050);
    assertThat(count("interlude.activity.history.repeated")).isEqualTo(4000 - 1050);
  }
}

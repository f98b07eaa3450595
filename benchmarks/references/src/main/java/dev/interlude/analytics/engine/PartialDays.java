package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Merges facts into partial person-days, which are shuffled in the place of single facts. */
@SuppressWarnings("NullAway.Init") // Flink opens an operator before it is used.
final class PartialDays extends AbstractStreamOperator<Tuple2<String, byte[]>>
    implements OneInputStreamOperator<Reading.Facts, Tuple2<String, byte[]>> {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FACTS = 100_000;

  private transient Map<PersonDayId, PersonDay> days;
  private transient PersonDayCodec codec;
  private transient int taken;

  @Override
  public void open() throws Exception {
    super.open();
    days = new HashMap<>();
    codec = new PersonDayCodec();
  }

  @Override
  public void processElement(StreamRecord<Reading.Facts> element) {
    Reading.Facts read = element.getValue();
    for (Reading.Dated dated : read.facts()) {
      var id = new PersonDayId(read.assignment().key(), dated.date());
      days.computeIfAbsent(id, any -> new PersonDay(read.assignment()))
          .take(dated.fact(), read.assignment());
    }
    if (++taken >= MOST_FACTS) {
      handOn();
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    handOn();
  }

  private void handOn() {
    days.forEach(
        (id, day) ->
            output.collect(new StreamRecord<>(new Tuple2<>(id.toString(), codec.write(id, day)))));
    days.clear();
    taken = 0;
  }
}

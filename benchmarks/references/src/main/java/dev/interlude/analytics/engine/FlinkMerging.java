package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.DayFact;
import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.timeline.Segment;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Merges partial person-days into whole ones, and tells of what changed before each checkpoint. */
@SuppressWarnings("NullAway.Init") // Flink opens an operator before it is used.
final class FlinkMerging extends AbstractStreamOperator<ProducerRecord<String, byte[]>>
    implements OneInputStreamOperator<Tuple2<String, byte[]>, ProducerRecord<String, byte[]>> {

  private static final long serialVersionUID = 1L;

  private transient PersonDayCodec codec;
  private transient EventIds ids;
  private transient Set<String> changed;
  private transient ValueState<PersonDay> state;

  @Override
  public void open() throws Exception {
    super.open();
    codec = new PersonDayCodec();
    ids = new EventIds();
    changed = new LinkedHashSet<>();
    state =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("days", PersonDaySerializer.INSTANCE));
  }

  @Override
  public void processElement(StreamRecord<Tuple2<String, byte[]>> element) throws Exception {
    Tuple2<String, byte[]> partial = element.getValue();
    PersonDay more = codec.read(PersonDayId.parse(partial.f0), partial.f1);
    PersonDay known = state.value();
    if (known == null) {
      state.update(more);
    } else {
      merge(more, known);
      state.update(known);
    }
    changed.add(partial.f0);
  }

  private static void merge(PersonDay more, PersonDay day) {
    if (more.cleared()) {
      day.take(new DayFact.Cleared(), more.assignment());
    }
    for (Segment seen : more.timeline().segments()) {
      day.take(
          new DayFact.Observed(seen.from(), seen.to(), seen.evidence(), seen.posture()),
          more.assignment());
    }
    more.prompted()
        .forEach((id, facts) -> day.take(new DayFact.Prompted(id, facts), more.assignment()));
    more.spontaneous()
        .forEach(
            (name, facts) -> day.take(new DayFact.Spontaneous(name, facts), more.assignment()));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    long now = getProcessingTimeService().getCurrentProcessingTime();
    for (String key : changed) {
      setCurrentKey(key);
      PersonDayId id = PersonDayId.parse(key);
      output.collect(
          new StreamRecord<>(
              SummaryWriting.bytes(ids.next(), id, Summary.of(id, state.value()), now)));
    }
    changed.clear();
  }
}

package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDay;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.kafka.common.serialization.Serde;

/** Person-days in the state of Flink, in the bytes that the other contenders write. */
final class PersonDaySerializer extends TypeSerializerSingleton<PersonDay> {

  static final PersonDaySerializer INSTANCE = new PersonDaySerializer();

  private static final long serialVersionUID = 1L;
  private static final Serde<PersonDay> BYTES = StockMerging.days(new PersonDayCodec());

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public PersonDay createInstance() {
    throw new UnsupportedOperationException("a person-day has an assignment");
  }

  @Override
  public PersonDay copy(PersonDay from) {
    return Objects.requireNonNull(
        BYTES.deserializer().deserialize("", BYTES.serializer().serialize("", from)));
  }

  @Override
  public PersonDay copy(PersonDay from, PersonDay reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(PersonDay day, DataOutputView target) throws IOException {
    byte[] bytes = BYTES.serializer().serialize("", day);
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  @Override
  public PersonDay deserialize(DataInputView source) throws IOException {
    byte[] bytes = new byte[source.readInt()];
    source.readFully(bytes);
    return Objects.requireNonNull(BYTES.deserializer().deserialize("", bytes));
  }

  @Override
  public PersonDay deserialize(PersonDay reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    int length = source.readInt();
    target.writeInt(length);
    target.write(source, length);
  }

  @Override
  public TypeSerializerSnapshot<PersonDay> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Made by Flink. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<PersonDay> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}

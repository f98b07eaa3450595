package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;

/** Marks as bytes: the version of the form, the kind, the numbers. */
final class MarkCodec implements Codec<String, Mark> {

  private static final int VERSION = 1;
  private static final int ERASED = 0;
  private static final int KEPT_FROM = 1;

  @Override
  public byte[] writeKey(String key) {
    return key.getBytes(UTF_8);
  }

  @Override
  public String readKey(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Override
  public byte[] write(String key, Mark mark) {
    var out = new ByteWriter().oneByte(VERSION);
    switch (mark) {
      case Mark.Erased(int version, LocalDate requestedOn) ->
          out.oneByte(ERASED).number(version).number(requestedOn.toEpochDay());
      case Mark.KeptFrom(LocalDate date) -> out.oneByte(KEPT_FROM).number(date.toEpochDay());
    }
    return out.bytes();
  }

  @Override
  public Mark read(String key, byte[] bytes) {
    var in = new ByteReader(bytes);
    int version = in.oneByte();
    int kind = in.oneByte();
    if (version != VERSION || kind > KEPT_FROM) {
      throw new IllegalStateException(
          "The marks have form " + version + ", written by a newer release; this one knows 1");
    }
    return kind == ERASED
        ? new Mark.Erased(in.count(), LocalDate.ofEpochDay(in.number()))
        : new Mark.KeptFrom(LocalDate.ofEpochDay(in.number()));
  }
}

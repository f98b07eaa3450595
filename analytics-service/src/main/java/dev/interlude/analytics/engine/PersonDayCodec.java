package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.BreakFacts;
import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SpontaneousName;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Person-days as bytes: the version of the form, the assignment, the timeline, the breaks. */
final class PersonDayCodec implements Codec<PersonDayId, PersonDay> {

  private static final int VERSION = 2;

  /** The form that did not hold the lowest version: 0 is lower than any. */
  private static final int WITHOUT_LOWEST = 1;

  private static final BreakKind[] KINDS = BreakKind.values();

  @Override
  public byte[] writeKey(PersonDayId id) {
    return id.toString().getBytes(UTF_8);
  }

  @Override
  public PersonDayId readKey(byte[] bytes) {
    return PersonDayId.parse(new String(bytes, UTF_8));
  }

  @Override
  public byte[] write(PersonDayId id, PersonDay day) {
    var out = new ByteWriter();
    Assignment assignment = day.assignment();
    out.oneByte(VERSION)
        .oneByte(day.cleared() ? 1 : 0)
        .text(assignment.department())
        .text(assignment.site())
        .text(assignment.zone().getId())
        .number(assignment.directoryVersion())
        .number(assignment.directoryVersion() - day.lowestVersion());
    TimelineCodec.write(out, day.timeline());
    writePrompted(out, day.prompted());
    writeSpontaneous(out, day.spontaneous());
    return out.bytes();
  }

  @Override
  public PersonDay read(PersonDayId id, byte[] bytes) {
    var in = new ByteReader(bytes);
    int version = in.oneByte();
    if (version != VERSION && version != WITHOUT_LOWEST) {
      throw new IllegalStateException(
          "The state has form " + version + ", written by a newer release; this one knows 1 and 2");
    }
    boolean cleared = in.oneByte() == 1;
    var assignment =
        new Assignment(
            id.person().tenant(),
            id.person().person(),
            in.text(),
            in.text(),
            ZoneId.of(in.text()),
            in.count());
    int lowest = version == WITHOUT_LOWEST ? 0 : assignment.directoryVersion() - in.count();
    return PersonDay.of(
        assignment, lowest, cleared, TimelineCodec.read(in), readPrompted(in), readSpontaneous(in));
  }

  private static void writePrompted(ByteWriter out, Map<BreakId, BreakFacts> breaks) {
    out.number(breaks.size());
    breaks.forEach(
        (id, facts) -> {
          long due = id.dueAt().getEpochSecond();
          out.oneByte(id.kind().ordinal())
              .number(due)
              .number(id.due().getOffset().getTotalSeconds());
          BreakCodec.write(out, facts, due);
        });
  }

  private static Map<BreakId, BreakFacts> readPrompted(ByteReader in) {
    Map<BreakId, BreakFacts> breaks = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      BreakKind kind = KINDS[in.oneByte()];
      long due = in.number();
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.count());
      var id = new BreakId(kind, Instant.ofEpochSecond(due).atOffset(offset));
      breaks.put(id, BreakCodec.read(in, due));
    }
    return breaks;
  }

  private static void writeSpontaneous(ByteWriter out, Map<SpontaneousName, BreakFacts> breaks) {
    out.number(breaks.size());
    breaks.forEach(
        (name, facts) -> {
          out.text(name.source()).text(name.id());
          BreakCodec.write(out, facts, 0);
        });
  }

  private static Map<SpontaneousName, BreakFacts> readSpontaneous(ByteReader in) {
    Map<SpontaneousName, BreakFacts> breaks = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      var name = new SpontaneousName(in.text(), in.text());
      breaks.put(name, BreakCodec.read(in, 0));
    }
    return breaks;
  }
}

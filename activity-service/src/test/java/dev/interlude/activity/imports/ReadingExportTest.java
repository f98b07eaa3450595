package dev.interlude.activity.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingExportTest {

  private static final Instant NOW = Instant.parse("2026-11-16T17:00:00Z");
  private static final Instant EIGHT = Instant.parse("2026-11-16T08:00:00.900Z");
  private static final String SIT = "{\"status\": \"not-afk\"}";

  @Test
  void readsWhetherSomebodyIsThereAndHowHighTheDeskIs() {
    Export read =
        read(
            new SomeExport()
                .bucket(
                    "afk",
                    "afkstatus",
                    List.of(event(EIGHT, 60.2, SIT), event(EIGHT, 30, "{\"status\": \"AFK\"}")))
                .bucket(
                    "desk",
                    "table_state",
                    List.of(
                        event(EIGHT, 10, "{\"state\": \"Sitting\"}"),
                        event(EIGHT, 10, "{\"height\": 110, \"state\": \"standing\"}"))));
    assertThat(read.intervals())
        .extracting(ImportedInterval::posture, ImportedInterval::evidence)
        .containsExactly(
            tuple(Posture.SITTING, Evidence.INPUT_ACTIVITY),
            tuple(Posture.AWAY, Evidence.INPUT_ACTIVITY),
            tuple(Posture.SITTING, Evidence.DESK_SENSOR),
            tuple(Posture.STANDING, Evidence.DESK_SENSOR));
    ImportedInterval first = read.intervals().getFirst();
    assertThat(Instant.ofEpochSecond(first.from())).isEqualTo("2026-11-16T08:00:00Z");
    assertThat(Instant.ofEpochSecond(first.to())).isEqualTo("2026-11-16T08:01:01Z");
    assertThat(read.skipped()).isEqualTo(Skipped.NONE);
    assertThat(read.skippedBuckets()).isEmpty();
  }

  @Test
  void readsAnExportAsTheServerWritesIt() throws IOException {
    try (InputStream body = getClass().getResourceAsStream("activitywatch-export.json")) {
      Instant then = Instant.parse("2026-11-21T12:00:00Z");
      Export read = ReadingExport.read(Objects.requireNonNull(body), then, 1_000);
      assertThat(read.skipped()).isEqualTo(new Skipped(204, 54, 0, 0));
      assertThat(
              read.intervals().stream()
                  .collect(Collectors.groupingBy(ImportedInterval::posture, Collectors.counting())))
          .containsOnly(
              Map.entry(Posture.SITTING, 202L),
              Map.entry(Posture.AWAY, 169L),
              Map.entry(Posture.STANDING, 37L));
      assertThat(read.skippedBuckets())
          .containsOnly(
              Map.entry("currentwindow", 1),
              Map.entry("web.tab.current", 1),
              Map.entry("app.editor.activity", 1));
    }
  }

  @Test
  void passesOverAllOtherBucketsAndNamesTheirTypesOnly() {
    Export read =
        read(
            new SomeExport()
                .windows("laptop-of-ada", 50, NOW)
                .bucket("w2", "currentwindow", List.of("17", "{\"nothing\": [[]]}"))
                .bucket("web", "web.tab.current", List.of())
                .bucket("odd", "ein Wort", List.of()));
    assertThat(read.intervals()).isEmpty();
    assertThat(read.skippedBuckets())
        .containsOnly(
            Map.entry("currentwindow", 2), Map.entry("web.tab.current", 1), Map.entry("other", 1));
  }

  @Test
  void readsABucketThatTellsItsTypeAfterItsEvents() {
    String known = new SomeExport().afk("pc", 4, Duration.ofMinutes(3), NOW).json();
    String events = String.join(",", SomeExport.afkEvents(4, Duration.ofMinutes(3), NOW));
    String late =
        "{\"buckets\": {\"aw-watcher-afk_pc\": {\"events\": [%s], \"type\": \"afkstatus\"}}}"
            .formatted(events);
    assertThat(read(late).intervals()).isEqualTo(read(known).intervals()).hasSize(4);
    String refused = late.replace("afkstatus", "currentwindow").replace("\"timestamp\"", "\"t\"");
    assertThat(read(refused).intervals()).isEmpty();
    assertThat(read(refused).skippedBuckets()).containsOnlyKeys("currentwindow");
  }

  @Test
  void countsWhatIsTooOldOrTooShortOrTooLongOrUnknown() {
    Instant old = NOW.minus(Duration.ofDays(14));
    Export read =
        read(
            afk(
                event(old, 60, SIT),
                event(old.minusSeconds(1), 60, SIT),
                event(EIGHT, 0, SIT),
                event(EIGHT, 0.05, SIT),
                event(EIGHT, Duration.ofDays(32).toSeconds(), SIT),
                event(EIGHT, 60, "{\"status\": \"unknown\"}")));
    assertThat(read.intervals()).hasSize(1);
    assertThat(read.skipped()).isEqualTo(new Skipped(1, 2, 1, 1));
  }

  /** Of such a one the judge would say that it is too old. */
  @Test
  void countsWhatIsTooOldByAPartOfASecond() {
    Instant then = NOW.minus(Duration.ofDays(14));
    String json = afk(event(then, 60, SIT), event(then.plusSeconds(1), 60, SIT));
    Export read =
        ReadingExport.read(new ByteArrayInputStream(json.getBytes(UTF_8)), NOW.plusMillis(1), 10);
    assertThat(read.intervals()).hasSize(1);
    assertThat(read.skipped()).isEqualTo(new Skipped(1, 0, 0, 0));
  }

  @Test
  void cutsWhatLastsLongerThanAPostureMay() {
    Instant friday = Instant.parse("2026-11-13T16:00:00Z");
    List<ImportedInterval> pieces =
        read(afk(event(friday, Duration.ofHours(63).toSeconds(), "{\"status\": \"afk\"}")))
            .intervals();
    assertThat(pieces).hasSize(4);
    assertThat(pieces.getFirst().from()).isEqualTo(friday.getEpochSecond());
    assertThat(pieces.getLast().to()).isEqualTo(friday.plus(Duration.ofHours(63)).getEpochSecond());
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to());
    }
    assertThat(pieces).extracting(ImportedInterval::id).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSamePartOfTheSameBucketTheSameIdAndNoOther() {
    var export = new SomeExport().afk("a", 300, Duration.ofMinutes(1), NOW);
    List<ImportedInterval> once = read(export).intervals();
    assertThat(read(export).intervals()).isEqualTo(once);
    export.afk("b", 300, Duration.ofMinutes(1), NOW);
    assertThat(read(export).intervals())
        .extracting(ImportedInterval::id)
        .hasSize(600)
        .doesNotHaveDuplicates()
        .containsAll(once.stream().map(ImportedInterval::id).toList());
  }

  @Test
  void keepsAnIntervalAsALine() {
    var interval =
        new ImportedInterval("activitywatch-0a", -5, 17, Posture.AWAY, Evidence.INPUT_ACTIVITY);
    assertThat(ImportedInterval.ofLine(interval.toLine())).isEqualTo(interval);
  }

  @Test
  void takesAnExportWithoutBucketsAndBucketsWithoutEvents() {
    assertThat(read("{\"buckets\": {}}").intervals()).isEmpty();
    String empty =
        "{\"x\": [1], \"buckets\": {\"a\": {\"type\": \"afkstatus\", \"events\": null}}}";
    assertThat(read(empty).intervals()).isEmpty();
    assertThat(read(empty).skippedBuckets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-16T09:00:00+01:00", "2026-11-16T08:00:00.000Z"})
  void understandsTimesAsBothServersWriteThem(String time) {
    String event = "{\"timestamp\": \"%s\", \"duration\": 60, \"data\": %s}".formatted(time, SIT);
    assertThat(read(afk(event)).intervals().getFirst().from())
        .isEqualTo(Instant.parse("2026-11-16T08:00:00Z").getEpochSecond());
  }

  @Test
  void doesNotHoldTheBody() throws IOException {
    byte[] title = ("\"" + "x".repeat(1 << 16) + "\",").getBytes(UTF_8);
    byte[] head = "{\"buckets\":{\"w\":{\"type\":\"currentwindow\",\"events\":[".getBytes(UTF_8);
    byte[] tail = "\"\"]}}}".getBytes(UTF_8);
    int times = 16_384;
    try (var body = new Repeating(head, title, times, tail)) {
      Export read = ReadingExport.read(body, NOW, 10);
      assertThat(body.given()).isEqualTo(head.length + (long) times * title.length + tail.length);
      assertThat(read.skippedBuckets()).containsEntry("currentwindow", 1);
    }
  }

  private static String event(Instant start, double seconds, String data) {
    return SomeExport.event(start, seconds, data);
  }

  private static String afk(String... events) {
    return new SomeExport().bucket("afk", "afkstatus", List.of(events)).json();
  }

  private static Export read(SomeExport export) {
    return read(export.json());
  }

  private static Export read(String json) {
    InputStream body = new ByteArrayInputStream(json.getBytes(UTF_8));
    return ReadingExport.read(body, NOW, 1_000);
  }
}

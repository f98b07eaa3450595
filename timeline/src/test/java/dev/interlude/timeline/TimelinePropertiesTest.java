package dev.interlude.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelinePropertiesTest {

  @Property
  void ignoresOrderAndRepetition(@ForAll("days") List<Observation> day, @ForAll Random random) {
    List<Observation> mixed = new ArrayList<>(day);
    mixed.addAll(day.subList(0, day.size() / 2));
    Collections.shuffle(mixed, random);
    assertThat(Observation.union(mixed)).isEqualTo(Observation.union(day));
    assertThat(Observation.union(mixed)).hasSameHashCodeAs(Observation.union(day));
  }

  @Property
  void mergesAssociativelyCommutativelyAndIdempotently(
      @ForAll("days") List<Observation> a,
      @ForAll("days") List<Observation> b,
      @ForAll("days") List<Observation> c) {
    Timeline leftFirst = merged(merged(union(a), union(b)), union(c));
    Timeline rightFirst = merged(union(a), merged(union(b), union(c)));
    assertThat(leftFirst).isEqualTo(rightFirst);
    assertThat(merged(union(a), union(b))).isEqualTo(merged(union(b), union(a)));
    assertThat(merged(union(a), union(a))).isEqualTo(union(a));
    assertThat(union(a).addAll(union(a))).isEqualTo(Addition.ABSORBED);
  }

  @Property
  void absorbsExactlyWhatChangesNothing(@ForAll("days") List<Observation> day) {
    Timeline timeline = new Timeline();
    for (Observation each : day) {
      List<Segment> before = timeline.segments();
      Addition addition = each.addTo(timeline);
      assertThat(addition == Addition.CHANGED).isNotEqualTo(timeline.segments().equals(before));
      assertThat(timeline.segmentCount()).isEqualTo(timeline.segments().size());
    }
  }

  @Property
  void keepsSegmentsInOrderApartAndJoined(@ForAll("days") List<Observation> day) {
    List<Segment> segments = union(day).segments();
    for (int index = 1; index < segments.size(); index++) {
      Segment left = segments.get(index - 1);
      Segment right = segments.get(index);
      assertThat(left.to()).isLessThanOrEqualTo(right.from());
      boolean same = left.evidence() == right.evidence() && left.posture() == right.posture();
      assertThat(left.to() == right.from() && same).isFalse();
    }
  }

  @Property
  void isUnmovedByWeakerEvidenceUnderStronger(@ForAll("days") List<Observation> day) {
    Timeline timeline = union(day);
    for (Segment segment : timeline.segments()) {
      for (Evidence weaker : Evidence.values()) {
        if (weaker.compareTo(segment.evidence()) < 0) {
          assertThat(timeline.add(segment.from(), segment.to(), weaker, Posture.MOVING))
              .isEqualTo(Addition.ABSORBED);
        }
      }
    }
    assertThat(timeline).isEqualTo(union(day));
  }

  @Property
  void addsUp(@ForAll("days") List<Observation> day) {
    PostureDay measured = PostureDay.of(union(day), ZoneOffset.UTC, List.of());
    assertThat(sum(measured.recordedSecondsByEvidence())).isEqualTo(measured.recordedSeconds());
    assertThat(sum(measured.sittingSecondsByBoutLength())).isEqualTo(measured.sittingSeconds());
    assertThat(sum(measured.sittingSecondsByHour())).isEqualTo(measured.sittingSeconds());
    assertThat(sum(measured.recordedSecondsByHour())).isEqualTo(measured.recordedSeconds());
    assertThat(sum(measured.prolongedSecondsByHour()))
        .isEqualTo(measured.prolongedSittingSeconds());
    assertThat(measured.sittingBreaks()).isLessThanOrEqualTo(Math.max(0, measured.bouts() - 1));
    assertThat(measured.naturalBreaks()).isLessThanOrEqualTo(measured.sittingBreaks());
  }

  @Provide
  Arbitrary<List<Observation>> days() {
    return RandomDays.observations(ADay.at("00:00"), 86_400);
  }

  private static Timeline union(List<Observation> observations) {
    return Observation.union(observations);
  }

  private static Timeline merged(Timeline one, Timeline other) {
    one.addAll(other);
    return one;
  }

  private static int sum(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).sum();
  }
}

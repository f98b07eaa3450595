package dev.interlude.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimelineLimitTest {

  private static final long START = ADay.at("00:00");

  @Test
  void refusesTheSegmentPastTheLimitAndStaysAsItWas() {
    Timeline full = aFullTimeline();
    var before = full.segments();
    assertThat(sit(full, START + 80_000, START + 80_010)).isEqualTo(Addition.REFUSED);
    assertThat(full.add(START + 2, START + 5, Evidence.POSTURE_SENSOR, Posture.STANDING))
        .isEqualTo(Addition.REFUSED);
    assertThat(full.segments()).isEqualTo(before);
  }

  @Test
  void stillTakesWhatNeedsNoFurtherSegment() {
    Timeline full = aFullTimeline();
    assertThat(sit(full, START, START + 20)).isEqualTo(Addition.CHANGED);
    assertThat(full.segmentCount()).isEqualTo(MetricRules.MAX_SEGMENTS_A_DAY);
    assertThat(sit(full, START, START + 30)).isEqualTo(Addition.CHANGED);
    assertThat(full.segmentCount()).isEqualTo(MetricRules.MAX_SEGMENTS_A_DAY - 1);
  }

  @Test
  void refusesAnObservationOfNoLength() {
    Timeline timeline = new Timeline();
    assertThatThrownBy(() -> sit(timeline, START, START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Timeline aFullTimeline() {
    Timeline timeline = new Timeline();
    for (int count = 0; count < MetricRules.MAX_SEGMENTS_A_DAY; count++) {
      assertThat(sit(timeline, START + count * 30L, START + count * 30L + 10))
          .isEqualTo(Addition.CHANGED);
    }
    return timeline;
  }

  private static Addition sit(Timeline timeline, long from, long to) {
    return timeline.add(from, to, Evidence.INPUT_ACTIVITY, Posture.SITTING);
  }
}

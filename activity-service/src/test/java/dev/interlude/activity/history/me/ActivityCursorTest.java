package dev.interlude.activity.history.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class ActivityCursorTest {

  @Property
  void comesBackAsItWas(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds,
      @ForAll @NumericChars @StringLength(max = 8) String source,
      @ForAll @NumericChars @StringLength(max = 8) String id) {
    var cursor =
        new ActivityCursor(Instant.ofEpochSecond(seconds, 123_456_000), source + "/\"é", id);
    assertThat(ActivityCursor.decode(cursor.encoded())).contains(cursor);
  }

  @Property
  void takesNothingElseForACursor(@ForAll @StringLength(max = 40) String text) {
    assertThat(ActivityCursor.decode(text)).isEmpty();
  }
}

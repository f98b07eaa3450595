package dev.interlude.activity.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The directory, as far back as facts may reach. */
public interface People {

  /** The version of the person's entry that held at that time; null when there was none. */
  @Nullable PersonVersion at(String tenant, String person, Instant time);
}

package dev.interlude.reminder.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rows about people are kept.
 *
 * @param breaks breaks that were due, with what became of them
 * @param facts days, and presence once it is over, which timing needs for as long as facts may be
 *     late
 */
@ConfigurationProperties("interlude.reminder.retention")
record RetentionSettings(
    @DefaultValue("90d") Duration breaks, @DefaultValue("16d") Duration facts) {

  RetentionSettings {
    if (facts.toDays() < 15 || breaks.compareTo(facts) < 0) {
      throw new IllegalArgumentException(
          "interlude.reminder.retention.facts is at least 15d, as facts may be 14 days late, and"
              + " breaks at least as long");
    }
  }
}

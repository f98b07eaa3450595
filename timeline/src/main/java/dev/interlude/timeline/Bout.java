package dev.interlude.timeline;

/**
 * A longest series of sitting runs in which every gap is shorter than a minute, in epoch seconds.
 *
 * @param sittingSeconds the sitting inside it, tolerated gaps excluded
 * @param restBefore of the gap since the bout before it, the seconds known to be upright or away
 */
public record Bout(long from, long to, int sittingSeconds, int restBefore) {

  /** Tolerated gaps included. */
  public int lengthSeconds() {
    return (int) (to - from);
  }

  public boolean prolonged() {
    return lengthSeconds() >= MetricRules.PROLONGED_BOUT_SECONDS;
  }
}

package dev.interlude.analytics.statistics;

/**
 * The limits between which units of a size lie by chance, if all are like the company as a whole: a
 * funnel plot (Spiegelhalter, Stat. Med. 24, 2005). The spread between persons is that of the
 * company, as its published interval tells it, so nothing unpublished goes into a limit.
 *
 * @param value the company's
 * @param halfWidth of the company's 95 % interval
 * @param people the company's
 * @param highest that the figure can be, such as 1 for shares
 */
public record FunnelPlot(double value, double halfWidth, long people, double highest) {

  public FunnelPlot {
    if (people < 1 || halfWidth < 0) {
      throw new IllegalArgumentException("no funnel without people or a width");
    }
  }

  /** Where a unit lies. */
  public enum Position {
    INSIDE,
    OUTSIDE_95,
    OUTSIDE_99_8
  }

  /** Reads the width off an interval of which one end may have been cut. */
  public static FunnelPlot of(double value, Bounds interval, long people, double highest) {
    double half = Math.max(value - interval.low(), interval.high() - value);
    return new FunnelPlot(value, half, people, highest);
  }

  /** Limits that 95 in 100 units of that size lie between. */
  public Bounds limits95(long unitPeople) {
    return limits(Normal.Z_95, unitPeople);
  }

  /** Limits that 998 in 1000 units of that size lie between. */
  public Bounds limits998(long unitPeople) {
    return limits(Normal.Z_99_8, unitPeople);
  }

  /** On a limit is inside it. */
  public Position position(double unitValue, long unitPeople) {
    if (isOutside(unitValue, limits998(unitPeople))) {
      return Position.OUTSIDE_99_8;
    }
    return isOutside(unitValue, limits95(unitPeople)) ? Position.OUTSIDE_95 : Position.INSIDE;
  }

  private Bounds limits(double z, long unitPeople) {
    if (unitPeople < 1) {
      throw new IllegalArgumentException("no limits of a unit without people");
    }
    double error = halfWidth / Normal.Z_95 * Math.sqrt((double) people / unitPeople);
    return new Bounds(Math.max(0, value - z * error), Math.min(highest, value + z * error));
  }

  private static boolean isOutside(double value, Bounds limits) {
    return value < limits.low() || value > limits.high();
  }
}

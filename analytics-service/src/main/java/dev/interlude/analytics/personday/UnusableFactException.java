package dev.interlude.analytics.personday;

/** An event that can be read but is a fact of no person-day; the message holds nothing of it. */
public final class UnusableFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  UnusableFactException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The key must name the person of the assignment, else facts would meet in the wrong task. */
  public static UnusableFactException foreignKey() {
    return new UnusableFactException("foreign-key", "the key is not the person of the event");
  }

  /** No device knows of a day that has not begun anywhere yet. */
  public static UnusableFactException invalidDate() {
    return new UnusableFactException("invalid-date", "a fact of a day after it was received");
  }

  static UnusableFactException unexpectedType() {
    return new UnusableFactException("unexpected-type", "not a fact about a person");
  }

  /** A stable word for headers and metrics. */
  public String code() {
    return code;
  }
}

package dev.interlude.reminder.outbound;

/** A request that got no answer; {@code code} says why in a word. */
public final class OutboundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  OutboundException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  /** {@code blocked-address}, {@code unreachable}, {@code timeout} or {@code too-large}. */
  public String code() {
    return code;
  }
}

package dev.interlude.activity.judge;

import dev.interlude.activity.judge.Judgement.Rejected;
import org.jspecify.annotations.Nullable;

/** Ends the judging of one event; never leaves this package. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RejectionCode code;
  private final @Nullable String pointer;
  private final String detail;
  private final boolean inspected;

  private Refusal(RejectionCode code, @Nullable String pointer, String detail, boolean inspected) {
    super(detail, null, false, false);
    this.code = code;
    this.pointer = pointer;
    this.detail = detail;
    this.inspected = inspected;
  }

  static Refusal of(RejectionCode code, String detail) {
    return new Refusal(code, null, detail, true);
  }

  static Refusal at(String pointer, RejectionCode code, String detail) {
    return new Refusal(code, pointer, detail, true);
  }

  static Refusal invalid(String pointer, String detail) {
    return at(pointer, RejectionCode.INVALID_FIELD, detail);
  }

  /** Of an event that could not be looked through. */
  static Refusal unread(String detail) {
    return new Refusal(RejectionCode.MALFORMED, null, detail, false);
  }

  Rejected rejected(@Nullable String id) {
    return new Rejected(id, code, pointer, detail, inspected);
  }
}

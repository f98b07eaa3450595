package dev.interlude.contracts;

/** Says that a record is not in the form that services write; whether it can be read is open. */
final class NotPlainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Only ever caught to go on in another way, so without a trace. */
  static final NotPlainException IT = new NotPlainException();

  private NotPlainException() {
    super("not in the plain form", null, false, false);
  }
}

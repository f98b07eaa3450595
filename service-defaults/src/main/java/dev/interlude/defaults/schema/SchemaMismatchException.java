package dev.interlude.defaults.schema;

/** Why release and schema do not fit, in one line, and what to do. */
final class SchemaMismatchException extends RuntimeException {
  private final String action;

  SchemaMismatchException(String what, String action) {
    super(what);
    this.action = action;
  }

  String action() {
    return action;
  }
}

package dev.interlude.defaults.start;

/** What is wrong with the settings of a productive service, and what to do. */
final class UnsafeProductionException extends RuntimeException {
  private final String action;

  UnsafeProductionException(String what, String action) {
    super("Refusing to start under the profile production: " + what + ".");
    this.action = action;
  }

  String action() {
    return action;
  }
}

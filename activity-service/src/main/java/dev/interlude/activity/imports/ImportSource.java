package dev.interlude.activity.imports;

import org.jspecify.annotations.Nullable;

/** The source of what a person imports: ours, so that no app's prefix has to allow it. */
public final class ImportSource {

  private ImportSource() {}

  /** Of the person's own imports. */
  static String of(String tenant, String person) {
    return "urn:interlude:import:" + tenant + ":" + person;
  }

  /**
   * Whether an event was imported by the person with whose token it came.
   *
   * @param source of the event
   * @param person of the token; null if an app sent it
   */
  public static boolean isOf(@Nullable String source, String tenant, @Nullable String person) {
    return source != null && person != null && source.equals(of(tenant, person));
  }
}

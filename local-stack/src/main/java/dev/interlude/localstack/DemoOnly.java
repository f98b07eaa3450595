package dev.interlude.localstack;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what is for demonstration, with secrets that everybody knows, out of production. */
public final class DemoOnly {

  private static final String PRODUCTION = "production";
  private static final String ACTIVE_PROFILES = "SPRING_PROFILES_ACTIVE";

  private DemoOnly() {}

  /** Throws a {@link StackFailure} when the environment asks for the profile of production. */
  public static void check(String what, Map<String, String> environment) {
    String active = environment.getOrDefault(ACTIVE_PROFILES, "");
    check(what, List.of(active.split("[\\s,]+")));
  }

  /** Throws a {@link StackFailure} when one of the profiles is that of production. */
  public static void check(String what, Collection<String> profiles) {
    if (profiles.contains(PRODUCTION)) {
      throw new StackFailure(
          "%s is for demonstration: everybody knows its secrets. It does not start under the profile %s; take that out of %s, or use an identity provider of your own."
              .formatted(what, PRODUCTION, ACTIVE_PROFILES));
    }
  }
}

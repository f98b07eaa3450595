package dev.interlude.activity.intake;

import dev.interlude.defaults.Caller;
import org.jspecify.annotations.Nullable;

/** Among whom places are shared: apps, and people who send by their own tokens. */
public record Sender(String tenant, @Nullable String person, String client) {

  /** Throws 403 for a caller without a tenant. */
  public static Sender of(Caller caller) {
    @Nullable String person = caller.personId();
    return new Sender(caller.tenant(), person, person == null ? caller.clientId() : "");
  }
}

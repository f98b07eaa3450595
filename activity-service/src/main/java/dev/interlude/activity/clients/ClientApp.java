package dev.interlude.activity.clients;

import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.quota.Quota;
import dev.interlude.contracts.EventType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An app that may report for a tenant's people.
 *
 * @param types names on the wire, or only {@code *} for all that clients report
 * @param quota null for the service's default
 */
record ClientApp(
    String tenant,
    String clientId,
    List<String> types,
    String sourcePrefix,
    @Nullable Quota quota) {

  static final String ALL_TYPES = "*";

  ClientApp {
    types = List.copyOf(types);
  }

  AllowedEvents allowed() {
    return new AllowedEvents(
        types.contains(ALL_TYPES)
            ? AllowedEvents.ALL.types()
            : types.stream()
                .flatMap(name -> EventType.of(name).stream())
                .collect(Collectors.toSet()),
        sourcePrefix);
  }
}

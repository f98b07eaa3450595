package dev.interlude.activity.clients;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells whose events a source belongs to, where nobody says who writes. */
final class SourceOwners {

  /** Of two apps with one prefix always the same, on every instance and in every replay. */
  private static final Comparator<ClientApp> LONGEST_PREFIX_FIRST =
      Comparator.comparing((ClientApp app) -> app.sourcePrefix().length())
          .reversed()
          .thenComparing(ClientApp::clientId);

  private final Map<String, List<Owner>> byTenant;

  private SourceOwners(Map<String, List<Owner>> byTenant) {
    this.byTenant = byTenant;
  }

  private record Owner(String prefix, RegisteredApp app) {}

  static SourceOwners of(List<ClientApp> apps) {
    return new SourceOwners(
        apps.stream()
            .filter(app -> !app.sourcePrefix().isEmpty())
            .sorted(LONGEST_PREFIX_FIRST)
            .collect(
                Collectors.groupingBy(
                    ClientApp::tenant,
                    Collectors.mapping(
                        app ->
                            new Owner(
                                app.sourcePrefix(),
                                new RegisteredApp(app.clientId(), app.allowed())),
                        Collectors.toUnmodifiableList()))));
  }

  Optional<RegisteredApp> of(String tenant, String source) {
    return byTenant.getOrDefault(tenant, List.of()).stream()
        .filter(owner -> source.startsWith(owner.prefix()))
        .findFirst()
        .map(Owner::app);
  }
}

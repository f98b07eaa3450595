package dev.interlude.activity.clients;

import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.quota.Quota;
import dev.interlude.activity.quota.QuotaSettings;
import dev.interlude.defaults.ReadinessPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The registrations as the intake asks for them: in memory, so that no event waits for the
 * database. While the database is away the last known ones hold.
 */
@Component
public class ClientRegistry implements ReadinessPart {

  private static final Logger log = LoggerFactory.getLogger(ClientRegistry.class);

  private final ClientAppTable table;
  private final Quota defaultQuota;
  private volatile @Nullable Map<Key, Known> apps;
  private volatile SourceOwners owners = SourceOwners.of(List.of());

  ClientRegistry(ClientAppTable table, QuotaSettings quotas) {
    this.table = table;
    this.defaultQuota = quotas.app();
  }

  private record Key(String tenant, String clientId) {}

  private record Known(AllowedEvents allowed, Quota quota) {}

  /** What the app may report; empty when it is not registered. */
  public Optional<AllowedEvents> find(String tenant, String clientId) {
    return known(tenant, clientId).map(Known::allowed);
  }

  /** How fast the app may report; empty when it is not registered. */
  public Optional<Quota> quotaOf(String tenant, String clientId) {
    return known(tenant, clientId).map(Known::quota);
  }

  private Optional<Known> known(String tenant, String clientId) {
    Map<Key, Known> known = apps;
    return known == null
        ? Optional.empty()
        : Optional.ofNullable(known.get(new Key(tenant, clientId)));
  }

  /** The app whose events have this source: that of the longest prefix which is not empty. */
  public Optional<RegisteredApp> ownerOf(String tenant, String source) {
    return owners.of(tenant, source);
  }

  @Override
  public String name() {
    return "clients";
  }

  /** Once the registrations were read for the first time. */
  @Override
  public boolean isReady() {
    return apps != null;
  }

  @Scheduled(fixedDelayString = "${interlude.activity.clients.refresh}")
  void refreshOrKeep() {
    try {
      refresh();
    } catch (DataAccessException | TransactionException e) {
      log.warn("client registrations were not read; the last known hold: {}", e.getMessage());
    }
  }

  synchronized void refresh() {
    List<ClientApp> all = table.all();
    owners = SourceOwners.of(all);
    apps =
        all.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    app -> new Key(app.tenant(), app.clientId()), this::known));
  }

  private Known known(ClientApp app) {
    return new Known(app.allowed(), app.quota() == null ? defaultQuota : app.quota());
  }
}

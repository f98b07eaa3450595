package dev.interlude.activity.clients;

import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.defaults.ReadinessPart;
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
  private volatile @Nullable Map<Key, AllowedEvents> apps;

  ClientRegistry(ClientAppTable table) {
    this.table = table;
  }

  private record Key(String tenant, String clientId) {}

  /** What the app may report; empty when it is not registered. */
  public Optional<AllowedEvents> find(String tenant, String clientId) {
    Map<Key, AllowedEvents> known = apps;
    return known == null
        ? Optional.empty()
        : Optional.ofNullable(known.get(new Key(tenant, clientId)));
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
    apps =
        table.all().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    app -> new Key(app.tenant(), app.clientId()), ClientApp::allowed));
  }
}

package dev.interlude.activity.clients;

import dev.interlude.activity.quota.Holder;
import dev.interlude.activity.quota.Holder.Kind;
import dev.interlude.activity.quota.Quota;
import dev.interlude.activity.quota.QuotaSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose quotas hold: a registered app's for all that comes through it, and a person's for what
 * comes by their own token. So an app that many use cannot be used up by one of them.
 */
@Component
public class QuotaHolders {

  private final ClientRegistry clients;
  private final QuotaSettings settings;

  QuotaHolders(ClientRegistry clients, QuotaSettings settings) {
    this.clients = clients;
    this.settings = settings;
  }

  /**
   * Of events that are sent.
   *
   * @param person whose own token it is; null for an app's
   */
  public List<Holder> ofEvents(String tenant, @Nullable String person, String client) {
    Optional<Holder> own =
        Optional.ofNullable(person).map(name -> of(Kind.PERSON, tenant, name, settings.person()));
    return Stream.concat(own.stream(), ofApp(tenant, client).stream()).toList();
  }

  /** Of a person's imports, which do not use up what they may send meanwhile. */
  public List<Holder> ofImports(String tenant, String person, String client) {
    Holder own = of(Kind.IMPORTS, tenant, person, settings.imports());
    return Stream.concat(Stream.of(own), ofApp(tenant, client).stream()).toList();
  }

  private Optional<Holder> ofApp(String tenant, String client) {
    return clients.quotaOf(tenant, client).map(quota -> of(Kind.APP, tenant, client, quota));
  }

  private static Holder of(Kind kind, String tenant, String name, Quota quota) {
    return new Holder(kind, tenant, name, quota);
  }
}

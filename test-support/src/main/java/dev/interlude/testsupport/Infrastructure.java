package dev.interlude.testsupport;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The broker, the database and the identity of this JVM, started once and shared by all tests. */
public final class Infrastructure {
  /** Partitions of the topics keyed by person. */
  public static final int PARTITIONS = 2;

  public static final String SCRAPE_TOKEN = "test-scrape-token";

  private static @Nullable Infrastructure shared;

  private final Broker broker;
  private final Database database;

  private Infrastructure(Broker broker, Database database) {
    this.broker = broker;
    this.database = database;
  }

  /** Starts everything at the first call; it ends with the JVM. */
  public static synchronized Infrastructure shared() {
    if (shared == null) {
      shared =
          Docker.isWanted()
              ? new Infrastructure(Containers.broker(), Containers.database())
              : new Infrastructure(EmbeddedBroker.start(), EmbeddedDatabase.start());
    }
    return shared;
  }

  public Broker broker() {
    return broker;
  }

  public Database database() {
    return database;
  }

  /** All settings by which the service is started, as the local stack would give them. */
  public Map<String, Object> settings(String service) {
    var analytics = service.equals("analytics");
    var settings = new HashMap<String, Object>();
    settings.put("management.server.port", "0");
    settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("spring.datasource.url", database.jdbcUrl(service));
    role(settings, "spring.datasource.", service + (analytics ? "_engine" : "_service"));
    settings.put("spring.flyway.user", service + "_owner");
    settings.put("spring.flyway.password", Database.password(service + "_owner"));
    settings.put("interlude.security.issuer", Tokens.issuer());
    settings.put("interlude.security.jwk-set-uri", Tokens.jwkSetUri());
    settings.putAll(login());
    settings.put("interlude.metrics.scrape-token", SCRAPE_TOKEN);
    settings.put("interlude.topics.partitions", String.valueOf(PARTITIONS));
    if (analytics) {
      role(settings, "interlude.analytics.reader.", "analytics_reader");
      settings.put("interlude.analytics.state-dir", TemporaryFolder.create("streams").toString());
      // Several contexts of one JVM share the broker, and none may push another out of its group.
      settings.put("interlude.analytics.engine.instance-id", "test-" + UUID.randomUUID());
    }
    return settings;
  }

  /** For services that turn login on; see {@link TestLogin}. */
  private static Map<String, Object> login() {
    var prefix = "interlude.web.login.";
    return Map.of(
        prefix + "authorization-uri",
        Tokens.issuer() + "/oauth2/authorize",
        prefix + "token-uri",
        Tokens.issuer() + "/oauth2/token",
        prefix + "jwk-set-uri",
        Tokens.jwkSetUri(),
        prefix + "end-session-uri",
        Tokens.issuer() + "/connect/logout",
        prefix + "client-id",
        TestIdentity.CLIENT_ID,
        prefix + "client-secret",
        TestIdentity.CLIENT_SECRET);
  }

  private static void role(Map<String, Object> settings, String prefix, String role) {
    settings.put(prefix + "username", role);
    settings.put(prefix + "password", Database.password(role));
  }
}

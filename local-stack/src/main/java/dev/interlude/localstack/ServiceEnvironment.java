package dev.interlude.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a service is told when it starts: where everything is, and the local demo secrets. */
final class ServiceEnvironment {

  private final StackPorts ports;
  private final Path data;
  private final int partitions;

  ServiceEnvironment(StackPorts ports, Path data, int partitions) {
    this.ports = ports;
    this.data = data;
    this.partitions = partitions;
  }

  Map<String, String> of(Part service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(ports.of(service)));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.managementOf(service)));
    environment.put("SPRING_PROFILES_ACTIVE", "local,demo");
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
    environment.put("INTERLUDE_TOPICS_PARTITIONS", Integer.toString(partitions));
    environment.put("INTERLUDE_SECURITY_ISSUER", issuer());
    environment.put("INTERLUDE_SECURITY_JWK_SET_URI", issuer() + "/oauth2/jwks");
    environment.put("INTERLUDE_METRICS_SCRAPE_TOKEN", "local-scrape-token");
    database(environment, service);
    switch (service) {
      case CONTENT -> content(environment);
      case ACTIVITY ->
          environment.put("INTERLUDE_WEB_ALLOWED_ORIGINS", ports.uri(Part.CONTENT).toString());
      case ANALYTICS -> analytics(environment);
      case REMINDER -> reminder(environment);
      default -> {}
    }
    return environment;
  }

  private void database(Map<String, String> environment, Part service) {
    String schema = service.id();
    String worker = schema + (service == Part.ANALYTICS ? "_engine" : "_service");
    environment.put("SPRING_DATASOURCE_URL", ports.jdbcUrl(schema));
    environment.put("SPRING_DATASOURCE_USERNAME", worker);
    environment.put("SPRING_DATASOURCE_PASSWORD", "local-" + worker);
    environment.put("SPRING_FLYWAY_USER", schema + "_owner");
    environment.put("SPRING_FLYWAY_PASSWORD", "local-" + schema + "_owner");
  }

  /** Pages of analytics-service may embed the player, which may report to activity-service. */
  private void content(Map<String, String> environment) {
    environment.put("INTERLUDE_CONTENT_PLAYER_EMBEDDERS", ports.uri(Part.ANALYTICS).toString());
    environment.put("INTERLUDE_CONTENT_PLAYER_REPORT_TO", ports.uri(Part.ACTIVITY) + "/v1/events");
  }

  private void analytics(Map<String, String> environment) {
    environment.put("INTERLUDE_ANALYTICS_READER_USERNAME", "analytics_reader");
    environment.put("INTERLUDE_ANALYTICS_READER_PASSWORD", "local-analytics_reader");
    environment.put("INTERLUDE_ANALYTICS_STATE_DIR", data.resolve("analytics-state").toString());
    environment.put("INTERLUDE_ANALYTICS_PAGES_REMINDER", ports.uri(Part.REMINDER).toString());
    login(environment);
  }

  private void reminder(Map<String, String> environment) {
    environment.put("INTERLUDE_REMINDER_PAGE_ANALYTICS", ports.uri(Part.ANALYTICS).toString());
    environment.put("INTERLUDE_REMINDER_PAGE_ACTIVITY", ports.uri(Part.ACTIVITY).toString());
    login(environment);
  }

  /** One client for all pages, so that whoever has logged in to one is known to the others. */
  private void login(Map<String, String> environment) {
    environment.put("INTERLUDE_WEB_LOGIN_ENABLED", "true");
    environment.put("INTERLUDE_WEB_LOGIN_AUTHORIZATION_URI", issuer() + "/oauth2/authorize");
    environment.put("INTERLUDE_WEB_LOGIN_TOKEN_URI", issuer() + "/oauth2/token");
    environment.put("INTERLUDE_WEB_LOGIN_JWK_SET_URI", issuer() + "/oauth2/jwks");
    environment.put("INTERLUDE_WEB_LOGIN_END_SESSION_URI", issuer() + "/connect/logout");
    environment.put("INTERLUDE_WEB_LOGIN_CLIENT_ID", "dashboard");
    environment.put("INTERLUDE_WEB_LOGIN_CLIENT_SECRET", "local-dashboard-secret");
  }

  private String issuer() {
    return ports.uri(Part.IDENTITY).toString();
  }
}

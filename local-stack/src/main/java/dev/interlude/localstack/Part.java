package dev.interlude.localstack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of a stack, in the order of their start. */
public enum Part {
  POSTGRES("postgres", "Postgres", 5433),
  BROKER("kafka", "Kafka", 9092),
  IDENTITY("identity", "the identity provider", 8090),
  CONTENT("content", "content-service", 8081),
  REMINDER("reminder", "reminder-service", 8082),
  ACTIVITY("activity", "activity-service", 8083),
  ANALYTICS("analytics", "analytics-service", 8084);

  /** What the services stand on. */
  public static final List<Part> GROUND = List.of(POSTGRES, BROKER, IDENTITY);

  public static final List<Part> SERVICES = List.of(CONTENT, REMINDER, ACTIVITY, ANALYTICS);

  private final String id;
  private final String title;
  private final int standardPort;

  Part(String id, String title, int standardPort) {
    this.id = id;
    this.title = title;
    this.standardPort = standardPort;
  }

  /** The name in commands and of the log file; also the schema of a service. */
  public String id() {
    return id;
  }

  /** The name in sentences. */
  public String title() {
    return title;
  }

  public int standardPort() {
    return standardPort;
  }

  public boolean isService() {
    return SERVICES.contains(this);
  }

  /** The Maven module whose jar is run. */
  public String module() {
    return isService() ? id + "-service" : "local-stack";
  }

  /** By id or module name. */
  public static Optional<Part> named(String name) {
    return Stream.of(values())
        .filter(part -> part.id.equals(name) || (part.isService() && part.module().equals(name)))
        .findFirst();
  }
}

package dev.interlude.activity.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.springframework.test.util.TestSocketUtils;

/** A broker with logins, where nothing is allowed that no ACL allows. */
final class SecuredBroker implements AutoCloseable {

  private static final String ADMIN = "admin";
  private static final String LISTENER = "SASL_PLAINTEXT";

  private final int port = TestSocketUtils.findAvailableTcpPort();
  private final KafkaRaftServer server;

  private SecuredBroker(Path data, List<String> users) throws Exception {
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
    server = new KafkaRaftServer(new KafkaConfig(settings(data, users), false), Time.SYSTEM);
    server.startup();
  }

  static SecuredBroker start(String... users) {
    try {
      Path data = Files.createTempDirectory("secured-broker");
      data.toFile().deleteOnExit();
      return new SecuredBroker(
          data, Stream.concat(Stream.of(ADMIN), Arrays.stream(users)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the broker did not start", e);
    }
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  Map<String, Object> asAdmin() {
    return as(ADMIN);
  }

  /** How a client says where the broker is, and who it is. */
  Map<String, Object> as(String user) {
    return Map.of(
        "bootstrap.servers",
        address(),
        "security.protocol",
        LISTENER,
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login(user) + ";");
  }

  private static String login(String user) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
            .formatted(user)
        + " password=\"%s-secret\"".formatted(user);
  }

  private Properties settings(Path data, List<String> users) {
    int controller = TestSocketUtils.findAvailableTcpPort();
    String known =
        users.stream()
            .map(user -> " user_%s=\"%s-secret\"".formatted(user, user))
            .collect(Collectors.joining());
    var settings = new Properties();
    try (var file = SecuredBroker.class.getResourceAsStream("/secured-broker.properties")) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put(
        "listeners", LISTENER + "://" + address() + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("advertised.listeners", LISTENER + "://" + address());
    settings.put("listener.name.sasl_plaintext.plain.sasl.jaas.config", login(ADMIN) + known + ";");
    settings.put("log.dirs", data.toString());
    return settings;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}

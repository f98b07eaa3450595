package dev.interlude.localstack.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker's own process: formats the data folder once, starts, creates what topics are missing.
 */
public final class BrokerMain {

  /** Stops after the start: for training the JVM's cache. */
  public static final String EXIT_WHEN_READY = "interlude.exit-when-ready";

  static final int NODE = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final Logger log = LoggerFactory.getLogger(BrokerMain.class);

  private BrokerMain() {}

  public static void main(String[] args) throws Exception {
    BrokerSettings settings = BrokerSettings.from(System.getenv());
    format(settings);
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings.toKafkaProperties(), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
    server.startup();
    int partitions =
        TopicCreation.create(
            Map.of("bootstrap.servers", settings.address()),
            settings.partitions(),
            (short) 1,
            settings.tenants());
    log.info("Broker is ready on {} with {} partitions", settings.address(), partitions);
    Files.writeString(settings.readyFile(), Integer.toString(partitions));
    if (Boolean.getBoolean(EXIT_WHEN_READY)) {
      System.exit(0);
    }
    server.awaitShutdown();
  }

  private static void format(BrokerSettings settings) throws Exception {
    Path data = settings.data();
    Files.createDirectories(data);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(clusterId(data))
        .setNodeId(NODE)
        .setControllerListenerName(CONTROLLER_LISTENER)
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  /** Kept beside the data, since formatting again with another id is refused. */
  private static String clusterId(Path data) throws IOException {
    Path file = data.resolveSibling("kafka-cluster-id");
    if (!Files.exists(file)) {
      Files.writeString(file, Uuid.randomUuid().toString());
    }
    return Files.readString(file).strip();
  }
}

package dev.interlude.localstack.broker;

import static dev.interlude.localstack.process.Settings.required;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the broker listens and keeps its data; handed over as environment variables. */
public record BrokerSettings(
    int port, int controllerPort, Path data, int partitions, List<String> tenants, Path readyFile) {

  private static final String PORT = "INTERLUDE_BROKER_PORT";
  private static final String CONTROLLER_PORT = "INTERLUDE_BROKER_CONTROLLER_PORT";
  private static final String DATA = "INTERLUDE_BROKER_DATA";
  private static final String PARTITIONS = "INTERLUDE_TOPICS_PARTITIONS";
  private static final String TENANTS = "INTERLUDE_TENANTS";
  private static final String READY_FILE = "INTERLUDE_READY_FILE";

  public Map<String, String> toEnvironment() {
    return Map.of(
        PORT, Integer.toString(port),
        CONTROLLER_PORT, Integer.toString(controllerPort),
        DATA, data.toString(),
        PARTITIONS, Integer.toString(partitions),
        TENANTS, String.join(",", tenants),
        READY_FILE, readyFile.toString());
  }

  static BrokerSettings from(Map<String, String> environment) {
    return new BrokerSettings(
        Integer.parseInt(required(environment, PORT)),
        Integer.parseInt(required(environment, CONTROLLER_PORT)),
        Path.of(required(environment, DATA)),
        Integer.parseInt(required(environment, PARTITIONS)),
        List.of(required(environment, TENANTS).split(",")),
        Path.of(required(environment, READY_FILE)));
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  /** The properties of a single node that is broker and controller, loopback only. */
  Map<String, String> toKafkaProperties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(BrokerMain.NODE));
    properties.put("controller.quorum.voters", BrokerMain.NODE + "@127.0.0.1:" + controllerPort);
    properties.put("controller.listener.names", BrokerMain.CONTROLLER_LISTENER);
    properties.put(
        "listeners",
        "PLAINTEXT://%s,%s://127.0.0.1:%d"
            .formatted(address(), BrokerMain.CONTROLLER_LISTENER, controllerPort));
    properties.put("advertised.listeners", "PLAINTEXT://" + address());
    properties.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + BrokerMain.CONTROLLER_LISTENER + ":PLAINTEXT");
    properties.put("log.dirs", data.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("num.partitions", Integer.toString(partitions));
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "4");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    // Fewer threads than a server has: they cost start time and memory.
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    return properties;
  }
}

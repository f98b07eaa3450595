package dev.interlude.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Broker and database in containers; they end with the JVM. */
final class Containers {
  private static final String SUPERUSER_PASSWORD = "postgres";

  private Containers() {}

  static Broker broker() {
    var kafka =
        new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    kafka.start();
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop));
    return Broker.at(kafka.getBootstrapServers());
  }

  static Database database() {
    var postgres =
        new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
            .withDatabaseName("postgres")
            .withUsername("postgres")
            .withPassword(SUPERUSER_PASSWORD)
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
    return Database.at(
        postgres.getHost(),
        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        SUPERUSER_PASSWORD);
  }
}

package dev.interlude.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.interlude.contracts.Topics;
import dev.interlude.localstack.identity.TokenClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Broker, Postgres and identity provider as real processes, twice over the same data. */
class GroundIT {

  private final StackPorts ports = StackPorts.free();

  @TempDir Path home;

  @Test
  void keepsTopicsTablesAndKeysOverARestart() throws Exception {
    String token;
    try (LocalStack first = start()) {
      assertThat(first.identities().keySet()).containsExactlyElementsOf(Part.GROUND);
      token = client().token("local-tester", "p-007");
      assertPerson(decoded(token), "p-007");
      createTable();
    }
    assertThat(ports.all().keySet()).allSatisfy(GroundIT::assertFree);

    try (LocalStack second = start()) {
      assertThat(second.failure()).isNotDone();
      assertPerson(decoded(token), "p-007");
      assertThat(countRows()).isZero();
      assertEqualPartitions();
    }
  }

  @Test
  void stopsAndStartsPartByPartAndNoticesACrash() throws Exception {
    try (LocalStack stack = start()) {
      stack.kill9(Part.BROKER);
      assertThat(stack.isAlive(Part.BROKER)).isFalse();
      assertThat(stack.failure()).isNotDone();
      stack.start(Part.BROKER);
      stack.stop(Part.POSTGRES);
      stack.start(Part.POSTGRES);
      assertThat(Part.GROUND).allMatch(stack::isReady);

      Objects.requireNonNull(stack.identities().get(Part.IDENTITY))
          .living()
          .orElseThrow()
          .destroyForcibly();
      assertThat(stack.failure().get(1, TimeUnit.MINUTES))
          .hasMessageContaining("The identity provider ended unexpectedly")
          .hasMessageContaining("identity.log");
    }
  }

  @Test
  void givesEachClientItsOwnClaimsAndNobodyElses() throws Exception {
    try (LocalStack stack = start()) {
      assertThat(stack.isReady(Part.IDENTITY)).isTrue();
      Jwt operator = decoded(client().token("interlude-operator", null));
      assertThat(operator.hasClaim("tenant")).isFalse();
      assertThat(operator.getClaimAsStringList("roles")).containsExactly("operator");

      Jwt tester = decoded(client().token("local-tester", null));
      assertThat(tester.getClaimAsString("scope"))
          .isEqualTo("directory:write events:write:any me:read");
      assertThatIOException()
          .isThrownBy(() -> client().token("acme-desk-app", "p-001"))
          .withMessageContaining("may not act as a person");
    }
  }

  private LocalStack start() {
    return LocalStack.builder().home(home).ports(ports).parts(EnumSet.copyOf(Part.GROUND)).start();
  }

  private TokenClient client() {
    return new TokenClient(ports.uri(Part.IDENTITY));
  }

  private Jwt decoded(String token) {
    return NimbusJwtDecoder.withJwkSetUri(ports.uri(Part.IDENTITY) + "/oauth2/jwks")
        .build()
        .decode(token);
  }

  private static void assertPerson(Jwt token, String person) {
    assertThat(token.getAudience()).containsExactly("interlude");
    assertThat(token.getClaimAsString("tenant")).isEqualTo("acme");
    assertThat(token.getClaimAsString("person_id")).isEqualTo(person);
    assertThat(token.getClaimAsStringList("roles")).containsExactly("person");
    assertThat(token.getClaimAsString("client_id")).isEqualTo("local-tester");
  }

  private static void assertFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      assertThat(socket.isBound()).isTrue();
    } catch (IOException e) {
      throw new AssertionError("port " + port + " is still taken", e);
    }
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(ports.jdbcUrl("content"), role, "local-" + role);
  }

  private void createTable() throws SQLException {
    try (Connection owner = connect("content_owner")) {
      owner.createStatement().execute("CREATE TABLE kept (id int)");
    }
  }

  private int countRows() throws SQLException {
    try (Connection service = connect("content_service");
        ResultSet rows = service.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void assertEqualPartitions() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", ports.bootstrapServers()))) {
      var names = Topics.all().stream().map(topic -> topic.name()).toList();
      Map<String, TopicDescription> found = admin.describeTopics(names).allTopicNames().get();
      assertThat(found).hasSameSizeAs(names);
      assertThat(Topics.joinedByPerson())
          .extracting(topic -> Objects.requireNonNull(found.get(topic.name())).partitions().size())
          .containsOnly(8);
    }
  }
}

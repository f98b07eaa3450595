package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values end the install with a word on what is wrong. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "services.content.replicas, none, replicas",
    "services.content.replicaCount, 3, replicaCount",
    "services.web.enabled, true, web",
    "kafka.securityProtocol, TLS, securityProtocol",
    "kafka.bootstrapServers, kafka, bootstrapServers",
    "postgres.port, 99999, port",
    "topics.mode, operator, mode",
    "secrets.name, one-for-all, name",
    "security.issuer, login.example.org, issuer",
    "services.content.env.lower, 1, lower",
  })
  void refusesWhatTheSchemaDoesNotKnow(String setting, String value, String named) {
    assertThatThrownBy(() -> Chart.render("company", Map.of(setting, value)))
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource({
    "security.issuer, security.issuer is not set",
    "security.jwkSetUri, security.jwkSetUri is not set",
    "kafka.bootstrapServers, kafka.bootstrapServers is not set",
    "postgres.host, postgres.host is not set",
    "login.tokenUri, login.tokenUri is not set",
  })
  void saysWhichAddressIsMissing(String setting, String message) {
    assertThatThrownBy(() -> Chart.render("company", Map.of(setting, "")))
        .hasMessageContaining(message);
  }

  @Test
  void leavesOutWhatIsNotWanted() {
    var small =
        Chart.render(
            "company",
            Map.of(
                "services.content.enabled", "false",
                "login.enabled", "false",
                "ingress.enabled", "false",
                "topics.mode", "none"));
    assertThat(small.all()).noneMatch(each -> each.name().contains("content"));
    assertThat(small.ofKind("Ingress")).isEmpty();
    assertThat(small.all()).noneMatch(each -> each.name().endsWith("topics"));
    assertThat(small.text()).doesNotContain("INTERLUDE_WEB_LOGIN_ENABLED");
  }

  @Test
  void speaksToKafkaAndPostgresAsTold() {
    var activity = Chart.render("company").named("Deployment", "interlude-activity");
    assertThat(activity.env("SPRING_DATASOURCE_URL"))
        .contains(
            "jdbc:postgresql://postgres.example.org:5432/interlude?currentSchema=activity"
                + "&sslmode=verify-full&sslrootcert=/etc/interlude/postgres/ca.crt");
    assertThat(activity.env("SPRING_DATASOURCE_USERNAME")).contains("activity_service");
    assertThat(activity.env("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG")).contains("kafka-jaas");
    assertThat(activity.env("SPRING_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION"))
        .contains("/etc/interlude/kafka/ca.crt");
    assertThat(activity.env("SPRING_PROFILES_ACTIVE")).contains("container,production");
  }

  @Test
  void givesAnalyticsANameThatItKeeps() {
    var analytics = Chart.render("company").named("StatefulSet", "interlude-analytics");
    assertThat(analytics.env("INTERLUDE_ANALYTICS_ENGINE_INSTANCE_ID")).contains("metadata.name");
    assertThat(analytics.env("INTERLUDE_ANALYTICS_ENGINE_STANDBYS")).contains("1");
    assertThat(
            Chart.render("evaluation")
                .named("StatefulSet", "interlude-analytics")
                .env("INTERLUDE_ANALYTICS_ENGINE_STANDBYS"))
        .contains("0");
  }
}

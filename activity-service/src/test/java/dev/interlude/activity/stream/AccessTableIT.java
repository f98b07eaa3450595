package dev.interlude.activity.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Topic;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of our topics each login may write and read by the ACLs of deploy/README.md. */
class AccessTableIT {

  private static final SecuredBroker BROKER = SecuredInstallation.start();

  @AfterAll
  static void end() {
    BROKER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme-desk-app     | client-events.v1.acme",
        "content-service   | routines.v1",
        "reminder-service  | breaks.v1 erasures.v1 people.v1 policies.v1 tenants.v1",
        "activity-service  | activities.v1 client-events.rejected.v1 erasures.v1",
        "analytics-service | analytics.dead-letters.v1 erasures.v1 person-days.v1"
      })
  void letsEachWriteItsOwnTopicsOnly(String user, String topics) {
    assertThat(allowed(user, AclOperation.WRITE)).containsExactly(topics.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme-desk-app    | ''",
        "content-service  | tenants.v1",
        "reminder-service | activities.v1 breaks.v1 erasures.v1 routines.v1",
        "activity-service | activities.v1 client-events.rejected.v1 client-events.v1.acme client-events.v1.acme-2 client-events.v1.umbrella erasures.v1 people.v1 tenants.v1",
        "analytics-service | activities.v1 breaks.v1 erasures.v1 people.v1 person-days.v1 policies.v1 tenants.v1"
      })
  void letsEachReadWhatItNeedsOnly(String user, String topics) {
    assertThat(String.join(" ", allowed(user, AclOperation.READ))).isEqualTo(topics);
  }

  /** Without the prefix that all have. */
  private static Set<String> allowed(String user, AclOperation wanted) {
    Set<String> allowed = new TreeSet<>();
    try (Admin admin = Admin.create(BROKER.as(user))) {
      var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
      for (Topic topic : SecuredInstallation.topics()) {
        try {
          for (var found :
              admin.describeTopics(List.of(topic.name()), options).allTopicNames().get().values()) {
            if (found.authorizedOperations().contains(wanted)) {
              allowed.add(topic.name().substring("interlude.".length()));
            }
          }
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return allowed;
  }
}

package dev.interlude.activity.stream;

import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBindingFilter;

/** All topics and the documented ACLs on a broker with logins. */
final class SecuredInstallation {

  static final String APP = "acme-desk-app";

  private SecuredInstallation() {}

  static SecuredBroker start() {
    var broker =
        SecuredBroker.start(
            APP, "content-service", "reminder-service", "activity-service", "analytics-service");
    try (Admin admin = Admin.create(broker.asAdmin())) {
      admin
          .createTopics(topics().stream().map(SecuredInstallation::described).toList())
          .all()
          .get();
      var wanted = Set.copyOf(DocumentedAccess.all());
      admin.createAcls(wanted).all().get();
      // The controller has them; the broker learns of them a moment later.
      await()
          .until(
              () -> Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get()),
              wanted::equals);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return broker;
  }

  static List<Topic> topics() {
    return Stream.concat(
            Topics.all().stream(),
            Stream.of("acme", "acme-2", "umbrella").map(Topics::clientEvents))
        .toList();
  }

  private static NewTopic described(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(Infrastructure.PARTITIONS), (short) 1)
        .configs(topic.settings());
  }
}

package dev.interlude.activity.stream;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** All topics and the documented ACLs on a broker with logins. */
final class SecuredInstallation {

  static final String APP = "acme-desk-app";

  private SecuredInstallation() {}

  static SecuredBroker start() {
    var broker =
        SecuredBroker.start(
            APP, "content-service", "reminder-service", "activity-service", "analytics-service");
    try (Admin admin = Admin.create(broker.asAdmin())) {
      var wanted = topics().stream().map(SecuredInstallation::described).toList();
      admin.createTopics(wanted).all().get();
      admin.createAcls(DocumentedAccess.all()).all().get();
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

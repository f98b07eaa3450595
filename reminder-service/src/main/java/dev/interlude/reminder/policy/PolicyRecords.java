package dev.interlude.reminder.policy;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PolicyChanged;
import dev.interlude.contracts.PolicyScope;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.prompts.BreakRecords;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What others hear of changed policies; nothing of those of single people. */
final class PolicyRecords {

  private PolicyRecords() {}

  /** Empty for a policy of a person. */
  static Optional<ProducerRecord<String, byte[]>> of(Version version) {
    Scope scope = version.scope();
    if (!scope.person().isEmpty()) {
      return Optional.empty();
    }
    var data =
        new PolicyChanged(
            version.tenant(),
            scope.department().isEmpty() ? PolicyScope.TENANT : PolicyScope.DEPARTMENT,
            scope.department(),
            version.version(),
            version.at(),
            PolicyContent.read(version).kinds().stream().map(PolicyRecords::kind).toList(),
            version.reason());
    String name = scope.text() + "/" + version.version();
    var event =
        new Event<>(
            "policy/" + name,
            BreakRecords.SOURCE + ":" + version.tenant(),
            version.at(),
            null,
            data);
    return Optional.of(EventRecords.write(Topics.POLICIES, version.tenant() + "/" + name, event));
  }

  private static PolicyChanged.Kind kind(KindPolicy kind) {
    return new PolicyChanged.Kind(kind.kind(), kind.intervalMinutes(), kind.lengthSeconds());
  }
}

package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.WireNamed;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the other services are told about a published version. */
final class Announcement {

  private static final String SOURCE = "urn:interlude:content-service";

  private Announcement() {}

  /** The record for the topic of routines; the same version always has the same event id. */
  static ProducerRecord<String, byte[]> of(PublishedRoutine published) {
    Routine routine = published.routine();
    String key = published.owner() + "/" + routine.id();
    var data =
        new RoutineChanged(
            routine.id(),
            routine.version(),
            routine.title().byLocale(),
            routine.kind(),
            routine.goal().wireName(),
            names(routine.bodyAreas()),
            routine.level().wireName(),
            routine.position().wireName(),
            names(routine.equipment()),
            routine.seconds(),
            routine.painRelated(),
            routine.reviewDue(),
            null);
    var event =
        new Event<>(
            "published/" + key + "/" + routine.version(),
            SOURCE,
            published.publishedAt(),
            null,
            data);
    return EventRecords.write(Topics.ROUTINES, key, event);
  }

  private static List<String> names(Collection<? extends WireNamed> constants) {
    return constants.stream().map(WireNamed::wireName).toList();
  }
}

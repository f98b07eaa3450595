package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.RoutineChanged.Retirement;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.WireNamed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What the other services are told about a routine. */
final class Announcement {

  private static final String SOURCE = "urn:interlude:content-service";

  private Announcement() {}

  /** The same version always has the same event id. */
  static ProducerRecord<String, byte[]> of(PublishedRoutine published) {
    String id = "published/" + place(published);
    return event(id, published.publishedAt(), published, null);
  }

  /** An earlier version, which holds again since the later ones were retired. */
  static ProducerRecord<String, byte[]> again(PublishedRoutine published, Instant at) {
    return event("again/" + place(published) + "/" + at, at, published, null);
  }

  /** The version that was the latest, and why it must not be offered any more. */
  static ProducerRecord<String, byte[]> retired(PublishedRoutine last, Retirement why, Instant at) {
    return event("retired/" + place(last), at, last, why);
  }

  /** Follows a retirement that readers need not know for good, so that compaction forgets it. */
  static ProducerRecord<String, byte[]> tombstone(String owner, String id) {
    return new ProducerRecord<>(Topics.ROUTINES.name(), key(owner, id), null);
  }

  private static ProducerRecord<String, byte[]> event(
      String id, Instant at, PublishedRoutine published, @Nullable Retirement why) {
    Routine routine = published.routine();
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
            why);
    return EventRecords.write(
        Topics.ROUTINES,
        key(published.owner(), routine.id()),
        new Event<>(id, SOURCE, at, null, data));
  }

  private static String key(String owner, String id) {
    return owner + "/" + id;
  }

  private static String place(PublishedRoutine published) {
    return key(published.owner(), published.routine().id()) + "/" + published.routine().version();
  }

  private static List<String> names(Collection<? extends WireNamed> constants) {
    return constants.stream().map(WireNamed::wireName).toList();
  }
}

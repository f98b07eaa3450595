package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Facts as they stand in the topics, and the summaries that they must give. */
public final class StreamRecords {

  private StreamRecords() {}

  /** In the topic of the service that publishes such events, stamped with the assignment. */
  public static ProducerRecord<String, byte[]> of(Event<?> event, Assignment assignment) {
    return EventRecords.write(topicOf(event), event, Enrichment.of(assignment));
  }

  /** The same, received at another time than the event's own. */
  static ProducerRecord<String, byte[]> of(
      Event<?> event, Assignment assignment, Instant receivedAt) {
    return EventRecords.write(
        topicOf(event), event, new Enrichment(assignment, "laptop-app", receivedAt));
  }

  /** A request to erase a person. */
  public static ProducerRecord<String, byte[]> erasure(
      PersonKey person, int directoryVersion, Instant requestedAt) {
    var request = new ErasureRequested(person.tenant(), person.person(), directoryVersion);
    var event =
        new Event<>(
            "er/" + person,
            "urn:interlude:reminder-service",
            requestedAt,
            person.person(),
            request);
    return EventRecords.write(Topics.ERASURES, person.toString(), event);
  }

  /** The same record, in a partition of the test's choice. */
  public static ProducerRecord<String, byte[]> in(
      int partition, ProducerRecord<String, byte[]> written) {
    return new ProducerRecord<>(
        written.topic(), partition, written.key(), written.value(), written.headers());
  }

  /** The summary of a day of which nothing is known but where the person belonged. */
  public static PersonDaySummarised summary(PersonDayId id, Assignment assignment) {
    return Summary.of(id, new PersonDay(assignment));
  }

  public static Assignment stamped(PersonKey person, int directoryVersion) {
    return new Assignment(
        person.tenant(),
        person.person(),
        "operations",
        "aarhus",
        SomeFacts.COPENHAGEN,
        directoryVersion);
  }

  public static Assignment assignment(PersonKey person) {
    return stamped(person, 1);
  }

  /** What an undisturbed run must end with, computed without a stream. */
  public static Map<PersonDayId, PersonDaySummarised> expected(
      Map<PersonKey, List<Event<?>>> facts) {
    Map<PersonDayId, PersonDaySummarised> expected = new HashMap<>();
    facts.forEach(
        (person, events) ->
            SomeFacts.days(events, assignment(person))
                .forEach((date, day) -> put(expected, new PersonDayId(person, date), day)));
    return expected;
  }

  private static void put(
      Map<PersonDayId, PersonDaySummarised> expected, PersonDayId id, PersonDay day) {
    expected.put(id, Summary.of(id, day));
  }

  private static Topic topicOf(Event<?> event) {
    boolean ofTheReminder =
        event.data() instanceof BreakDue
            || event.data() instanceof BreakWithdrawn
            || event.data() instanceof BreakExpired;
    return ofTheReminder ? Topics.BREAKS : Topics.ACTIVITIES;
  }
}

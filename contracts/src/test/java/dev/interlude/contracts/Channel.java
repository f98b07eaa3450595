package dev.interlude.contracts;

import static dev.interlude.contracts.EventType.BREAK_DELIVERED;
import static dev.interlude.contracts.EventType.BREAK_DUE;
import static dev.interlude.contracts.EventType.BREAK_EXPIRED;
import static dev.interlude.contracts.EventType.BREAK_WITHDRAWN;
import static dev.interlude.contracts.EventType.DAY_CLEARED;
import static dev.interlude.contracts.EventType.DAY_TAKEN_BACK;
import static dev.interlude.contracts.EventType.ERASURE_DONE;
import static dev.interlude.contracts.EventType.ERASURE_REQUESTED;
import static dev.interlude.contracts.EventType.PERSON_CHANGED;
import static dev.interlude.contracts.EventType.PERSON_DAY_SUMMARISED;
import static dev.interlude.contracts.EventType.POLICY_CHANGED;
import static dev.interlude.contracts.EventType.ROUTINE_CHANGED;
import static dev.interlude.contracts.EventType.TENANT_CHANGED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A topic with the types of event that it carries; none for those that carry bytes as they came.
 */
record Channel(String name, Topic topic, String description, List<EventType> types) {
  static List<Channel> all() {
    List<EventType> client =
        Stream.of(EventType.values()).filter(EventType::isClientEvent).toList();
    var byTopic = new LinkedHashMap<Topic, Channel>();
    Stream.of(
            channel("tenants", Topics.TENANTS, "Settings of tenants, key tenant.", TENANT_CHANGED),
            channel(
                "people",
                Topics.PEOPLE,
                "Versions of people, key tenant/person; no value: gone.",
                PERSON_CHANGED),
            channel(
                "routines",
                Topics.ROUTINES,
                "Latest published versions, key tenant/routineId, shipped ones shared/….",
                ROUTINE_CHANGED),
            channel(
                "policies",
                Topics.POLICIES,
                "Changed policies of tenants and departments, key tenant/scope/version.",
                POLICY_CHANGED),
            channel(
                "breaks",
                Topics.BREAKS,
                "What reminder-service says about prompted breaks, enriched.",
                BREAK_DUE,
                BREAK_WITHDRAWN,
                BREAK_EXPIRED,
                BREAK_DELIVERED),
            new Channel(
                "activities", Topics.ACTIVITIES, "Accepted client events, enriched.", client),
            channel(
                "rejected",
                Topics.REJECTED,
                "Refused client events as they came, with headers interlude-reason, interlude-pointer and interlude-at."),
            channel(
                "person-days",
                Topics.PERSON_DAYS,
                "Summaries, key tenant/person/date, partitioned by tenant/person.",
                PERSON_DAY_SUMMARISED),
            channel(
                "analytics-dead-letters",
                Topics.ANALYTICS_DEAD_LETTERS,
                "What the stream of analytics-service could not take, as it came."),
            channel(
                "erasures",
                Topics.ERASURES,
                "Erasures asked for and acknowledged, and days that people took back at their page.",
                ERASURE_REQUESTED,
                ERASURE_DONE,
                DAY_TAKEN_BACK))
        .forEach(channel -> byTopic.put(channel.topic(), channel));
    List<Channel> all = Topics.all().stream().map(byTopic::get).toList();
    Topic perTenant = Topics.clientEvents("tenant");
    Topic pattern =
        new Topic(
            perTenant.name().replaceFirst("tenant$", "{tenant}"),
            perTenant.byPerson(),
            perTenant.compacted(),
            perTenant.retention(),
            perTenant.compactionLag(),
            perTenant.brokerTime());
    return Stream.concat(
            all.stream(),
            Stream.of(
                new Channel(
                    "client-events",
                    pattern,
                    "What the apps of one tenant write; a day is cleared by the person only, over HTTP.",
                    client.stream().filter(type -> type != DAY_CLEARED).toList())))
        .toList();
  }

  private static Channel channel(String name, Topic topic, String description, EventType... types) {
    return new Channel(name, topic, description, List.of(types));
  }
}

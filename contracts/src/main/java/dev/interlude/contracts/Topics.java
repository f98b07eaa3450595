package dev.interlude.contracts;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** All topics, with partitions, retention and cleanup. Names are written here and nowhere else. */
public final class Topics {

  /** Raw facts; the answer to an erasure names the date by which they are gone. */
  private static final Duration RAW = Duration.ofDays(30);

  private static final Duration REJECTED_KEPT = Duration.ofDays(14);
  private static final Duration PERSON_DAYS_KEPT = Duration.ofDays(400);

  /** Facts may be 14 days old: readers need the assignments of the last 15 days and some slack. */
  private static final Duration ASSIGNMENTS_KEPT = Duration.ofDays(16);

  public static final Topic TENANTS = Topic.compacted("interlude.tenants.v1", false);
  public static final Topic PEOPLE =
      new Topic("interlude.people.v1", true, true, null, ASSIGNMENTS_KEPT);
  public static final Topic ROUTINES = Topic.compacted("interlude.routines.v1", false);

  /** Each version under a key of its own, so that a reader built anew knows all of them. */
  public static final Topic POLICIES = Topic.compacted("interlude.policies.v1", false);

  public static final Topic BREAKS = Topic.log("interlude.breaks.v1", true, RAW);
  public static final Topic ACTIVITIES = Topic.log("interlude.activities.v1", true, RAW);
  public static final Topic REJECTED =
      Topic.log("interlude.client-events.rejected.v1", false, REJECTED_KEPT);
  public static final Topic PERSON_DAYS =
      new Topic("interlude.person-days.v1", true, true, PERSON_DAYS_KEPT, null);
  public static final Topic ANALYTICS_DEAD_LETTERS =
      Topic.log("interlude.analytics.dead-letters.v1", false, RAW);
  public static final Topic ERASURES = Topic.log("interlude.erasures.v1", true, RAW);

  private static final String CLIENT_EVENTS_PREFIX = "interlude.client-events.v1.";

  private static final Pattern ALL_CLIENT_EVENTS =
      Pattern.compile(
          "%s(?!%s$)[a-z0-9-]{1,32}".formatted(Pattern.quote(CLIENT_EVENTS_PREFIX), Names.SHARED));

  private Topics() {}

  /** The topics of every installation; those of tenants come as tenants do. */
  public static List<Topic> all() {
    return List.of(
        TENANTS,
        PEOPLE,
        ROUTINES,
        POLICIES,
        BREAKS,
        ACTIVITIES,
        REJECTED,
        PERSON_DAYS,
        ANALYTICS_DEAD_LETTERS,
        ERASURES);
  }

  /** Those whose numbers of partitions must be equal, since their keys are joined. */
  public static List<Topic> joinedByPerson() {
    return List.of(ACTIVITIES, BREAKS, PEOPLE, ERASURES);
  }

  /** Where the apps of one tenant may write; when they wrote is not theirs to say. */
  public static Topic clientEvents(String tenant) {
    return Topic.log(CLIENT_EVENTS_PREFIX + Names.requireTenant(tenant), true, RAW)
        .stampedByBroker();
  }

  /** Matches the names of {@link #clientEvents(String)} for all tenants, and no other topic. */
  public static Pattern allClientEvents() {
    return ALL_CLIENT_EVENTS;
  }

  /** Whose apps write to a topic that {@link #allClientEvents()} matches. */
  public static String tenantOf(String clientEvents) {
    return Names.requireTenant(clientEvents.substring(CLIENT_EVENTS_PREFIX.length()));
  }
}

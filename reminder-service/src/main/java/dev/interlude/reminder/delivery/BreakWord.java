package dev.interlude.reminder.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakEvent;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.stream.BreakJson;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a break outside: that it is due, and that it is taken back.
 *
 * @param id names the event everywhere, however often it is read
 * @param version of the person's entry when it was said
 * @param expiresAt of a break that is due
 */
record BreakWord(
    PersonRef person,
    int version,
    String id,
    String breakId,
    String type,
    String json,
    @Nullable Instant expiresAt,
    Instant saidAt) {

  private static final Set<String> UNTOLD =
      Set.of(EventType.BREAK_EXPIRED.wireName(), EventType.BREAK_DELIVERED.wireName());

  /**
   * Whom the record is about, if it may be told; known without a look at what it says. What has no
   * type at all may be anything.
   */
  static Optional<PersonRef> ofWhom(ConsumerRecord<byte[], byte[]> logged) {
    Header type = logged.headers().lastHeader("ce_type");
    if (type != null && UNTOLD.contains(new String(type.value(), UTF_8))) {
      return Optional.empty();
    }
    String key = logged.key() == null ? "" : new String(logged.key(), UTF_8);
    int slash = key.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.of(new PersonRef(key.substring(0, slash), key.substring(slash + 1)));
  }

  /**
   * Empty for what is not told: how people answered breaks, that they were not there, and why a
   * break was taken back, is their own. Throws UnreadableEventException.
   */
  static Optional<BreakWord> read(PersonRef person, ConsumerRecord<byte[], byte[]> logged) {
    var event = EventRecords.read(logged.headers(), logged.value());
    if (!(event.data() instanceof BreakEvent data)) {
      return Optional.empty();
    }
    BreakId breakId = idOfTold(data);
    if (breakId == null) {
      return Optional.empty();
    }
    byte[] name = (event.source() + " " + event.id()).getBytes(UTF_8);
    return Optional.of(
        new BreakWord(
            person,
            EventRecords.readEnrichment(logged.value()).assignment().directoryVersion(),
            "msg_" + UUID.nameUUIDFromBytes(name),
            breakId.toString(),
            BreakJson.typeOf(event),
            BreakJson.forOthers(event, data),
            data instanceof BreakDue due ? due.expiresAt() : null,
            event.time()));
  }

  private static @Nullable BreakId idOfTold(BreakEvent data) {
    return switch (data) {
      case BreakDue due -> due.breakId();
      case BreakWithdrawn withdrawn ->
          withdrawn.reason() == WithdrawalReason.ABSENT ? null : withdrawn.breakId();
      case BreakExpired expired -> null;
      case BreakDelivered delivered -> null;
    };
  }
}

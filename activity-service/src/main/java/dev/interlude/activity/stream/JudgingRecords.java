package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.clients.RegisteredApp;
import dev.interlude.activity.delivery.Judged;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.ClockShift;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.judge.Times;
import dev.interlude.activity.stream.EventForm.Structured;
import dev.interlude.activity.stream.EventForm.Unreadable;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges one record of an app. There is a judgement whatever it holds; it waits for nothing. */
@Component
class JudgingRecords {

  /** No source begins with a space, so that the judge refuses whatever source it finds. */
  private static final RegisteredApp NOBODY =
      new RegisteredApp("", new AllowedEvents(AllowedEvents.ALL.types(), " "));

  private static final byte[] NO_VALUE = {};

  private final JudgingEvents judging;
  private final ClientRegistry clients;
  private final Receipt receipt;

  JudgingRecords(JudgingEvents judging, ClientRegistry clients, Receipt receipt) {
    this.judging = judging;
    this.clients = clients;
    this.receipt = receipt;
  }

  Judged judge(ConsumerRecord<byte[], byte[]> taken) {
    Instant receivedAt = receipt.of(taken);
    Judged judged;
    try {
      judged = judge(taken, receivedAt);
    } catch (RuntimeException e) {
      // What cannot even be read would block the rest of its partition.
      judged = judging.refuseFaulty(valueOf(taken), e, nobodys(taken, receivedAt));
    }
    Judged kept = OriginalForm.of(judged, taken);
    Origin.of(taken).mark(kept);
    return kept;
  }

  private Judged judge(ConsumerRecord<byte[], byte[]> taken, Instant receivedAt) {
    return switch (ReadingRecords.read(taken.headers(), taken.value())) {
      case Unreadable unreadable -> refuse(taken, unreadable.detail(), NOBODY, receivedAt);
      case Structured event -> judge(event, taken, receivedAt);
    };
  }

  private Judged judge(Structured event, ConsumerRecord<byte[], byte[]> taken, Instant receivedAt) {
    String tenant = Topics.tenantOf(taken.topic());
    RegisteredApp app =
        event.source() == null ? NOBODY : clients.ownerOf(tenant, event.source()).orElse(NOBODY);
    String sentAt = sentAt(taken);
    if (sentAt == null) {
      return judging.judge(
          List.of(event.event()), by(app, tenant, receivedAt, Duration.ZERO), null);
    }
    Optional<Instant> sent = Times.parse(sentAt);
    return sent.isEmpty()
        ? refuse(taken, "sent-at is a time in RFC 3339 with an offset", app, receivedAt)
        : judging.judge(
            List.of(event.event()),
            by(app, tenant, receivedAt, ClockShift.between(sent.get(), receivedAt)),
            sentAt);
  }

  private Judged refuse(
      ConsumerRecord<byte[], byte[]> taken, String detail, RegisteredApp app, Instant receivedAt) {
    return judging.refuseUnread(
        valueOf(taken), detail, by(app, Topics.tenantOf(taken.topic()), receivedAt, Duration.ZERO));
  }

  private static Submission nobodys(ConsumerRecord<?, ?> taken, Instant receivedAt) {
    return by(NOBODY, Topics.tenantOf(taken.topic()), receivedAt, Duration.ZERO);
  }

  private static byte[] valueOf(ConsumerRecord<?, byte[]> taken) {
    byte[] value = taken.value();
    return value == null ? NO_VALUE : value;
  }

  private static Submission by(
      RegisteredApp app, String tenant, Instant receivedAt, Duration clockShift) {
    return new Submission(tenant, null, app.clientId(), app.allowed(), receivedAt, clockShift);
  }

  private static @Nullable String sentAt(ConsumerRecord<?, ?> taken) {
    Header header = taken.headers().lastHeader("sent-at");
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}

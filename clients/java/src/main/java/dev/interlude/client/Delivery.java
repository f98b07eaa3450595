package dev.interlude.client;

import dev.interlude.client.queue.DiskQueue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends the oldest events of the queue and takes away those whose fate is known. */
final class Delivery {

  static final int MOST_EVENTS = 500;

  /** 1 MiB after unzipping, less the brackets and a comma for each event. */
  static final int MOST_BYTES = 1_048_576 - MOST_EVENTS - 1;

  private static final System.Logger log = System.getLogger(Delivery.class.getName());

  private final DiskQueue queue;
  private final ServiceCall call;
  private final News news;
  private final Backoff backoff;
  private final BatchSize size = new BatchSize(MOST_EVENTS);

  Delivery(DiskQueue queue, ServiceCall call, News news, Backoff backoff) {
    this.queue = queue;
    this.call = call;
    this.news = news;
    this.backoff = backoff;
  }

  /** Sends one batch and says how long to wait before the next. */
  Pause sendBatch() throws InterruptedException {
    List<byte[]> batch = queue.oldest(size.next(), MOST_BYTES);
    if (batch.isEmpty()) {
      return Pause.NONE;
    }
    Answer answer = call.send(batch);
    if (answer instanceof Answer.NotNow notNow) {
      return postpone(notNow.code(), notNow.detail(), notNow.retryAfter());
    }
    backoff.reset();
    if (answer instanceof Answer.Judged judged) {
      settle(batch, judged);
    } else if (answer instanceof Answer.TooLarge tooLarge) {
      tooLarge(batch, tooLarge);
    } else if (answer instanceof Answer.Unreadable unreadable) {
      unreadable(batch, unreadable);
    }
    return Pause.NONE;
  }

  /** What is told when the queue itself, or anything unforeseen, fails. */
  Pause failed(RuntimeException failure) {
    log.log(System.Logger.Level.WARNING, "sending failed and is tried again", failure);
    return postpone("disk", failure.toString(), null);
  }

  private void settle(List<byte[]> batch, Answer.Judged judged) {
    for (Answer.Rejection rejection : judged.rejections()) {
      news.rejected(
          batch.get(rejection.index()), rejection.code(), rejection.detail(), rejection.pointer());
    }
    queue.remove(batch.size());
    size.taken(batch.size());
    int accepted = batch.size() - judged.rejections().size();
    if (accepted > 0) {
      news.accepted(accepted);
    }
  }

  private void tooLarge(List<byte[]> batch, Answer.TooLarge answer) {
    if (batch.size() == 1) {
      removeCulprit(batch.get(0), "too-large", answer.detail());
    } else {
      size.tooLarge(batch.size());
    }
  }

  private void unreadable(List<byte[]> batch, Answer.Unreadable answer) {
    if (batch.size() == 1) {
      removeCulprit(batch.get(0), answer.code(), answer.detail());
    } else {
      size.refused(batch.size());
    }
  }

  private void removeCulprit(byte[] event, String code, String detail) {
    news.rejected(event, code, detail, null);
    queue.remove(1);
    size.culpritRemoved();
  }

  private Pause postpone(String code, String detail, @Nullable Duration retryAfter) {
    Duration wait = backoff.afterFailure(retryAfter);
    news.postponed(new Postponement(code, detail, wait));
    return new Pause(wait, retryAfter != null);
  }
}

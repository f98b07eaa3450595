package dev.interlude.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what a client told. */
final class Told implements DeliveryListener {

  final AtomicInteger accepted = new AtomicInteger();
  final List<RejectedEvent> rejected = new CopyOnWriteArrayList<>();
  final List<Postponement> postponed = new CopyOnWriteArrayList<>();

  @Override
  public void accepted(int events) {
    accepted.addAndGet(events);
  }

  @Override
  public void rejected(RejectedEvent event) {
    rejected.add(event);
  }

  @Override
  public void postponed(Postponement postponement) {
    postponed.add(postponement);
  }
}

package dev.interlude.reminder.prompts;

import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.prompts.OpenPrompts.Awake;
import dev.interlude.reminder.timing.Closing;
import dev.interlude.reminder.timing.OpenBreak.Known;
import dev.interlude.reminder.timing.Postures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;

/** Looks at breaks whose time has come: reminds again, expires, withdraws, or lets them be. */
@Component
public class Settling {

  private final Prompts prompts;
  private final Presences presences;
  private final KnownPostures postures;
  private final MeterRegistry meters;

  Settling(Prompts prompts, Presences presences, KnownPostures postures, MeterRegistry meters) {
    this.prompts = prompts;
    this.presences = presences;
    this.postures = postures;
    this.meters = meters;
  }

  /** What was said about the breaks; the records are still to be sent, before the commit. */
  public record Settled(List<Waking> wakings, List<ProducerRecord<String, byte[]>> records) {

    public int reminded() {
      return (int) wakings.stream().filter(Waking::reminded).count();
    }

    public int expired() {
      return (int) wakings.stream().filter(w -> w.closing() instanceof Closing.Expired).count();
    }

    public int withdrawn() {
      return (int) wakings.stream().filter(w -> w.closing() instanceof Closing.Withdrawn).count();
    }
  }

  /**
   * Decides and writes, inside the caller's transaction, which holds the breaks.
   *
   * @param now up to when to decide for each break
   */
  public Settled settle(List<Awake> awake, Function<Prompt, Instant> now) {
    return settle(awake, now, waking -> waking);
  }

  /** The same, and takes back what is still open by now. */
  public Settled withdraw(List<Awake> awake, Instant now, WithdrawalReason reason) {
    return settle(awake, each -> now, waking -> waking.withdrawn(now, reason));
  }

  private Settled settle(
      List<Awake> awake, Function<Prompt, Instant> now, UnaryOperator<Waking> further) {
    if (awake.isEmpty()) {
      return new Settled(List.of(), List.of());
    }
    Comparator<Instant> time = Comparator.naturalOrder();
    Instant first = awake.stream().map(a -> a.prompt().dueAt()).min(time).orElseThrow();
    Instant last = awake.stream().map(a -> a.prompt().expiresAt()).max(time).orElseThrow();
    List<PersonRef> people = awake.stream().map(a -> a.prompt().ref()).distinct().toList();
    var said = presences.touching(people, first, last);
    var seen = postures.of(people);
    var wakings = new ArrayList<Waking>();
    for (Awake each : awake) {
      PersonRef person = each.prompt().ref();
      var known =
          new Known(
              said.getOrDefault(person, List.of()),
              seen.getOrDefault(person, Postures.NONE),
              each.lastFact());
      var waking = Waking.of(each.prompt(), known, now.apply(each.prompt()));
      wakings.add(further.apply(waking));
    }
    prompts.update(wakings);
    return new Settled(
        wakings, wakings.stream().flatMap(waking -> waking.records().stream()).toList());
  }

  /** Counts what was sent and committed. */
  public void count(Settled settled) {
    for (Waking waking : settled.wakings()) {
      if (waking.reminded()) {
        meters.counter("interlude.reminder.breaks.snoozed").increment();
      }
      switch (waking.closing()) {
        case null -> {}
        case Closing.Expired expired ->
            meters.counter("interlude.reminder.breaks.expired").increment();
        case Closing.Withdrawn(Instant at, WithdrawalReason reason) ->
            meters
                .counter("interlude.reminder.breaks.withdrawn", "reason", reason.wireName())
                .increment();
      }
    }
  }
}

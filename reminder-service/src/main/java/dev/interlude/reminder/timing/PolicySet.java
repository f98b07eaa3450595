package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The policies of a person, at most one of each kind.
 *
 * @param kinds the shorter kinds of break first
 * @param quiet when nothing of any kind is due
 */
public record PolicySet(List<BreakPolicy> kinds, List<QuietRange> quiet) {

  /** Of whoever nothing else is said. */
  public static final PolicySet DEFAULT = new PolicySet(List.of(BreakPolicy.HSE));

  public PolicySet(List<BreakPolicy> kinds) {
    this(kinds, List.of());
  }

  public PolicySet {
    quiet = List.copyOf(quiet);
    kinds = kinds.stream().sorted(Comparator.comparing(BreakPolicy::kind)).toList();
    if (kinds.stream().map(BreakPolicy::kind).distinct().count() < kinds.size()) {
      throw new IllegalArgumentException("two policies of one kind");
    }
  }

  public Optional<BreakPolicy> of(BreakKind kind) {
    return kinds.stream().filter(policy -> policy.kind() == kind).findFirst();
  }

  /** Whether facts about sitting move a due time. */
  public boolean countsSitting() {
    return kinds.stream().anyMatch(policy -> policy.measure() == Measure.SITTING);
  }
}

package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policies of a person, at most one of each kind.
 *
 * @param kinds the shorter kinds of break first
 * @param quiet when nothing of any kind is due
 * @param teamBreaks those at fixed times that the person has joined
 */
public record PolicySet(
    List<BreakPolicy> kinds, List<QuietRange> quiet, List<TeamBreak> teamBreaks) {

  /** Of whoever nothing else is said. */
  public static final PolicySet DEFAULT = new PolicySet(List.of(BreakPolicy.HSE));

  public PolicySet(List<BreakPolicy> kinds) {
    this(kinds, List.of(), List.of());
  }

  public PolicySet {
    quiet = List.copyOf(quiet);
    teamBreaks = List.copyOf(teamBreaks);
    kinds = kinds.stream().sorted(Comparator.comparing(BreakPolicy::kind)).toList();
    if (kinds.stream().map(BreakPolicy::kind).distinct().count() < kinds.size()) {
      throw new IllegalArgumentException("two policies of one kind");
    }
  }

  public Optional<BreakPolicy> of(BreakKind kind) {
    return kinds.stream().filter(policy -> policy.kind() == kind).findFirst();
  }

  /** All that may be due of a longer kind. */
  List<BreakPolicy> longerThan(BreakKind kind) {
    return Stream.concat(kinds.stream(), teamBreaks.stream().map(TeamBreak::policy))
        .filter(policy -> policy.kind().compareTo(kind) > 0)
        .toList();
  }

  /** The team break of that policy, if it is one. */
  public Optional<TeamBreak> teamBreak(BreakPolicy policy) {
    return teamBreaks.stream().filter(each -> each.policy().id().equals(policy.id())).findFirst();
  }

  /** Whether facts about sitting move a due time. */
  public boolean countsSitting() {
    return kinds.stream().anyMatch(policy -> policy.measure() == Measure.SITTING);
  }
}

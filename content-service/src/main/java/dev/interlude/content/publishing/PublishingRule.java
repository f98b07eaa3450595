package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Every rule of publishing; all are checked, so that an author sees everything at once. */
public enum PublishingRule {
  ID_IS_A_SLUG(FormRules::idIsASlug),
  AMOUNTS_ARE_POSSIBLE(AmountRules::amountsArePossible),
  SECONDS_MATCH_THE_PARTS(FormRules::secondsMatchTheParts),
  TEXTS_ARE_COMPLETE(FormRules::textsAreComplete),
  POSES_ARE_PLAYABLE(FormRules::posesArePlayable),
  REVIEWER_IS_NOT_THE_AUTHOR(TrustRules::reviewerIsNotTheAuthor),
  REVIEW_DUE_LIES_AHEAD(TrustRules::reviewDueLiesAhead),
  EVIDENCE_IS_DATED(TrustRules::evidenceIsDated),
  CAUTION_IS_GIVEN(SafetyRules::cautionIsGiven),
  STOP_RULE_IS_GIVEN(SafetyRules::stopRuleIsGiven),
  PAIN_HAS_RED_FLAGS(SafetyRules::painHasRedFlags),
  ALTERNATIVES_ARE_NAMED(SafetyRules::alternativesAreNamed),
  ALTERNATIVES_EXIST(SafetyRules::alternativesExist);

  private interface Check {
    List<Finding> of(Routine routine, LocalDate today);
  }

  private interface CheckAmongOthers {
    List<Finding> of(Routine routine, Set<String> others);
  }

  private interface WholeCheck {
    List<Finding> of(Routine routine, LocalDate today, Set<String> others);
  }

  /** What a single check finds; the rule's own name is added to it. */
  record Finding(String pointer, String detail) {}

  private final WholeCheck check;

  PublishingRule(Check check) {
    this.check = (routine, today, others) -> check.of(routine, today);
  }

  PublishingRule(CheckAmongOthers check) {
    this.check = (routine, today, others) -> check.of(routine, others);
  }

  /**
   * What is wrong with the routine; empty if it may be published.
   *
   * @param today the day of publishing
   * @param others ids of the routines that its readers can have, at least of those that it names
   */
  public static List<Violation> violations(Routine routine, LocalDate today, Set<String> others) {
    return Arrays.stream(values())
        .flatMap(rule -> rule.check(routine, today, others).stream())
        .toList();
  }

  private List<Violation> check(Routine routine, LocalDate today, Set<String> others) {
    return check.of(routine, today, others).stream()
        .map(finding -> new Violation(this, finding.pointer(), finding.detail()))
        .toList();
  }
}
